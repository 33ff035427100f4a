import { searchWords } from './caseSearch.ts';

const sorts = ['server', 'newest', 'oldest', 'title'] as const;
const groups = ['none', 'status', 'month'] as const;

export interface CaseFilter {
  /** Words as in a search; each must match. */
  readonly text: string;
  /** Any of these, as the API spells them; empty for all. */
  readonly statuses: readonly string[];
  /** Undefined for any age. */
  readonly maxAgeDays: number | undefined;
}

/** How the user wants to see the cases that are loaded. */
export interface Arrangement {
  readonly filter: CaseFilter;
  readonly sort: (typeof sorts)[number];
  readonly group: (typeof groups)[number];
}

/** All rows as the server sends them. */
export const defaultArrangement: Arrangement = {
  filter: { text: '', statuses: [], maxAgeDays: undefined },
  sort: 'server',
  group: 'none',
};

/** Whether rows may be hidden. */
export function isFiltered({ filter }: Arrangement): boolean {
  return (
    searchWords(filter.text).length > 0 ||
    filter.statuses.length > 0 ||
    filter.maxAgeDays !== undefined
  );
}

/** Whether anything differs from the server's own list. */
export function isArranged(arrangement: Arrangement): boolean {
  return isFiltered(arrangement) || arrangement.sort !== 'server' || arrangement.group !== 'none';
}

/** Reads what was stored, by whatever version; a field that cannot be read gets its default. */
export function parseArrangement(stored: unknown): Arrangement {
  const { filter, sort, group } = fieldsOf(stored);
  const { text, statuses, maxAgeDays } = fieldsOf(filter);
  const none = defaultArrangement.filter;
  return {
    filter: {
      text: typeof text === 'string' ? text : none.text,
      statuses: isTexts(statuses) ? [...new Set(statuses)] : none.statuses,
      maxAgeDays: isPositive(maxAgeDays) ? maxAgeDays : none.maxAgeDays,
    },
    sort: sorts.find((each) => each === sort) ?? defaultArrangement.sort,
    group: groups.find((each) => each === group) ?? defaultArrangement.group,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
