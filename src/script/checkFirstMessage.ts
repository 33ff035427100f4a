import { type Finding } from './findings.ts';
import { type ParsedScript, type VariableUse } from './parseScript.ts';

/** Documented for a first message that is passed to a call. Units of UTF-16, as JavaScript counts. */
const maxFirstMessageLength = 1_000;

/** What reads well and speaks badly: a dash, an ellipsis, a parenthesis. Our judgement, not the vendor's. */
const hardToSpeak = [/[—–]/g, /…|\.{3}/g, /[()]/g];

type Stretch = Pick<VariableUse, 'start' | 'end'>;

export function* firstMessageFindings(
  text: string | undefined,
  parsed: ParsedScript | undefined,
): Iterable<Finding> {
  if (text === undefined || parsed === undefined) {
    return;
  }
  const part = 'firstMessage';
  if (text.trim() === '') {
    yield { code: 'firstMessageEmpty', severity: 'warning', part, start: 0, end: text.length };
  }
  if (text.length > maxFirstMessageLength) {
    yield {
      code: 'firstMessageTooLong',
      severity: 'error',
      part,
      start: startOfExcess(text),
      end: text.length,
      detail: String(text.length),
    };
  }
  for (const pattern of hardToSpeak) {
    const place = firstOutside(text, pattern, parsed);
    if (place !== undefined) {
      const [start, detail] = place;
      const end = start + detail.length;
      yield { code: 'hardToSpeak', severity: 'hint', part, start, end, detail };
    }
  }
}

/** Not in the middle of a character that takes two units. */
function startOfExcess(text: string): number {
  const isSplit = text.codePointAt(maxFirstMessageLength - 1)! > 0xffff;
  return isSplit ? maxFirstMessageLength - 1 : maxFirstMessageLength;
}

/** The first match that is no part of braces: what those say is another matter. */
function firstOutside(
  text: string,
  pattern: RegExp,
  { uses, mistakes }: ParsedScript,
): [start: number, text: string] | undefined {
  for (const match of text.matchAll(pattern)) {
    if (!isWithin(uses, match.index) && !isWithin(mistakes, match.index)) {
      return [match.index, match[0]];
    }
  }
  return undefined;
}

/** The stretches are in order and do not overlap, so halving finds the one. */
function isWithin(stretches: readonly Stretch[], position: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < stretches.length && stretches[low]!.start <= position;
}
