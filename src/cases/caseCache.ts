import { type CaseSummary, isCaseId } from '../api/case.ts';

/** The list as it was last seen. No cursor: it would be old, and it belongs to a query. */
export interface CaseCache {
  /** In server order, each id once. */
  readonly cases: readonly CaseSummary[];
  /** The server had more than these. */
  readonly hasMore: boolean;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** A file with more bytes is not read. */
export const maxCacheBytes = 32 * 1024 * 1024;

const version = 1;
const maxCases = 50_000;

/** The cache as the bytes of a JSON file. Cases that would make it too big are left out at the end. */
export function formatCaseCache(cache: CaseCache, accountId: string): Uint8Array {
  let cases = cache.cases.slice(0, maxCases);
  for (;;) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({
        version,
        account: accountId,
        savedAt: cache.savedAt,
        hasMore: cache.hasMore || cases.length < cache.cases.length,
        cases: cases.map(storedFields),
      }),
    );
    if (bytes.length <= maxCacheBytes) {
      return bytes;
    }
    cases = cases.slice(0, Math.floor((0.9 * cases.length * maxCacheBytes) / bytes.length));
  }
}

/** These and nothing else that an object may carry. */
function storedFields({ id, title, status, createdAt, tags }: CaseSummary): CaseSummary {
  return { id, title, status, createdAt, tags };
}

/** Reads the file; undefined when it is another account's, another version's, or damaged anywhere. */
export function parseCaseCache(json: string, accountId: string): CaseCache | undefined {
  const stored = parseJson(json);
  if (typeof stored !== 'object' || stored === null) {
    return undefined;
  }
  const { savedAt, hasMore, cases: rows, ...head } = stored as Record<string, unknown>;
  if (
    head['version'] !== version ||
    head['account'] !== accountId ||
    !isDate(savedAt) ||
    typeof hasMore !== 'boolean' ||
    !Array.isArray(rows) ||
    rows.length > maxCases
  ) {
    return undefined;
  }
  const cases = readRows(rows);
  return cases && { cases, hasMore, savedAt };
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
function isDate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= maxDate;
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}
