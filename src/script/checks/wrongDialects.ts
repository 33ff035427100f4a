import type { IsKnownName, LiteralStretch } from '../../shared/literalText.ts';
import { byPosition, masked, maskStretches } from '../../shared/stretch.ts';

/**
 * A name between the signs of another template language, or behind a dollar sign. The name cannot contain
 * such a sign, so that each character is read for one opening only.
 */
const dialects = [
  /(?<![\\/\p{L}\p{N}])(?:[$#@%]?\{{1,3}|[｛﹛]{1,2}|\\\{(?:\\?\{)?|\[{1,3}|<{1,3}|%{1,2}|\$\(|\${1,2})\s{0,3}([\p{L}_][\p{L}\p{M}\p{N}_. -]{0,60}?)\s{0,3}(?:\}{1,3}|[｝﹜]{1,2}|\\\}(?:\\?\})?|\]{1,3}|>{1,3}|%{1,2}|\)|\$)/gu,
  /(?<![\p{L}\p{N}$\\/])\$([\p{L}_][\p{L}\p{N}_]{1,60})(?![\p{L}\p{N}_$])/gu,
];

/**
 * Variables of the case that the prompt writes in the wrong dialect. All other brackets in a prompt are for
 * the model: JSON, paths, tags, formats.
 */
export function findWrongDialects(prompt: string, isKnown: IsKnownName): LiteralStretch[] {
  const found: LiteralStretch[] = [];
  let rest = prompt;
  for (const pattern of dialects) {
    const matches: LiteralStretch[] = [];
    for (const { index: start, 0: text, 1: name = '' } of rest.matchAll(pattern)) {
      const end = start + text.length;
      if (
        isKnown(name) &&
        !text.includes(masked) &&
        isMatched(text) &&
        !isStructure(prompt, text, name, end)
      ) {
        matches.push({ start, end, kind: 'dialect' });
      }
    }
    for (const match of matches) {
      found.push(match);
    }
    rest = maskStretches(rest, matches);
  }
  return found.sort(byPosition);
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
function isStructure(prompt: string, text: string, name: string, end: number): boolean {
  if (text.startsWith('[')) {
    return /^[([:]/.test(prompt.slice(end, end + 1)) || /^ ?x?\]/i.test(text.slice(1));
  }
  // looked for nearby only, so that many tags are not many searches of the whole prompt
  return (
    text.startsWith('<') &&
    (prompt.slice(end, end + 5_000).includes(`</${name}>`) || !/[_ ]|\p{Lu}/u.test(name))
  );
}
