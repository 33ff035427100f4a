import type { CaseSummary } from '../api/case.ts';
import type { CaseCache } from './caseCache.ts';
import type { CasePages } from './casePages.ts';

/** Stores the rows between sessions. Neither method fails. */
export interface CaseListStore {
  read(): Promise<CaseCache | undefined>;
  write(cache: CaseCache): void;
}

/** Stores nothing. */
export const noStore: CaseListStore = { read: () => Promise.resolve(undefined), write: () => {} };

/** The rows of an earlier session, and what is stored of this one for the next. */
export class EarlierCases {
  readonly #store: CaseListStore;
  #reading: Promise<CaseCache | undefined> | undefined;
  #cases: readonly CaseSummary[] = [];
  /** The last result of {@link missingFrom}. */
  #missing: { readonly pages: CasePages; readonly cases: readonly CaseSummary[] } | undefined;

  constructor(store: CaseListStore) {
    this.#store = store;
  }

  /** Starts reading what {@link read} will return. */
  prepare(): void {
    this.#reading ??= this.#store.read();
  }

  /** Undefined when nothing is stored, or no rows are. */
  async read(): Promise<CaseCache | undefined> {
    this.prepare();
    const reading = this.#reading;
    this.#reading = undefined;
    const cache = await reading;
    return cache?.cases.length === 0 ? undefined : cache;
  }

  use(cases: readonly CaseSummary[]): void {
    this.#cases = cases;
    this.#missing = undefined;
  }

  /** Forgets everything, for another account. */
  reset(): void {
    this.#reading = undefined;
    this.use([]);
  }

  /** The earlier session's cases that these pages do not have yet. */
  missingFrom(pages: CasePages): readonly CaseSummary[] {
    if (this.#missing?.pages !== pages) {
      const ids = new Set(pages.cases.map(({ id }) => id));
      const cases = pages.hasMore ? this.#cases.filter(({ id }) => !ids.has(id)) : [];
      this.#missing = { pages, cases };
    }
    return this.#missing.cases;
  }

  /** Stores what this session loaded, followed by what the earlier one had beyond that. */
  write(pages: CasePages): void {
    const cases = [...pages.cases, ...this.missingFrom(pages)];
    this.#store.write({ cases, hasMore: pages.hasMore, savedAt: Date.now() });
  }
}
