import type { MarkView } from '../protocol/scriptViews.ts';
import { wholeLength } from '../shared/text.ts';

/** Lengths are in UTF-16 units. */
interface BlockSize {
  readonly length: number;
  readonly marks: number;
}

/** A block ends at a line break once it has this size: one or two screens of text. */
const wanted: BlockSize = { length: 4000, marks: 200 };
/** Without a suitable line break, a block ends before it exceeds this size. */
const largest: BlockSize = { length: 8000, marks: 400 };
/** How far before the end of a block without a line break a space is looked for. */
const spaceDistance = 200;

export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkView[];
}

/**
 * Splits a text into blocks of lines, so that blocks out of sight need not be laid out. The line break
 * between two blocks belongs to neither. A block ends neither with an empty line, which would not be
 * visible there, nor within a mark or a character. Text with too few line breaks is split elsewhere.
 */
export function splitBlocks(text: string, marks: readonly MarkView[]): ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  let start = 0;
  let firstMark = 0;
  for (;;) {
    const lineEnd = findLineEnd(text, marks, start, firstMark);
    const end = lineEnd ?? findOtherEnd(text, marks, start, firstMark);
    let nextMark = firstMark;
    while (nextMark < marks.length && marks[nextMark]!.end <= end) {
      nextMark++;
    }
    blocks.push({ start, end, marks: marks.slice(firstMark, nextMark) });
    if (end >= text.length) {
      return blocks;
    }
    start = lineEnd === undefined ? end : end + 1;
    firstMark = nextMark;
  }
}

/** Where the largest possible block would end. */
function limitOf(marks: readonly MarkView[], start: number, firstMark: number): number {
  return Math.min(start + largest.length, marks[firstMark + largest.marks]?.start ?? Infinity);
}

/** The line break that ends the block; undefined if there is no suitable one. */
function findLineEnd(
  text: string,
  marks: readonly MarkView[],
  start: number,
  firstMark: number,
): number | undefined {
  const limit = limitOf(marks, start, firstMark);
  const last = marks[firstMark + wanted.marks - 1];
  let mark = firstMark;
  let end = text.indexOf('\n', Math.min(start + wanted.length, last?.end ?? Infinity));
  while (end !== -1 && end <= limit) {
    while (mark < marks.length && marks[mark]!.end <= end) {
      mark++;
    }
    const isInMark = (marks[mark]?.start ?? Infinity) <= end;
    if (!isInMark && !/[\r\n]/.test(text.charAt(end - 1))) {
      return end;
    }
    end = text.indexOf('\n', end + 1);
  }
  return undefined;
}

/** The end of a block that does not end at a line break. */
function findOtherEnd(
  text: string,
  marks: readonly MarkView[],
  start: number,
  firstMark: number,
): number {
  const limit = limitOf(marks, start, firstMark);
  if (limit >= text.length) {
    return text.length;
  }
  const space = text.lastIndexOf(' ', limit - 1) + 1;
  let end = space > Math.max(start, limit - spaceDistance) ? space : wholeLength(text, limit);
  if (text.charAt(end - 1) === '\r' && text.charAt(end) === '\n') {
    end--;
  }
  for (let index = firstMark; (marks[index]?.start ?? Infinity) < end; index++) {
    const mark = marks[index]!;
    if (mark.end > end) {
      end = mark.start > start ? mark.start : mark.end;
      break;
    }
  }
  return end > start ? end : limit;
}
