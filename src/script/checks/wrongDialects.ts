import type { IsKnownName, LiteralStretch } from '../../shared/literalText.ts';
import { byPosition, masked, maskStretches, type Stretch } from '../../shared/stretch.ts';
import { isExampleSentence } from './aboutPlaceholders.ts';
import { blockAt, findCodeBlocks } from './codeBlocks.ts';

/**
 * A name between the signs of another template language, or behind a dollar sign. The name cannot contain
 * such a sign, so that each character is read for one opening only.
 */
const dialects = [
  /(?<![\\/\p{L}\p{N}])(?:[$#@%]?\{{1,3}|[｛﹛]{1,2}|\\\{(?:\\?\{)?|\[{1,3}|<{1,3}|%{1,2}|\$\(|\${1,2})\s{0,3}([\p{L}_][\p{L}\p{M}\p{N}_. -]{0,60}?)\s{0,3}(?:\}{1,3}|[｝﹜]{1,2}|\\\}(?:\\?\})?|\]{1,3}|>{1,3}|%{1,2}|\)|\$)/gu,
  /(?<![\p{L}\p{N}$\\/])\$([\p{L}_][\p{L}\p{N}_]{1,60})(?![\p{L}\p{N}_$])/gu,
];

/** Statements, comments and values of Jinja, Liquid, Twig and ERB. */
const templateTags =
  /\{%[-+~]?\s{0,3}\p{L}[^{}\n]{0,200}%\}|\{#[^{}\n]{1,200}#\}|<%[=-]?\s[^<>\n]{0,200}%>/gu;

/** The sentences around so many of them are read. */
const maxExamined = 1_000;

/**
 * What the prompt writes in the wrong dialect: tags of template languages, and variables of the case. All
 * other brackets in a prompt are for the model: JSON, paths, tags, formats. Samples of code are left out.
 */
export function findWrongDialects(prompt: string, isKnown: IsKnownName): LiteralStretch[] {
  const blocks = findCodeBlocks(prompt);
  const isShown = ({ start, end }: Stretch) =>
    blockAt(blocks, start)?.isCode === true || isExampleSentence(prompt, { start, end });
  const found: LiteralStretch[] = Array.from(
    prompt.matchAll(templateTags),
    ({ index: start, 0: text }) => ({ start, end: start + text.length, kind: 'template' as const }),
  )
    .slice(0, maxExamined)
    .filter((tag) => !isQuotedAlone(prompt, tag) && !isShown(tag));
  let rest = maskStretches(prompt, found);
  for (const pattern of dialects) {
    const matches: LiteralStretch[] = [];
    for (const { index: start, 0: text, 1: name = '' } of rest.matchAll(pattern)) {
      const end = start + text.length;
      if (
        isKnown(name) &&
        !text.includes(masked) &&
        isMatched(text) &&
        !isStructure(prompt, name, { start, end })
      ) {
        matches.push({ start, end, kind: 'dialect' });
        if (matches.length >= maxExamined) {
          break;
        }
      }
    }
    found.push(...matches.filter((match) => !isShown(match)));
    rest = maskStretches(rest, matches);
  }
  return found.sort(byPosition);
}

/** "Never say `{% if %}`." */
function isQuotedAlone(prompt: string, { start, end }: Stretch): boolean {
  return /[`"'“‘«„]/.test(prompt.charAt(start - 1)) && /[`"'”’»“]/.test(prompt.charAt(end));
}

/** Whether what opens it closes it too. */
function isMatched(text: string): boolean {
  const pairs: readonly [RegExp, RegExp][] = [
    [/^[$#@%]?\{/, /\}$/],
    [/^[｛﹛]/, /[｝﹜]$/],
    [/^\\\{/, /\}$/],
    [/^\[/, /\]$/],
    [/^</, />$/],
    [/^%/, /%$/],
    [/^\$\(/, /\)$/],
    [/^\$[^{(]/, /[\p{L}\p{N}_$]$/u],
  ];
  return pairs.find(([opening]) => opening.test(text))?.[1].test(text) ?? false;
}

/** Markdown links, tags that structure a prompt, keys of JSON. */
function isStructure(prompt: string, name: string, { start, end }: Stretch): boolean {
  const text = prompt.slice(start, end);
  // alone on its line it is a heading
  if (
    /(?:^|\n)\s{0,4}$/.test(prompt.slice(Math.max(0, start - 6), start)) &&
    /^\s{0,4}(?:\n|$)/.test(prompt.slice(end, end + 6)) &&
    !/[{$%]/.test(text)
  ) {
    return true;
  }
  if (text.startsWith('[')) {
    return /^[([:]/.test(prompt.slice(end, end + 1)) || /^ ?x?\]/i.test(text.slice(1));
  }
  // looked for nearby only, so that many tags are not many searches of the whole prompt
  const isClosed = prompt.slice(end, end + 5_000).includes(`</${name}>`);
  // within a line it stands for a word, at the start of one it may be a section or a speaker
  const isWithinLine = /[\p{L}\p{N},:] $/u.test(prompt.slice(Math.max(0, start - 2), start));
  return text.startsWith('<') && (isClosed || !(isWithinLine || /[_ -]|\p{Lu}/u.test(name)));
}
