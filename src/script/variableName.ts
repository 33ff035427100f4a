const nameCharacter = /[\p{L}\p{M}\p{N}_.-]/u;
const startOfWord = /^[\p{L}\p{N}_]/u;

/**
 * What a contact fills in when a call names one (documented): `{{name}}`, `{{email}}`, `{{phone}}`,
 * `{{notes}}`.
 */
export const contactNames: ReadonlySet<string> = new Set(['name', 'email', 'phone', 'notes']);

export function isContactName(name: string): boolean {
  return contactNames.has(name);
}

/**
 * Whether a text can name a variable: letters of any script, marks, digits, `_`, `.`, `-`.
 * The vendor documents no grammar; names that were seen are a subset of this.
 */
export function isVariableName(text: string): boolean {
  return startOfWord.test(text) && endOfName(text, 0) === text.length;
}

/** Whether a text is a name that is broken over two lines. A longer text has lost one of its braces. */
export function isBrokenName(text: string): boolean {
  return /^[\p{L}\p{N}_]{1,40}[ _-]?\r?\n[ \t]{0,8}[\p{L}\p{N}_]{1,40}$/u.test(text);
}

/** Where the characters of a name that begin at `start` end, exclusive. */
export function endOfName(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    if (!isNameCode(code)) {
      break;
    }
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

/** Where the characters of a name that end at `end`, exclusive, begin. */
export function startOfName(text: string, end: number): number {
  let start = end;
  while (start > 0) {
    const unit = text.charCodeAt(start - 1);
    const previous = unit >= 0xdc00 && unit <= 0xdfff ? Math.max(start - 2, 0) : start - 1;
    const code = text.codePointAt(previous)!;
    if (!isNameCode(code) || (previous === start - 2 && code <= 0xffff)) {
      break;
    }
    start = previous;
  }
  return start;
}

function isNameCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f ||
      code === 0x2e ||
      code === 0x2d
    );
  }
  return nameCharacter.test(String.fromCodePoint(code));
}

/** `First name`, `first_name`, `firstName` and `first-name` are the same to people. */
export function normalizedName(name: string): string {
  if (/^[a-z0-9]*$/.test(name)) {
    return name;
  }
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
