import type { CaseRecord } from '../support/fakeApi/data/caseRecord.ts';
import { makeCases } from '../support/fakeApi/data/makeCases.ts';

/** The positions of the cases with scripts of a known size, alternating between long and short. */
export const sizedCases = { from: 1, count: 16 } as const;

/** The part of a title that identifies the case at this position in rows, headings and searches. */
export function caseNumber(index: number): string {
  return `no${String(index).padStart(5, '0')}`;
}

export function caseTitle(index: number): string {
  return `${caseNumber(index)} reminder of an appointment`;
}

/**
 * Generates cases with numbered titles, in server order. Those in {@link sizedCases} have a prompt of
 * 200 KB (odd positions) or 1 KB (even positions).
 */
export function benchCases(count: number): CaseRecord[] {
  const text = 'Tell {{name}} when the appointment is, and ask whether it suits.\n';
  return makeCases(count).map((record, index) => {
    const titled = { ...record, title: caseTitle(index) };
    const isSized = index >= sizedCases.from && index < sizedCases.from + sizedCases.count;
    if (!isSized) return titled;
    const size = index % 2 === 1 ? 200_000 : 1_000;
    return { ...titled, prompt: text.repeat(Math.ceil(size / text.length)).slice(0, size) };
  });
}
