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
  readonly hasMore: boolean;
  /** Whether the server reported more rows but sent no cursor, or the same cursor again. */
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

/**
 * Fetches at least `depth` rows from the start, unless the list is shorter. All ⌈depth / 100⌉
 * requests have the same page size, so that only a few rows more than `depth` are fetched.
 */
export async function fetchToDepth(
  depth: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<CasePages> {
  const limit = Math.ceil(depth / Math.ceil(depth / maxPageSize));
  let pages = noPages;
  let before: number;
  do {
    before = pages.cases.length;
    pages = await fetchNext(pages, limit, fetchPage, options);
  } while (pages.cases.length < depth && pages.cases.length > before && pages.hasMore);
  return pages;
}

/**
 * Fetches all remaining pages, 100 cases at a time.
 * @param wantsMore called with the pages so far after each page; nothing more is fetched once it returns false
 */
export async function fetchRest(
  pages: CasePages,
  fetchPage: FetchPage,
  options: FetchOptions,
  wantsMore: (pages: CasePages) => boolean,
): Promise<CasePages> {
  let before: number;
  do {
    before = pages.cases.length;
    pages = await fetchNext(pages, maxPageSize, fetchPage, options);
    // stop if no new rows arrive, because a server could claim forever that there are more
  } while (
    !options.signal.aborted &&
    wantsMore(pages) &&
    pages.hasMore &&
    pages.cases.length > before
  );
  return pages;
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
