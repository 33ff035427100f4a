import type { CaseSummary } from '../api/case.ts';
import { isTime } from '../shared/format.ts';
import { localesFor } from '../shared/locales.ts';
import type { Arrangement, CaseFilter } from './arrangement.ts';
import { hasAllWords, searchTextOf, searchWords } from './caseSearch.ts';

const day = 86_400_000;

/** The rows under one heading. A list that is not grouped is a single group. */
export interface CaseGroup {
  readonly kind: 'all' | 'status' | 'month';
  /**
   * Unique among the groups. Depending on the kind: `all`; the status, which is empty if the API
   * sent none; or the month as in ISO 8601, such as `2026-03`, or `unknown`.
   */
  readonly key: string;
  readonly cases: readonly CaseSummary[];
}

export interface ArrangedCases {
  /** Contains no empty groups, except for the single group of a list that is not grouped. */
  readonly groups: readonly CaseGroup[];
  /** The number of cases that match the filter. */
  readonly shown: number;
}

/**
 * Filters, sorts and groups cases. Rows that compare equal stay in server order.
 * @param now in milliseconds since 1970
 * @param language a language of VS Code, which need not be one that `Intl` knows
 */
export function arrangeCases(
  cases: readonly CaseSummary[],
  { filter, sort, group }: Arrangement,
  now: number,
  language: string,
): ArrangedCases {
  const rows = sortCases(filterCases(cases, filter, now), sort, language);
  return { groups: groupCases(rows, group, language), shown: rows.length };
}

/** Compares texts in the order of a language, and numbers within them by their value. */
function comparator(language: string): (a: string, b: string) => number {
  return new Intl.Collator([...localesFor(language)], { numeric: true }).compare;
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
      // a case without a date has no known age, so a filter by age excludes it
      (since === undefined || (hasDate(each) && each.createdAt >= since)) &&
      (words.length === 0 || hasAllWords(searchTextOf(each), words)),
  );
}

function sortCases(
  cases: readonly CaseSummary[],
  sort: Arrangement['sort'],
  language: string,
): readonly CaseSummary[] {
  switch (sort) {
    case 'server':
      return cases;
    case 'newest':
      return sortKnown(cases, hasDate, (a, b) => b.createdAt - a.createdAt);
    case 'oldest':
      return sortKnown(cases, hasDate, (a, b) => a.createdAt - b.createdAt);
    case 'title': {
      const compare = comparator(language);
      return sortKnown(cases, hasTitle, (a, b) => compare(a.title, b.title));
    }
  }
}

/** Sorts rows. Those that lack the value to sort by are last, whatever the direction. */
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
  return isTime(summary.createdAt);
}

function hasTitle(summary: CaseSummary): summary is CaseSummary {
  return summary.title.trim() !== '';
}

function groupCases(
  rows: readonly CaseSummary[],
  kind: Arrangement['group'],
  language: string,
): readonly CaseGroup[] {
  switch (kind) {
    case 'none':
      return [{ kind: 'all', key: 'all', cases: rows }];
    case 'status': {
      const compare = comparator(language);
      // in alphabetical order, because groups in row order would move with every sort and refresh
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
  const groups = new Map<K, CaseSummary[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

const unknownMonth = -Infinity;

/** Counts months since the year 0, in the time zone of the machine. */
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
  return `${isoYear(year)}-${String(month - 12 * year + 1).padStart(2, '0')}`;
}

/** Years with other than four digits have a sign and six digits. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) {
    return String(year).padStart(4, '0');
  }
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}
