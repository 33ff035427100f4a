import { isApiError } from '../api/apiError.ts';
import { type CasePage, type CaseSummary, maxPageSize, type PageRequest } from '../api/case.ts';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Background requests wait for clicks and leave a part of the request budget to them. */
  readonly priority: 'click' | 'background';
}

export type FetchPage = (request: PageRequest, options: FetchOptions) => Promise<CasePage>;

/**
 * The pages loaded so far. The cursor changes only when a page arrives, so requests can be
 * repeated.
 */
export interface CasePages {
  /** In server order, each ID once. */
  readonly cases: readonly CaseSummary[];
  /** The number of records in the responses that could not be read. */
  readonly unreadable: number;
  /** The number of records that were left out because a page was longer than allowed. */
  readonly cut: number;
  readonly hasMore: boolean;
  /** Whether the server reported more rows but sent no usable cursor, or the same cursor again. */
  readonly stuck: boolean;
  readonly cursor: string | undefined;
  /** The page size of the request that returned the cursor. */
  readonly limit: number;
  /**
   * Whether the server rejected the cursor with another page size, so that `limit` must be used.
   */
  readonly isLimitFixed: boolean;
}

export const noPages: CasePages = {
  cases: [],
  unreadable: 0,
  cut: 0,
  hasMore: true,
  stuck: false,
  cursor: undefined,
  limit: 0,
  isLimitFixed: false,
};

/** The number of empty pages in a row that are skipped while the server reports more rows. */
const maxEmptyPages = 3;

/**
 * Fetches pages until there are new rows, at most {@link maxEmptyPages}. If `fetchPage` rejects, so
 * does this function, and the given pages can be used for another attempt.
 */
export async function fetchNext(
  pages: CasePages,
  limit: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<CasePages> {
  const before = pages.cases.length;
  for (let count = 0; count < maxEmptyPages; count++) {
    pages = await fetchOne(pages, limit, fetchPage, options);
    if (pages.cases.length > before || !pages.hasMore) {
      break;
    }
  }
  return pages;
}

/** How many requests more than necessary are made for a list whose pages are short. */
const maxExtraRequests = 2;

/**
 * Fetches at least `depth` rows from the start, unless the list is shorter. All ⌈depth / 100⌉
 * requests have the same page size, so that only a few rows more than `depth` are fetched. If the
 * server sends shorter pages, two more requests are made, and the remaining rows must be loaded again
 * later.
 * @param onFirstRows called with the first page that is not empty, if more requests follow. They are
 * made in the background, because the rows that a user sees first have arrived.
 */
export async function fetchToDepth(
  depth: number,
  fetchPage: FetchPage,
  options: FetchOptions,
  onFirstRows?: (pages: CasePages) => void,
): Promise<CasePages> {
  const necessary = Math.ceil(depth / maxPageSize);
  const limit = Math.ceil(depth / necessary);
  let { priority } = options;
  let pages = noPages;
  let emptyPages = 0;
  for (let requests = 0; requests < necessary + maxExtraRequests; requests++) {
    const before = pages.cases.length;
    pages = await fetchOne(pages, limit, fetchPage, { ...options, priority });
    emptyPages = pages.cases.length > before ? 0 : emptyPages + 1;
    if (!pages.hasMore || pages.cases.length >= depth || emptyPages === maxEmptyPages) {
      break;
    }
    options.signal.throwIfAborted();
    if (before === 0 && emptyPages === 0 && onFirstRows !== undefined) {
      onFirstRows(pages);
      priority = 'background';
    }
  }
  return pages;
}

/**
 * Fetches all remaining pages in the background, 100 rows at a time.
 * @param onPages called with each state; returns whether to continue
 */
export async function fetchAll(
  pages: CasePages,
  fetchPage: FetchPage,
  signal: AbortSignal,
  onPages: (pages: CasePages) => boolean,
): Promise<CasePages> {
  let before: number;
  do {
    before = pages.cases.length;
    pages = await fetchNext(pages, maxPageSize, fetchPage, { signal, priority: 'background' });
    // stop if no new rows arrive, because a server could claim forever that there are more
  } while (!signal.aborted && onPages(pages) && pages.hasMore && pages.cases.length > before);
  return pages;
}

/** Replaces the first rows. The cursor remains, because it belongs to the last row. */
export function withFirstRows(pages: CasePages, first: CasePages): CasePages {
  const cases = [...first.cases, ...rowsAfter(pages.cases, first.cases)];
  return pages === noPages ? first : { ...pages, cases };
}

/**
 * The rows that pages which are loaded again have not reached yet: those after the last one that
 * they contain. The last loaded row decides, not the one furthest down, because the server may have
 * moved a case from the end to the start.
 */
export function rowsAfter(
  old: readonly CaseSummary[],
  loaded: readonly CaseSummary[],
): readonly CaseSummary[] {
  const positions = new Map(old.map(({ id }, index) => [id, index]));
  const last = loaded.findLast(({ id }) => positions.has(id));
  const rest = last === undefined ? old : old.slice(positions.get(last.id)! + 1);
  const ids = new Set(loaded.map(({ id }) => id));
  return rest.filter(({ id }) => !ids.has(id));
}

async function fetchOne(
  pages: CasePages,
  wantedLimit: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<CasePages> {
  const { cursor } = pages;
  const fetchWith = (limit: number) => {
    // fetchPage may have returned a page although the work was canceled
    options.signal.throwIfAborted();
    return fetchPage({ limit, cursor }, options);
  };
  let limit = pages.isLimitFixed ? pages.limit : wantedLimit;
  let { isLimitFixed } = pages;
  let page: CasePage;
  try {
    page = await fetchWith(limit);
  } catch (error) {
    // a cursor is valid only for the same query, which may include `limit` (not documented)
    if (cursor === undefined || limit === pages.limit || !isApiError(error, 'invalidCursor')) {
      throw error;
    }
    limit = pages.limit;
    isLimitFixed = true;
    page = await fetchWith(limit);
  }
  const stuck = page.hasMore && (page.cursor === undefined || page.cursor === cursor);
  return {
    cases: appendNew(pages.cases, page.cases),
    unreadable: pages.unreadable + page.unreadable,
    cut: pages.cut + page.cut,
    hasMore: page.hasMore && !stuck,
    stuck,
    cursor: page.cursor,
    limit,
    isLimitFixed,
  };
}

/** Appends rows. A case that moved between two requests arrives twice and keeps its first place. */
function appendNew(
  rows: readonly CaseSummary[],
  page: readonly CaseSummary[],
): readonly CaseSummary[] {
  const ids = new Set(rows.map((row) => row.id));
  const added = page.filter((row) => ids.size < ids.add(row.id).size);
  return added.length === 0 ? rows : [...rows, ...added];
}
