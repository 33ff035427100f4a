import type { CaseSummary } from '../api/case.ts';
import type { CaseCache } from './caseCache.ts';
import type { PageWalk } from './pageWalk.ts';

/** Where the rows are from one session to the next. Neither method fails. */
export interface CaseListStore {
  read(): Promise<CaseCache | undefined>;
  write(cache: CaseCache): void;
}

/** Keeps nothing. */
export const noStore: CaseListStore = { read: () => Promise.resolve(undefined), write: () => {} };

/** The rows of an earlier session, and what is kept of this one's. */
export class KeptCases {
  readonly #store: CaseListStore;
  #cases: readonly CaseSummary[] = [];
  /** Those that a walk has not come to, once somebody asked. */
  #ahead: { readonly walk: PageWalk; readonly cases: readonly CaseSummary[] } | undefined;

  constructor(store: CaseListStore) {
    this.#store = store;
  }

  /** Undefined when there are no rows. */
  async read(): Promise<CaseCache | undefined> {
    const cache = await this.#store.read();
    return cache?.cases.length === 0 ? undefined : cache;
  }

  /** Takes these for the earlier session's. */
  use(cases: readonly CaseSummary[]): void {
    this.#cases = cases;
    this.#ahead = undefined;
  }

  /** Cases that the earlier session had and that this walk has not come to yet. */
  ahead(walk: PageWalk): readonly CaseSummary[] {
    if (this.#ahead?.walk !== walk) {
      const ids = new Set(walk.cases.map(({ id }) => id));
      const cases = walk.hasMore ? this.#cases.filter(({ id }) => !ids.has(id)) : [];
      this.#ahead = { walk, cases };
    }
    return this.#ahead.cases;
  }

  /** Keeps what this session loaded, and what the earlier one had beyond that. */
  write(walk: PageWalk): void {
    const cases = [...walk.cases, ...this.ahead(walk)];
    this.#store.write({ cases, hasMore: walk.hasMore, savedAt: Date.now() });
  }
}
