import { isApiError } from '../api/apiError.ts';
import { type CasePage, type CaseSummary, maxPageSize, type PageRequest } from '../api/case.ts';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Background requests let clicks go first and leave them the rest of the request budget. */
  readonly priority: 'click' | 'background';
}

export type FetchPage = (request: PageRequest, options: FetchOptions) => Promise<CasePage>;

/** The pages that were loaded so far. A cursor is part of it only once its page has arrived. */
export interface CasePages {
  /** In server order, each ID once. */
  readonly cases: readonly CaseSummary[];
  /** How many records the API sent that could not be read. */
  readonly unreadable: number;
  readonly hasMore: boolean;
  /** The server said that there is more but sent no cursor for it, or the same cursor again. */
  readonly stuck: boolean;
  readonly cursor: string | undefined;
  /** The page size that the cursor came with. */
  readonly limit: number;
  /** The server refused the cursor with another page size, so later pages use the same one. */
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

/** How many empty pages in a row are skipped while the server claims that there are more. */
const maxEmptyPages = 3;

/**
 * Fetches pages until there are new rows. Rejects as `fetchPage` does; the given pages remain valid
 * for another try.
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
 * Fetches at least `depth` rows from the start, in ⌈depth / 100⌉ requests that all have the same page
 * size, so that the last one exceeds the depth by a few rows at most.
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

async function fetchOne(
  pages: CasePages,
  wantedLimit: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<CasePages> {
  const { cursor } = pages;
  const fetchWith = (limit: number) => {
    // the page before may have arrived after the work was cancelled
    options.signal.throwIfAborted();
    return fetchPage({ limit, cursor }, options);
  };
  let limit = pages.isLimitFixed ? pages.limit : wantedLimit;
  let { isLimitFixed } = pages;
  let page: CasePage;
  try {
    page = await fetchWith(limit);
  } catch (error) {
    // a cursor is valid for the same query only; whether `limit` is part of the query is not documented
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

/** A case that moved between two requests arrives twice; it keeps its first place. */
function appendNew(
  rows: readonly CaseSummary[],
  page: readonly CaseSummary[],
): readonly CaseSummary[] {
  const ids = new Set(rows.map((row) => row.id));
  const added = page.filter((row) => ids.size < ids.add(row.id).size);
  return added.length === 0 ? rows : [...rows, ...added];
}
