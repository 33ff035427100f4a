import type { CaseSummary } from '../api/case.ts';
import { isCaseId } from '../api/caseId.ts';

// what api/parse.ts lets through, with the ellipsis of a text that it cut
const maxTitleLength = 301;
const maxStatusLength = 61;
const maxDate = 8.64e15;

/**
 * Reads a summary that was stored as JSON; undefined when it is none. By hand, because the API's
 * schemas are loaded with the first request only.
 */
export function readStoredSummary(stored: unknown): CaseSummary | undefined {
  if (typeof stored !== 'object' || stored === null) {
    return undefined;
  }
  const { id, title, status, createdAt, tags = [] } = stored as Record<string, unknown>;
  return isCaseId(id) &&
    isText(title, maxTitleLength) &&
    isText(status, maxStatusLength) &&
    (createdAt === undefined || isDate(createdAt)) &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string')
    ? { id, title, status, createdAt, tags }
    : undefined;
}

/** Whether this is a time that a Date can hold, in ms since 1970. */
export function isDate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= maxDate;
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}
