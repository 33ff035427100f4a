import type { CaseSummary } from '../api/case.ts';
import type { CaseCache } from './caseCache.ts';
import { type CasePages, rowsAfter } from './casePages.ts';

/** Stores the rows between sessions. Neither method throws or rejects. */
export interface CaseListStore {
  read(): Promise<CaseCache | undefined>;
  write(cache: CaseCache): void;
}

/** A store that is always empty. */
export const noStore: CaseListStore = { read: () => Promise.resolve(undefined), write: () => {} };

/** The rows of an earlier session. It also stores the rows of this session for the next one. */
export class EarlierCases {
  readonly #store: CaseListStore;
  #reading: Promise<CaseCache | undefined> | undefined;
  #cases: readonly CaseSummary[] = [];
  /** The last result of {@link missingFrom}. */
  #missing: { readonly pages: CasePages; readonly cases: readonly CaseSummary[] } | undefined;

  constructor(store: CaseListStore) {
    this.#store = store;
  }

  /** Starts reading, so that {@link read} returns sooner. */
  prepare(): void {
    this.#reading ??= this.#store.read();
  }

  /** Reads the stored list; undefined if none is stored or it has no rows. */
  async read(): Promise<CaseCache | undefined> {
    this.prepare();
    const reading = this.#reading;
    this.#reading = undefined;
    const cache = await reading;
    return cache?.cases.length === 0 ? undefined : cache;
  }

  /** Sets the rows of the earlier session. */
  use(cases: readonly CaseSummary[]): void {
    this.#cases = cases;
    this.#missing = undefined;
  }

  /** Drops all rows, because the account changed. */
  reset(): void {
    this.#reading = undefined;
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
    this.#store.write({ cases, hasMore: pages.hasMore, savedAt: Date.now() });
  }
}
