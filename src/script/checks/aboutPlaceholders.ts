import type { Stretch } from '../../shared/stretch.ts';
import type { BraceMistake, VariableUse } from '../parseScript.ts';
import {
  appearsAfter,
  developerWords,
  exampleLabel,
  exampleWords,
  fieldLabel,
  genericNames,
  likeWords,
  literallyWords,
  metaNames,
  placeholderNouns,
  sayBefore,
  seenBefore,
  syntaxWords,
  templateLanguages,
  templateNouns,
  unsaidWords,
} from '../words/exampleWords.ts';

/** How far around braces the sentence is looked at, in UTF-16 units. */
const reach = 160;

const quotes = /[`"'“”‘’«»„「『]/;

/** Whether a use is shown and not meant: `maybe` where the sentence allows both. */
export type ExampleCertainty = 'surely' | 'maybe' | undefined;

/** Braces that a prompt shows as an example: `{{...}}` in a sentence about placeholders, or doubled JSON. */
export function isExampleMistake(prompt: string, { kind, start, end }: BraceMistake): boolean {
  if (isDoubledJson(prompt, { start, end }) || isOtherLanguage(prompt, { start, end })) {
    return true;
  }
  const inner = prompt.slice(start, end).replaceAll(/[{}\s]/g, '');
  // "`{{`", and "`{{` or `}}`", which the parser reads as a pair
  const isQuoted =
    quotes.test(prompt.charAt(start - 1)) && quotes.test(inner.charAt(0) || prompt.charAt(end));
  const isBare = inner === '' && kind !== 'empty';
  if (isQuoted && (isBare || quotes.test(inner.charAt(0)))) {
    return true;
  }
  const sentence = sentenceAround(prompt, { start, end });
  if (kind === 'unclosed' || kind === 'unopened') {
    return inner === '' && placeholderNouns.test(sentence);
  }
  const isGeneric = /^[.…*_-]*$/.test(inner) || genericNames.test(inner);
  const isDots = /^[.…]+$/.test(inner);
  return (
    isDots ||
    (isGeneric && isAboutBraces(sentence)) ||
    isAboutSyntax(sentence) ||
    (kind === 'invalidName' && isForbiddenToSay(sentence))
  );
}

/** "Never say {{#if x}} aloud", "no placeholders such as {{x | upper}}". */
function isForbiddenToSay(sentence: string): boolean {
  return (
    exampleWords.test(sentence) &&
    (placeholderNouns.test(sentence) || literallyWords.test(sentence))
  );
}

/** JSON with doubled braces, as it is escaped for templates of Python. The model understands it. */
function isDoubledJson(prompt: string, { start, end }: Stretch): boolean {
  const text = prompt.slice(start, end);
  return text === '}}'
    ? /(?:^|["\d\]}el])\s*$/.test(prompt.slice(Math.max(0, start - 20), start))
    : /^\{\{\s*(?:["'][^"'{}]{0,60}["']|\d{1,6})\s*:/.test(prompt.slice(start, start + 100));
}

/** "Never say {{ or }}": the parser reads the word between the braces as a name. */
const conjunctions = /^(?:or|and|oder|und|ou|et|o|y|e|of|en|lub|i|och|eller|og|или|и)$/iu;

/**
 * A use that a prompt shows as an example only: "never say a placeholder like {{first_name}}", "if you see
 * {{plan}}, skip it". A sentence that only is about variables may mean the value.
 */
export function exampleCertainty(
  prompt: string,
  { name, start, end }: VariableUse,
): ExampleCertainty {
  if (isOtherLanguage(prompt, { start, end }) || conjunctions.test(name) || metaNames.test(name)) {
    return 'surely';
  }
  const sentence = sentenceAround(prompt, { start, end });
  if (isAboutSyntax(sentence)) {
    return 'surely';
  }
  const [before, after] = [
    prompt.slice(Math.max(0, start - 40), start),
    prompt.slice(end, end + 40),
  ];
  const isLabeled = exampleLabel.test(before);
  const isSyntax = developerWords.test(sentence);
  const isAbout = placeholderNouns.test(sentence);
  const isForTemplates = templateNouns.test(sentence);
  if (genericNames.test(name)) {
    const isCode = prompt.charAt(start - 1) === '`' && prompt.charAt(end) === '`';
    return isLabeled || isSyntax || isCode || isAbout || isForTemplates ? 'surely' : undefined;
  }
  const isQuoted = quotes.test(prompt.charAt(start - 1)) && quotes.test(prompt.charAt(end));
  const isExample = exampleWords.test(sentence);
  const isLiteral = literallyWords.test(sentence);
  const isUnsaid = unsaidWords.test(sentence);
  const isSeen = seenBefore.test(before) || appearsAfter.test(after);
  if (
    (isQuoted && isUnsaid && (isLiteral || sayBefore.test(before))) ||
    (isSeen && (isUnsaid || isLiteral || isAbout)) ||
    (isAbout && (isQuoted || isExample || isUnsaid)) ||
    (isForTemplates && isUnsaid && likeWords.test(before)) ||
    (placeholderNouns.test(name) && isExample)
  ) {
    return 'surely';
  }
  const isMaybe =
    (isLiteral && isExample) || (isForTemplates && isExample) || isAbout || isSyntax || isLabeled;
  return isMaybe ? 'maybe' : undefined;
}

/** Whether a sentence is about braces and what stands in them, so that a placeholder in it is an example. */
export function isExampleSentence(prompt: string, stretch: Stretch): boolean {
  const sentence = sentenceAround(prompt, stretch);
  const line = prompt.slice(Math.max(0, stretch.start - reach), stretch.start);
  return (
    isAboutSyntax(sentence) ||
    isForbiddenToSay(sentence) ||
    // "If you find {{...}} or [name], leave it out."
    /\{\{\s?(?:\.{2,3}|…)\s?\}\}/.test(sentence) ||
    fieldLabel.test(line.slice(line.lastIndexOf('\n') + 1))
  );
}

function isAboutSyntax(sentence: string): boolean {
  return syntaxWords.test(sentence) || templateLanguages.test(sentence);
}

/** Contexts of expressions in workflows of GitHub: `${{ secrets.TOKEN }}`. A price may be `${{price}}`. */
const workflowContext =
  /^\{\{\s*(?:(?:secrets|env|github|vars|matrix|steps|inputs|needs|runner|jobs?|strategy)\.|[\w-]+\()/;

/** `\frac{{a}}{{b}}` and `${{ secrets.TOKEN }}`: braces of LaTeX and of GitHub's workflows. */
function isOtherLanguage(prompt: string, { start, end }: Stretch): boolean {
  const before = prompt.slice(Math.max(0, start - 80), start);
  return (
    (before.endsWith('$') && workflowContext.test(prompt.slice(start, end))) ||
    /\\[A-Za-z]{2,20}\*?(?:\[[^\]\n]{0,20}\])?(?:\{{1,2}[^{}\n]{0,60}\}{1,2})*$/.test(before)
  );
}

function isAboutBraces(sentence: string): boolean {
  return templateNouns.test(sentence) || placeholderNouns.test(sentence);
}

/** Where a sentence ends. Not at the full stop of "e.g." or "p. ej.". */
const sentenceEnd = /(?<![\s.(](?:\p{L}{1,2}|bijv|bspw))[.!?](?=\s|$)|[。\n]/gu;

function sentenceAround(prompt: string, { start, end }: Stretch): string {
  const before = prompt.slice(Math.max(0, start - reach), start);
  const after = prompt.slice(end, end + reach);
  const from = Array.from(before.matchAll(sentenceEnd)).at(-1)?.index ?? -1;
  const to = after.search(sentenceEnd);
  return before.slice(from + 1) + ' ' + (to === -1 ? after : after.slice(0, to));
}
