import { plainText } from '../shared/text.ts';

/**
 * Text from the API as Markdown that shows it as it is, on one line: without links, images, HTML, entities or
 * formatting. Markdown takes any ASCII punctuation after a backslash literally. Unlike
 * `MarkdownString.appendText`, it leaves spaces where lines can be wrapped.
 */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
