const part = '[A-Za-z][A-Za-z0-9]{0,40}';
const snake = `${part}(?:_[A-Za-z0-9]{1,40}){1,8}(?:-\\p{L}{3,12}(?![\\p{L}_-]))?`;
const kebab = `${part}(?:-[A-Za-z0-9]{1,40}){1,5}`;
const camel = '[a-z]{2,20}(?:[A-Z][a-z0-9]{1,30}){1,6}';
const pascal = '[A-Z][a-z0-9]{1,20}(?:[A-Z][a-z0-9]{1,30}){1,6}';

/** `book_slot`, `end-call`, `bookSlot`, `BookSlot`, or a word or a few words in quotation marks. */
const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}_./:@{}$%#-])(?:${snake}|${kebab}|${camel}|${pascal})(?![\\p{L}\\p{N}_@{]|[./:-][\\p{L}\\p{N}_])|(?<=[\`*"'“‘«„])[A-Za-z]{3,30}(?: [A-Za-z]{2,20}){0,3}(?=\\(?\\)?[\`*"'”’»“])`,
  'uy',
);

/** Words as code has them. Most have no shape of a name, so that the pattern above is tried at few of them. */
const words = /[A-Za-z][\w-]{2,}/g;
const shaped = /[_-]|[a-z0-9][A-Z]/;
/** Before a word, says that it is part of a path, an address or a variable. */
const partOfPath = './:@{}$%#';
const quotes = '`*"\'“‘«„';

export interface ToolCandidate {
  readonly name: string;
  readonly start: number;
}

/** The texts of a prompt that have the shape of a name of a tool, in order, without overlaps. */
export function* toolCandidates(prompt: string): Iterable<ToolCandidate> {
  let last = 0;
  for (const { index: start, 0: word } of prompt.matchAll(words)) {
    const previous = prompt[start - 1] ?? ' ';
    if (
      start < last ||
      partOfPath.includes(previous) ||
      !(quotes.includes(previous) || shaped.test(word))
    ) {
      continue;
    }
    candidate.lastIndex = start;
    const match = candidate.exec(prompt);
    if (match !== null) {
      last = start + match[0].length;
      yield { name: match[0], start };
    }
  }
}
