/**
 * Characters that end a line or a text, cannot be seen or change the direction of what follows, and
 * lone surrogates. Joiners are left out, because emoji and some languages need them.
 */
const special = /(?![\u200c\u200d])[\p{C}\p{Zl}\p{Zp}]/gu;

const shortEscapes = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * The content of a string literal of JSON, TypeScript or Python, without the quotes. It is on one line.
 * @param quote the quote of the literal
 * @param escapeCharacter the escape sequence of one code point
 */
export function literalContent(
  value: string,
  quote: '"' | "'",
  escapeCharacter = unicodeEscape,
): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(special, (character) => shortEscapes.get(character) ?? escapeCharacter(character));
}

/** `\uXXXX`, twice for a character of two UTF-16 units. Valid in JSON and TypeScript. */
export function unicodeEscape(character: string): string {
  return Array.from({ length: character.length }, (_, index) =>
    character.charCodeAt(index).toString(16).padStart(4, '0'),
  )
    .map((digits) => `\\u${digits}`)
    .join('');
}

const maxCommentLength = 100;

/** Untrusted text for a comment of one line, in which it cannot end the comment. */
export function commentText(text: string, maxLength = maxCommentLength): string {
  const line = text
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replaceAll('*/', '* /')
    // in its first two lines, Python takes such a comment as the encoding of the file (PEP 263)
    .replaceAll(/coding(?=[:=])/g, 'coding ');
  const characters = Array.from(line);
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength).join('')}…`;
}
