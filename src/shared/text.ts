// control characters, line separators, and characters that change the direction of surrounding text
const controls =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]+/g;

/**
 * Makes text from the API safe for VS Code's own labels and puts it on one line. Notifications,
 * progress titles and input boxes run `[x](command:…)` links when clicked, and quick picks draw
 * `$(icon)` (both measured on VS Code 1.139). A zero-width space disables either syntax without a
 * visible change.
 */
export function plainText(text: string): string {
  return text.replace(controls, ' ').replaceAll('](', ']\u200b(').replaceAll('$(', '$\u200b(');
}

/** Shortens text to at most `length` UTF-16 units and marks the cut with an ellipsis. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${cutAt(text, length)}…`;
}

/** Like {@link cutText}, but without an ellipsis. */
export function cutAt(text: string, length: number): string {
  return text.slice(0, wholeLength(text, length));
}

/** Created on first use, because that takes as long as hundreds of cuts. */
let characters: Intl.Segmenter | undefined;

/** In UTF-16 units. Longer than any character that is read as one, such as an emoji of a family. */
const maxCharacterLength = 40;

/**
 * The largest length up to `length` (at least 1) that does not split what readers see as one
 * character, such as an emoji or a letter with its accents.
 */
export function wholeLength(text: string, length: number): number {
  if (text.length <= length) {
    return text.length;
  }
  // an answer of the API may have tens of thousands of texts to cut, most of them plain
  if (isSeparate(text.charCodeAt(length - 1)) && isSeparate(text.charCodeAt(length))) {
    return length;
  }
  const from = Math.max(0, length - maxCharacterLength);
  const around = text.slice(from, length + maxCharacterLength);
  characters ??= new Intl.Segmenter();
  const split = characters.segment(around).containing(length - from);
  if (split !== undefined && split.index > 0) {
    return from + split.index;
  }
  // an endless character, such as a letter with many accents, may be split
  return text.codePointAt(length - 1)! > 0xffff && length > 1 ? length - 1 : length;
}

/** Whether a character is read as one of its own beside any other such character. */
function isSeparate(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

/**
 * Whether a text has nothing that could be seen or spoken: white space and characters that fonts do not
 * draw, such as U+200B, U+3164 and tag characters.
 */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]*$/u.test(text);
}

/** The lines of a text that are not blank, without white space at their ends, and where they start. */
export function* linesOf(
  text: string,
): Iterable<{ readonly start: number; readonly text: string }> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const line = text.slice(start, end).trimEnd();
    if (line !== '') {
      yield { start, text: line };
    }
    start = end + 1;
  }
}
