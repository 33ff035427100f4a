import { isCaseId } from '../api/case.ts';

/** A case ID in a line of code, or what may be one. */
export interface CaseIdText {
  readonly id: string;
  /** In UTF-16 units from the start of the text that was searched; without the quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Whether it follows a name such as `caseId`, so that it is the ID of a case even if the case is not known. */
  readonly isNamed: boolean;
}

/** Longer lines are not read: nobody writes them, and generated files have many IDs that are none. */
const maxLineLength = 10_000;

/** The number of UTF-16 units before a value in which its name is looked for. */
const maxNameDistance = 200;

/** The number of UTF-16 units of a title that can be typed to find its ID. */
const maxTypedLength = 300;

const quotes = '\'"`';
const idCharacter = /[A-Za-z0-9_-]/;
/** VS Code's names of the languages in which a string needs no quotation marks. */
const unquotedLanguages: readonly string[] = ['dotenv', 'shellscript', 'yaml'];

/**
 * The name of a variable, property, function or option, what assigns to it, and what may come before a string.
 * It matches `caseId: `, `"case_id" => `, `const CASE_ID = `, `setCaseId(`, `--case-id=`, `caseId: string = `,
 * `caseIds: ['case_1', ` and the like, but not `showcaseId`.
 */
const nameBefore = new RegExp(
  [
    /(?:(?<![A-Za-z])[cC]ase|(?<=[a-z0-9])Case|(?<![A-Z])CASE)[_-]?[iI][dD][sS]?/,
    /(?:\\?["'`]\s{0,9},|(?<=--case-id)\s|["'`\])?!\\]{0,4}\s{0,9}(?::[\w\s.<>|[\]]{0,40}=|[=:]=|=>|[!=]==?|\?\?=?|\|\|=?|[:=(]))/,
    /\s{0,9}(?:\[\s{0,9}(?:["'`][\w-]{0,128}["'`]\s{0,9},\s{0,9}){0,9})?[bBfFrRuU$@]{0,2}$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

/** What comes before and after a value that has no quotation marks. */
const beforeUnquoted = /(?:[=:]|^\s*-)\s*$/;
const afterUnquoted = /^\s*(?:[,\]}#]|$)/;
/** A command line can go on after a value. */
const afterUnquotedInShell = /^(?:[\s;&|)]|$)/;

/** Whether strings in this language may have no quotation marks. */
function hasUnquotedStrings(language: string): boolean {
  return unquotedLanguages.includes(language);
}

/** The complete string around a position if it has the form of a case ID; undefined if there is none. */
export function caseIdTextAt(
  line: string,
  character: number,
  language: string,
): CaseIdText | undefined {
  if (line.length > maxLineLength) {
    return undefined;
  }
  const [start, end] = wordAt(line, character);
  const id = line.slice(start, end);
  if (!isCaseId(id)) {
    return undefined;
  }
  const before = line[start - 1] ?? '';
  const isQuoted = before !== '' && quotes.includes(before) && closes(line, end, before);
  if (isQuoted) {
    // a string in a string, as in JSON in JavaScript, has a backslash before its quotation mark
    const opening = line[start - 2] === '\\' ? start - 2 : start - 1;
    return { id, start, end, isNamed: isNamed(line, opening) };
  }
  const isUnquoted =
    hasUnquotedStrings(language) &&
    beforeUnquoted.test(line.slice(Math.max(0, start - maxNameDistance), start)) &&
    (language === 'shellscript' ? afterUnquotedInShell : afterUnquoted).test(line.slice(end));
  return isUnquoted ? { id, start, end, isNamed: isNamed(line, start) } : undefined;
}

/**
 * The contents of the string around a position if the string follows a name such as `caseId`. The contents can
 * be anything, such as a part of a title.
 */
export function namedStringAt(
  line: string,
  character: number,
  language: string,
): { readonly start: number; readonly end: number } | undefined {
  if (line.length > maxLineLength) {
    return undefined;
  }
  const from = Math.max(0, character - maxTypedLength);
  for (let at = character - 1; at >= from; at--) {
    const quote = line[at]!;
    // a title can contain other quotation marks than those around it
    if (quotes.includes(quote) && isNamed(line, at)) {
      const isOpen = !line.slice(at + 1, character).includes(quote);
      return isOpen ? { start: at + 1, end: endOf(line, character, quote) } : undefined;
    }
  }
  const [start, end] = wordAt(line, character);
  const isUnquoted = hasUnquotedStrings(language) && isNamed(line, start);
  return isUnquoted ? { start, end } : undefined;
}

/**
 * Whether a string may be the ID of a case although no case is known yet. It is meant to leave out most other
 * strings: an ID of the API has letters and digits.
 */
export function mayBeCaseId({ id, isNamed: hasName }: CaseIdText): boolean {
  return hasName || (id.length >= 6 && /\d/.test(id) && /[A-Za-z]/.test(id));
}

/** The strings in a text that have the form of a case ID, without those in very long lines. */
export function* caseIdTexts(text: string, language: string): Generator<CaseIdText> {
  const quoted = /(?<=(["'`]))[A-Za-z0-9_-]{1,128}(?=\\?\1)/g;
  const any = /(?<=["'`]|[=:]\s{0,9}|^\s{0,99}-\s{0,9})[A-Za-z0-9_-]{1,128}/gm;
  const candidates = text.matchAll(hasUnquotedStrings(language) ? any : quoted);
  let lineStart = 0;
  let lineEnd = -1;
  let line = '';
  for (const { index } of candidates) {
    if (index > lineEnd) {
      lineStart = text.lastIndexOf('\n', index) + 1;
      const next = text.indexOf('\n', index);
      lineEnd = next === -1 ? text.length : next;
      line = text.slice(lineStart, lineEnd);
    }
    const found = caseIdTextAt(line, index - lineStart, language);
    if (found !== undefined && found.start === index - lineStart) {
      yield { ...found, start: index, end: lineStart + found.end };
    }
  }
}

/** The start and the end of the characters around a position that an ID can consist of. */
function wordAt(line: string, character: number): [number, number] {
  let start = Math.min(character, line.length);
  let end = start;
  while (start > 0 && idCharacter.test(line[start - 1]!)) {
    start--;
  }
  while (end < line.length && idCharacter.test(line[end]!)) {
    end++;
  }
  return [start, end];
}

function closes(line: string, end: number, quote: string): boolean {
  return line[end] === quote || (line[end] === '\\' && line[end + 1] === quote);
}

function isNamed(line: string, at: number): boolean {
  return nameBefore.test(line.slice(Math.max(0, at - maxNameDistance), at));
}

/** The end of a string. Without its closing quotation mark, which may not be typed yet, it ends at the position. */
function endOf(line: string, character: number, quote: string): number {
  const closing = line.indexOf(quote, character);
  const isPlain = closing !== -1 && /^[\w -]*$/.test(line.slice(character, closing));
  return isPlain ? closing : character;
}
