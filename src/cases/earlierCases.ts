import type { CaseSummary } from '../api/case.ts';
import type { CaseCache } from './caseCache.ts';
import { type CasePages, noPages, rowsAfter } from './casePages.ts';
import { type FetchedCase, withFetched } from './caseUpdates.ts';

/** Stores the rows between sessions. Neither method throws or rejects. */
export interface CaseListStore {
  read(): Promise<CaseCache | undefined>;
  write(cache: CaseCache): void;
}

/** A store that is always empty. */
export const noStore: CaseListStore = { read: () => Promise.resolve(undefined), write: () => {} };

/** More rows are not restored, because confirming them costs one request for each 100. */
const maxRestored = 500;

/** As many rows as the earlier session had loaded, but at least a page of `pageSize` and at most 500. */
export function restorePages(cache: CaseCache, pageSize: number): CasePages {
  const depth = Math.max(pageSize, Math.min(cache.shown, maxRestored));
  const cases = cache.cases.slice(0, depth);
  return { ...noPages, cases, hasMore: cache.hasMore || cases.length < cache.cases.length };
}

/** The rows of an earlier session. It also stores the rows of this session for the next one. */
export class EarlierCases {
  readonly #store: CaseListStore;
  #reading: Promise<CaseCache | undefined> | undefined;
  #preparing: Promise<void> | undefined;
  #cases: readonly CaseSummary[] = [];
  /** The last result of {@link missingFrom}. */
  #missing: { readonly pages: CasePages; readonly cases: readonly CaseSummary[] } | undefined;

  constructor(store: CaseListStore) {
    this.#store = store;
  }

  /** Reads the stored rows for {@link missingFrom}, unless they are about to be used, so that {@link read} returns sooner. */
  prepare(): Promise<void> {
    return (this.#preparing ??= this.#prepare());
  }

  /** Reads the stored list; undefined if none is stored or it has no rows. */
  async read(): Promise<CaseCache | undefined> {
    const reading = this.#reading ?? this.#store.read();
    this.#stopPreparing();
    const cache = await reading;
    return cache?.cases.length === 0 ? undefined : cache;
  }

  /** Sets the rows of the earlier session. */
  use(cases: readonly CaseSummary[]): void {
    this.#cases = cases;
    this.#missing = undefined;
  }

  /** Uses what was fetched about a case. */
  update(fetched: FetchedCase): void {
    const cases = withFetched(this.#cases, fetched);
    if (cases !== this.#cases) {
      this.use(cases);
    }
  }

  /** Drops all rows, because the account changed. */
  reset(): void {
    this.#stopPreparing();
    this.use([]);
  }

  /**
   * The cases of the earlier session that further pages may still contain; empty once all pages are
   * loaded. A case that these pages lack although they contain a later one was deleted.
   */
  missingFrom(pages: CasePages): readonly CaseSummary[] {
    if (this.#missing?.pages !== pages) {
      const cases = pages.hasMore ? rowsAfter(this.#cases, pages.cases) : [];
      this.#missing = { pages, cases };
    }
    return this.#missing.cases;
  }

  /** Stores the rows of this session, followed by the remaining rows of the earlier session. */
  write(pages: CasePages): void {
    const cases = [...pages.cases, ...this.missingFrom(pages)];
    const shown = pages.cases.length;
    this.#store.write({ cases, shown, hasMore: pages.hasMore, savedAt: Date.now() });
  }

  async #prepare(): Promise<void> {
    const reading = this.#store.read();
    this.#reading = reading;
    const cache = await reading;
    if (reading === this.#reading && cache !== undefined) {
      this.use(cache.cases);
    }
  }

  #stopPreparing(): void {
    this.#reading = undefined;
    this.#preparing = undefined;
  }
}
