import type { MarkView } from '../protocol/scriptViews.ts';

/** In UTF-16 units: a screen or two of text. */
const blockLength = 4000;

export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkView[];
}

/**
 * Cuts a text into blocks of lines, so that those out of sight need not be laid out. The line break
 * between two blocks belongs to neither; it is never one after an empty line, which would be lost at
 * the end of a block, nor one within a mark.
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
