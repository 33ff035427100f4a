/** Either text to show unchanged, or the name of a character that would hide or reorder the text around it. */
export type TextRun = { readonly text: string } | { readonly control: string };

// control characters other than tab and line feed; bidirectional embeddings, overrides and isolates;
// line and paragraph separators; the byte order mark. Direction marks are not included, because
// correct Arabic and Hebrew text contains them.
const controlPattern =
  // eslint-disable-next-line no-control-regex -- this pattern matches control characters on purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;

/** Splits text so that control characters can be shown by name, as VS Code's editor does. */
export function splitControls(source: string): TextRun[] {
  const text = source.replaceAll('\r\n', '\n');
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(controlPattern)) {
    if (match.index > end) {
      runs.push({ text: text.slice(end, match.index) });
    }
    runs.push({ control: nameOf(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    runs.push({ text: text.slice(end) });
  }
  return runs;
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
