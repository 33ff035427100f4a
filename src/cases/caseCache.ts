import { type CaseSummary, isCaseId } from '../api/case.ts';
import { summaryOf } from './caseUpdates.ts';

/**
 * The list of an earlier session. It has no cursor, because that is valid only for the same query.
 */
export interface CaseCache {
  /** In server order, each ID once. */
  readonly cases: readonly CaseSummary[];
  /** How many of the cases were loaded in the last session. The others are from sessions before. */
  readonly shown: number;
  /** Whether the server had more cases than these. */
  readonly hasMore: boolean;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Larger files are neither written nor read. */
export const maxCacheBytes = 32 * 1024 * 1024;

const version = 1;
const maxCases = 50_000;

/** So many bytes are left for all that is not a row. */
const maxHeadBytes = 1_024;

/**
 * Formats the cache as JSON. If it would exceed {@link maxCacheBytes}, the last cases are left out. They
 * are not formatted either, so that the work is bounded.
 */
export function formatCaseCache(cache: CaseCache, accountId: string): Uint8Array {
  const rows: string[] = [];
  let size = maxHeadBytes;
  for (const summary of cache.cases.slice(0, maxCases)) {
    const row = JSON.stringify(summaryOf(summary));
    size += Buffer.byteLength(row) + 1;
    if (size > maxCacheBytes) {
      break;
    }
    rows.push(row);
  }
  const head = JSON.stringify({
    version,
    account: accountId,
    savedAt: cache.savedAt,
    shown: cache.shown,
    hasMore: cache.hasMore || rows.length < cache.cases.length,
  });
  return new TextEncoder().encode(`${head.slice(0, -1)},"cases":[${rows.join(',')}]}`);
}

/** Parses the file; undefined if it is of another account or version, or damaged in any place. */
export function parseCaseCache(json: string, accountId: string): CaseCache | undefined {
  const stored = parseJson(json);
  if (typeof stored !== 'object' || stored === null) {
    return undefined;
  }
  const { savedAt, hasMore, shown = 0, cases: rows, ...head } = stored as Record<string, unknown>;
  if (
    head['version'] !== version ||
    head['account'] !== accountId ||
    !isDate(savedAt) ||
    typeof hasMore !== 'boolean' ||
    typeof shown !== 'number' ||
    !Array.isArray(rows) ||
    rows.length > maxCases
  ) {
    return undefined;
  }
  const cases = readRows(rows);
  return cases && { cases, shown, hasMore, savedAt };
}

function readRows(rows: readonly unknown[]): readonly CaseSummary[] | undefined {
  const cases: CaseSummary[] = [];
  const ids = new Set<string>();
  for (const row of rows) {
    const summary = readStoredSummary(row);
    if (summary === undefined || ids.size === ids.add(summary.id).size) {
      return undefined;
    }
    cases.push(summary);
  }
  return cases;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

// the limits of api/parse.ts, plus the ellipsis of a text that was cut
const maxTitleLength = 301;
const maxStatusLength = 61;
/** The largest time that a `Date` can represent, in milliseconds since 1970. */
const maxDate = 8.64e15;

/**
 * Validates a summary that was stored as JSON; undefined if it is not one. It does not use the
 * schemas of the API, because they are loaded only with the first request.
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

function isDate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= maxDate;
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}
