import type { CaseRecord } from '../support/fakeApi/caseRecord.ts';
import { makeCases } from '../support/fakeApi/makeCases.ts';

/** Cases whose scripts are long, and as many whose scripts are short: 16 alternating ones. */
export const sizedCases = { from: 1, count: 16 } as const;

/** What a row, a heading and a search know the case at this position by. */
export function caseNumber(index: number): string {
  return `no${String(index).padStart(5, '0')}`;
}

export function caseTitle(index: number): string {
  return `${caseNumber(index)} reminder of an appointment`;
}

/** In server order, with numbered titles; the first ones with a prompt of 200 KB or, every second, 1 KB. */
export function benchCases(count: number): CaseRecord[] {
  const text = 'Tell {{name}} when the appointment is, and ask whether it suits.\n';
  return makeCases(count).map((record, index) => {
    const titled = { ...record, title: caseTitle(index) };
    const sized = index >= sizedCases.from && index < sizedCases.from + sizedCases.count;
    if (!sized) return titled;
    const size = index % 2 === 1 ? 200_000 : 1_000;
    return { ...titled, prompt: text.repeat(Math.ceil(size / text.length)).slice(0, size) };
  });
}
