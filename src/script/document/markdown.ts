// Texts from the API within Markdown, in which they must not become structure.

/**
 * Replaces null characters by a sign for them. VS Code takes a text with one for a binary file (measured on
 * VS Code 1.139).
 */
export function withoutNulls(text: string): string {
  return text.replaceAll('\0', '\u2400');
}

/** Puts a text on one line. */
export function oneLine(text: string): string {
  return withoutNulls(text).replaceAll(/\s+/g, ' ').trim();
}

/** A text within a line, with as few escapes as possible, so that it stays readable and can be found. */
export function inlineText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*[<]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/~(?=~)|(?<=~)~/g, '\\~')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replace(/#$/, '\\#');
}

/** A text within a line, as code. */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  const ticks = '`'.repeat(longest(content.match(/`+/g)) + 1);
  // spaces at both ends are not part of the code
  const gap = /^`|`$/.test(content) || content === '' ? ' ' : '';
  return `${ticks}${gap}${content}${gap}${ticks}`;
}

/** The line before and after a block of code with this text, which none of its lines can end. */
export function fenceFor(text: string): string {
  const backticks = longest(text.match(/(?<=^[ \t]*)`+/gm));
  const tildes = longest(text.match(/(?<=^[ \t]*)~+/gm));
  return backticks <= Math.max(tildes, 2)
    ? '`'.repeat(Math.max(backticks + 1, 3))
    : '~'.repeat(Math.max(tildes + 1, 3));
}

function longest(texts: readonly string[] | null): number {
  return (texts ?? []).reduce((length, text) => Math.max(length, text.length), 0);
}
