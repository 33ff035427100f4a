import type { CaseCache } from '../../../src/cases/caseCache.ts';

/** A cache that is told apart from others, and from a part of itself, by its content. */
export function numberedCache(number: number): CaseCache {
  const cases = Array.from({ length: 500 + (number % 7) * 900 }, (_, n) => ({
    id: `case_${number}_${n}`,
    title: `Case ${number}`,
    status: 'open',
    createdAt: n,
    tags: [],
  }));
  return { cases, hasMore: false, savedAt: number };
}
