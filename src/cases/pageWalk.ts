import { isApiError } from '../api/apiError.ts';
import { type CasePage, type CaseSummary, maxPageSize, type PageRequest } from '../api/case.ts';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Lets clicks go first, and leaves them the last of the request budget. */
  readonly priority: 'click' | 'background';
}

export type FetchPage = (request: PageRequest, options: FetchOptions) => Promise<CasePage>;

/** How far a walk through the pages has come. A cursor gets in here only when its page did. */
export interface PageWalk {
  /** In server order, each id once. */
  readonly cases: readonly CaseSummary[];
  /** Records that the API sent but that could not be read. */
  readonly unreadable: number;
  readonly hasMore: boolean;
  /** The server said that there is more and gave no way on: no cursor, or the same again. */
  readonly stuck: boolean;
  readonly cursor: string | undefined;
  /** The page size that the cursor came with. */
  readonly limit: number;
  /** The server refused the cursor with another page size, so that one must be kept. */
  readonly keepsLimit: boolean;
}

export const walkStart: PageWalk = {
  cases: [],
  unreadable: 0,
  hasMore: true,
  stuck: false,
  cursor: undefined,
  limit: 0,
  keepsLimit: false,
};

/** Empty pages that claim to have more are walked over, so many in a row. */
const maxEmptyPages = 3;

/** Goes on until there are new rows. Rejects as `fetchPage` does; the given walk stays good for a retry. */
export async function walkOn(
  walk: PageWalk,
  limit: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<PageWalk> {
  const before = walk.cases.length;
  for (let pages = 0; pages < maxEmptyPages; pages++) {
    walk = await walkOnePage(walk, limit, fetchPage, options);
    if (walk.cases.length > before || !walk.hasMore) {
      break;
    }
  }
  return walk;
}

/**
 * Walks anew to at least `depth` rows in ⌈depth / 100⌉ requests, all of one page size,
 * so that the last one overshoots by a few rows at most.
 */
export async function walkTo(
  depth: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<PageWalk> {
  const limit = Math.ceil(depth / Math.ceil(depth / maxPageSize));
  let walk = walkStart;
  let before: number;
  do {
    before = walk.cases.length;
    walk = await walkOn(walk, limit, fetchPage, options);
  } while (walk.cases.length < depth && walk.cases.length > before && walk.hasMore);
  return walk;
}

async function walkOnePage(
  walk: PageWalk,
  wanted: number,
  fetchPage: FetchPage,
  options: FetchOptions,
): Promise<PageWalk> {
  const { cursor } = walk;
  const fetchWith = (limit: number) => {
    // what came before may have come although nobody waited for it any more
    options.signal.throwIfAborted();
    return fetchPage({ limit, cursor }, options);
  };
  let limit = walk.keepsLimit ? walk.limit : wanted;
  let keepsLimit = walk.keepsLimit;
  let page: CasePage;
  try {
    page = await fetchWith(limit);
  } catch (error) {
    // a cursor is valid for the same query only; whether `limit` is part of that is not documented
    if (cursor === undefined || limit === walk.limit || !isApiError(error, 'invalidCursor')) {
      throw error;
    }
    limit = walk.limit;
    keepsLimit = true;
    page = await fetchWith(limit);
  }
  const stuck = page.hasMore && (page.cursor === undefined || page.cursor === cursor);
  return {
    cases: appendNew(walk.cases, page.cases),
    unreadable: walk.unreadable + page.unreadable,
    hasMore: page.hasMore && !stuck,
    stuck,
    cursor: page.cursor,
    limit,
    keepsLimit,
  };
}

/** A case that moved between two requests comes twice; it stays where it was first. */
function appendNew(
  rows: readonly CaseSummary[],
  page: readonly CaseSummary[],
): readonly CaseSummary[] {
  const ids = new Set(rows.map((row) => row.id));
  const added = page.filter((row) => ids.size < ids.add(row.id).size);
  return added.length === 0 ? rows : [...rows, ...added];
}
