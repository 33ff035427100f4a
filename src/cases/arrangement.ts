import { searchWords } from './caseSearch.ts';

const sorts = ['server', 'newest', 'oldest', 'title'] as const;
const groups = ['none', 'status', 'month'] as const;

export interface CaseFilter {
  /** Words that must all match, as in a search. */
  readonly text: string;
  /** The statuses to show, spelled as by the API. Empty for all statuses. */
  readonly statuses: readonly string[];
  /** Undefined for any age. */
  readonly maxAgeDays: number | undefined;
}

/** How the loaded cases are filtered, sorted and grouped. */
export interface Arrangement {
  readonly filter: CaseFilter;
  readonly sort: (typeof sorts)[number];
  readonly group: (typeof groups)[number];
}

/** All rows in server order. */
export const defaultArrangement: Arrangement = {
  filter: { text: '', statuses: [], maxAgeDays: undefined },
  sort: 'server',
  group: 'none',
};

/** Whether the filter can hide rows. */
export function isFiltered({ filter }: Arrangement): boolean {
  return (
    searchWords(filter.text).length > 0 ||
    filter.statuses.length > 0 ||
    filter.maxAgeDays !== undefined
  );
}

/** Whether the rows can differ from the server's list, in content or order. */
export function isArranged(arrangement: Arrangement): boolean {
  return isFiltered(arrangement) || arrangement.sort !== 'server' || arrangement.group !== 'none';
}

/** Parses a stored arrangement of any version. Fields that cannot be read get their defaults. */
export function parseArrangement(stored: unknown): Arrangement {
  const { filter, sort, group } = fieldsOf(stored);
  const { text, statuses, maxAgeDays } = fieldsOf(filter);
  const none = defaultArrangement.filter;
  return {
    filter: {
      text: typeof text === 'string' ? text : none.text,
      statuses: isStringArray(statuses) ? [...new Set(statuses)] : none.statuses,
      maxAgeDays: isPositiveNumber(maxAgeDays) ? maxAgeDays : none.maxAgeDays,
    },
    sort: sorts.find((each) => each === sort) ?? defaultArrangement.sort,
    group: groups.find((each) => each === group) ?? defaultArrangement.group,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isPositiveNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
