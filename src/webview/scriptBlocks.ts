import type { MarkView } from '../protocol/scriptViews.ts';

/** Minimum length in UTF-16 code units: one or two screens of text. */
const blockLength = 4000;

export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkView[];
}

/**
 * Splits a text into blocks of lines, so that blocks out of sight need not be laid out. The line break
 * between two blocks belongs to neither. A block ends neither with an empty line, which would not be
 * visible there, nor within a mark.
 */
export function splitBlocks(text: string, marks: readonly MarkView[]): ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  let start = 0;
  let firstMark = 0;
  let nextMark = 0;
  let end = text.indexOf('\n', blockLength);
  while (end !== -1) {
    while (nextMark < marks.length && marks[nextMark]!.end <= end) {
      nextMark++;
    }
    const isInMark = (marks[nextMark]?.start ?? Infinity) <= end;
    if (isInMark || /[\r\n]/.test(text.charAt(end - 1))) {
      end = text.indexOf('\n', end + 1);
      continue;
    }
    blocks.push({ start, end, marks: marks.slice(firstMark, nextMark) });
    start = end + 1;
    firstMark = nextMark;
    end = text.indexOf('\n', start + blockLength);
  }
  blocks.push({ start, end: text.length, marks: marks.slice(firstMark) });
  return blocks;
}
