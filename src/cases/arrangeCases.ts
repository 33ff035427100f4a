import type { CaseSummary } from '../api/case.ts';
import type { Arrangement, CaseFilter } from './arrangement.ts';
import { hasAllWords, searchTextOf, searchWords } from './caseSearch.ts';

const day = 86_400_000;

/** Rows under one heading; when they are not grouped, one group holds them all. */
export interface CaseGroup {
  readonly kind: 'all' | 'status' | 'month';
  /** `all`; the status, empty where the API sent none; `2026-03` or `unknown`. Unique among the groups. */
  readonly key: string;
  readonly cases: readonly CaseSummary[];
}

export interface ArrangedCases {
  /** Without empty ones, unless not grouped. */
  readonly groups: readonly CaseGroup[];
  /** How many passed the filter. */
  readonly shown: number;
}

/**
 * Filters, sorts and groups; equal rows stay in server order.
 * @param now ms since 1970
 */
export function arrangeCases(
  cases: readonly CaseSummary[],
  { filter, sort, group }: Arrangement,
  now: number,
  locale: string,
): ArrangedCases {
  const rows = sortCases(filterCases(cases, filter, now), sort, locale);
  return { groups: groupCases(rows, group, locale), shown: rows.length };
}

function filterCases(
  cases: readonly CaseSummary[],
  { text, statuses, maxAgeDays }: CaseFilter,
  now: number,
): readonly CaseSummary[] {
  const words = searchWords(text);
  const wanted = new Set(statuses);
  const since = maxAgeDays === undefined ? undefined : now - maxAgeDays * day;
  return cases.filter(
    (each) =>
      (wanted.size === 0 || wanted.has(each.status)) &&
      // how old a case without a date is cannot be told
      (since === undefined || (hasDate(each) && each.createdAt >= since)) &&
      (words.length === 0 || hasAllWords(searchTextOf(each), words)),
  );
}

function sortCases(
  cases: readonly CaseSummary[],
  sort: Arrangement['sort'],
  locale: string,
): readonly CaseSummary[] {
  switch (sort) {
    case 'server':
      return cases;
    case 'newest':
      return sortKnown(cases, hasDate, (a, b) => b.createdAt - a.createdAt);
    case 'oldest':
      return sortKnown(cases, hasDate, (a, b) => a.createdAt - b.createdAt);
    case 'title': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return sortKnown(cases, hasTitle, (a, b) => compare(a.title, b.title));
    }
  }
}

/** Rows that lack what is sorted by come last in either direction. */
function sortKnown<Known extends CaseSummary>(
  cases: readonly CaseSummary[],
  isKnown: (summary: CaseSummary) => summary is Known,
  compare: (a: Known, b: Known) => number,
): readonly CaseSummary[] {
  const unknown = cases.filter((each) => !isKnown(each));
  return [...cases.filter(isKnown).sort(compare), ...unknown];
}

interface DatedCase extends CaseSummary {
  readonly createdAt: number;
}

function hasDate(summary: CaseSummary): summary is DatedCase {
  return Number.isFinite(summary.createdAt);
}

function hasTitle(summary: CaseSummary): summary is CaseSummary {
  return summary.title.trim() !== '';
}

function groupCases(
  rows: readonly CaseSummary[],
  kind: Arrangement['group'],
  locale: string,
): readonly CaseGroup[] {
  switch (kind) {
    case 'none':
      return [{ kind: 'all', key: 'all', cases: rows }];
    case 'status': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      // alphabetical: by first appearance, the groups would change places with each sort and refresh
      return [...groupBy(rows, (each) => each.status)]
        .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
        .map(([key, cases]) => ({ kind: 'status', key, cases }));
    }
    case 'month':
      return [...groupBy(rows, monthOf)]
        .sort(([a], [b]) => b - a)
        .map(([month, cases]) => ({ kind: 'month', key: monthKey(month), cases }));
  }
}

function groupBy<K>(
  rows: readonly CaseSummary[],
  keyOf: (summary: CaseSummary) => K,
): ReadonlyMap<K, readonly CaseSummary[]> {
  const found = new Map<K, CaseSummary[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = found.get(key);
    if (same === undefined) {
      found.set(key, [row]);
    } else {
      same.push(row);
    }
  }
  return found;
}

const unknownMonth = -Infinity;

/** Months since the year 0, in the machine's time zone. */
function monthOf(summary: CaseSummary): number {
  if (!hasDate(summary)) {
    return unknownMonth;
  }
  const date = new Date(summary.createdAt);
  return 12 * date.getFullYear() + date.getMonth();
}

function monthKey(month: number): string {
  if (month === unknownMonth) {
    return 'unknown';
  }
  const year = Math.floor(month / 12);
  return `${year}-${String(month - 12 * year + 1).padStart(2, '0')}`;
}
