import type { CaseSummary } from '../api/case.ts';
import { type Disposable, Emitter } from '../shared/event.ts';
import type { KeyValueStore } from '../shared/keyValueStore.ts';
import { readStoredSummary } from './caseCache.ts';
import { withFetched } from './caseUpdates.ts';

/** The fields stored for a favorite or recent case, so that it can be shown without a request. */
export type StorableCase = Omit<CaseSummary, 'tags'>;

interface StoredCases {
  readonly favorites: readonly CaseSummary[];
  readonly recents: readonly CaseSummary[];
}

export const maxFavorites = 200;
const maxRecents = 20;
const nothing: StoredCases = { favorites: [], recents: [] };

/** The favorites and recently opened cases of the active account. */
export class FavoritesAndRecents implements Disposable {
  readonly #store: KeyValueStore;
  readonly #changed = new Emitter<void>();
  #account: string | undefined;
  /** The stored value that {@link #cases} was parsed from. Another window can replace it. */
  #stored: unknown;
  #cases = nothing;
  #favoriteIds: ReadonlySet<string> = new Set();

  readonly onDidChange = this.#changed.event;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** @param account the account ID; undefined while there is no key, so that there are no cases */
  useAccount(account: string | undefined): void {
    if (account !== this.#account) {
      this.#account = account;
      this.#changed.fire();
    }
  }

  isFavorite(id: string): boolean {
    this.#read();
    return this.#favoriteIds.has(id);
  }

  /** In the order in which they were added. Stored cases have no tags. */
  favorites(): readonly CaseSummary[] {
    return this.#read().favorites;
  }

  /** The most recently opened first. Stored cases have no tags. */
  recents(): readonly CaseSummary[] {
    return this.#read().recents;
  }

  /**
   * Adds or removes a favorite. Refuses to exceed {@link maxFavorites} or to work without an
   * account.
   */
  async toggleFavorite(summary: StorableCase): Promise<'added' | 'removed' | 'refused'> {
    const { favorites, recents } = this.#read();
    const removes = this.isFavorite(summary.id);
    if (this.#account === undefined || (!removes && favorites.length >= maxFavorites)) {
      return 'refused';
    }
    const changed = removes ? without(favorites, summary.id) : [...favorites, toStored(summary)];
    await this.#write({ favorites: changed, recents });
    return removes ? 'removed' : 'added';
  }

  /** Makes the case the most recent one. If it is a favorite, its title and status are updated. */
  async noteOpened(summary: StorableCase): Promise<void> {
    const opened = toStored(summary);
    const { favorites, recents } = this.#read();
    await this.#write({
      favorites: favorites.map((each) => (each.id === opened.id ? opened : each)),
      recents: [opened, ...without(recents, opened.id)].slice(0, maxRecents),
    });
  }

  /** Shows a case as it was just fetched, if it is a favorite or was opened recently. */
  async update(summary: StorableCase): Promise<void> {
    const fetched = toStored(summary);
    const { favorites, recents } = this.#read();
    const updated = {
      favorites: withFetched(favorites, fetched),
      recents: withFetched(recents, fetched),
    };
    if (updated.favorites !== favorites || updated.recents !== recents) {
      await this.#write(updated);
    }
  }

  /** Drops a case that does not exist from the recent ones. A favorite is the user's to remove. */
  async noteMissing(id: string): Promise<void> {
    const { favorites, recents } = this.#read();
    if (recents.some((each) => each.id === id)) {
      await this.#write({ favorites, recents: without(recents, id) });
    }
  }

  accountIds(): readonly string[] {
    return this.#store
      .keys()
      .filter((key) => key.startsWith(keyPrefix))
      .map((key) => key.slice(keyPrefix.length));
  }

  /** Deletes the data of an account, which need not be the active one. */
  async forget(account: string): Promise<void> {
    const done = this.#store.update(storeKey(account), undefined);
    if (account === this.#account) {
      this.#changed.fire();
    }
    await done;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Reads the store each time, but parses the value only if it was replaced. */
  #read(): StoredCases {
    const stored =
      this.#account === undefined ? undefined : this.#store.get(storeKey(this.#account));
    if (stored !== this.#stored) {
      this.#stored = stored;
      this.#cases = readCases(stored);
      this.#favoriteIds = new Set(this.#cases.favorites.map((each) => each.id));
    }
    return this.#cases;
  }

  async #write(cases: StoredCases): Promise<void> {
    if (this.#account !== undefined) {
      const done = this.#store.update(storeKey(this.#account), cases);
      this.#changed.fire();
      await done;
    }
  }
}

const keyPrefix = 'favoritesAndRecents:';

function storeKey(account: string): string {
  return keyPrefix + account;
}

function toStored({ id, title, status, createdAt }: StorableCase): CaseSummary {
  return { id, title, status, createdAt, tags: [] };
}

function without(cases: readonly CaseSummary[], id: string): readonly CaseSummary[] {
  return cases.filter((each) => each.id !== id);
}

/** Parses a stored value. Leaves out everything that cannot be read. */
function readCases(stored: unknown): StoredCases {
  if (typeof stored !== 'object' || stored === null) {
    return nothing;
  }
  const { favorites, recents } = stored as Record<string, unknown>;
  return {
    favorites: readSummaries(favorites).slice(0, maxFavorites),
    recents: readSummaries(recents).slice(0, maxRecents),
  };
}

function readSummaries(stored: unknown): readonly CaseSummary[] {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const byId = new Map<string, CaseSummary>();
  for (const row of rows) {
    const summary = readStoredSummary(row);
    if (summary !== undefined) {
      byId.set(summary.id, summary);
    }
  }
  return [...byId.values()];
}
