import type { CaseSummary } from '../api/case.ts';
import type { CaseList } from './caseList.ts';
import type { CaseRecords, CheckedCase } from './caseRecords.ts';
import { CaseIndex, type CaseMatches } from './caseSearch.ts';
import type { FavoritesAndRecents } from './favoritesAndRecents.ts';

export interface KnownCasesDeps {
  readonly list: Pick<CaseList, 'state' | 'earlierCases'>;
  readonly records: Pick<CaseRecords, 'get' | 'isMissing'>;
  readonly favorites: Pick<FavoritesAndRecents, 'favorites' | 'recents'>;
}

/** What is known about a case without a request. */
export interface KnownCase {
  readonly summary: Omit<CaseSummary, 'tags'>;
  /** Undefined if the case was not fetched in this session. */
  readonly checked: CheckedCase | undefined;
}

/**
 * The cases that are known without a request: the fetched ones, those in the list, those that an earlier session
 * listed, the favorites and the recently opened ones. Each source is indexed when it has changed, not on each look-up.
 */
export class KnownCases {
  readonly #deps: KnownCasesDeps;
  readonly #listed = new CasesById();
  readonly #earlier = new CasesById();
  readonly #recents = new CasesById();
  readonly #favorites = new CasesById();
  readonly #index = new CaseIndex();
  /** The sources that {@link #index} was filled from. */
  #indexed: readonly (readonly CaseSummary[])[] = [];

  constructor(deps: KnownCasesDeps) {
    this.#deps = deps;
  }

  /** The case as it was last fetched or listed; undefined if it is not known. */
  get(id: string): KnownCase | undefined {
    const checked = this.#deps.records.get(id);
    const summary = checked?.record ?? this.summaryOf(id);
    return summary && { summary, checked };
  }

  /** Whether the API answered that there is no such case. */
  isMissing(id: string): boolean {
    return this.#deps.records.isMissing(id);
  }

  /** Finds cases by title, tags, status or ID. Without a query, those that were opened most recently come first. */
  search(query: string, limit: number): CaseMatches {
    const { list, favorites } = this.#deps;
    const stored = [favorites.recents(), favorites.favorites()];
    const sources = [...stored, list.state.cases, list.earlierCases];
    if (sources.some((source, index) => source !== this.#indexed[index])) {
      const byId = new Map<string, CaseSummary>();
      for (const source of sources) {
        for (const summary of source) {
          // the list is newer than what was stored
          if (source === list.state.cases || !byId.has(summary.id)) {
            byId.set(summary.id, summary);
          }
        }
      }
      this.#index.update([...byId.values()]);
      this.#indexed = sources;
    }
    return this.#index.search(query, limit);
  }

  /** The case as a row shows it, from the most recent source but the fetched ones; undefined if it is not known. */
  summaryOf(id: string): CaseSummary | undefined {
    const { list, favorites } = this.#deps;
    return (
      this.#listed.update(list.state.cases).get(id) ??
      this.#earlier.update(list.earlierCases).get(id) ??
      this.#recents.update(favorites.recents()).get(id) ??
      this.#favorites.update(favorites.favorites()).get(id)
    );
  }
}

/** Cases by their IDs. */
class CasesById {
  #cases: readonly CaseSummary[] = [];
  #byId = new Map<string, CaseSummary>();

  /** Replaces the cases. Only new ones are added if the others are the same objects, as after Load More. */
  update(cases: readonly CaseSummary[]): ReadonlyMap<string, CaseSummary> {
    const before = this.#cases;
    if (cases === before) {
      return this.#byId;
    }
    this.#cases = cases;
    const isLonger = before.every((each, index) => each === cases[index]);
    if (!isLonger) {
      this.#byId = new Map();
    }
    for (const summary of isLonger ? cases.slice(before.length) : cases) {
      this.#byId.set(summary.id, summary);
    }
    return this.#byId;
  }
}
