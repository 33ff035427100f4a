import type { CaseCache } from '../../../src/cases/caseCache.ts';

/**
 * Creates a cache whose content depends on the number, so that mixed or incomplete content is
 * detected.
 */
export function numberedCache(number: number): CaseCache {
  const cases = Array.from({ length: 500 + (number % 7) * 900 }, (_, n) => ({
    id: `case_${number}_${n}`,
    title: `Case ${number}`,
    status: 'open',
    createdAt: n,
    tags: [],
  }));
  return { cases, shown: cases.length, hasMore: false, savedAt: number };
}
