import type { CaseSummary } from '../api/case.ts';
import type { Disposable } from '../shared/disposable.ts';
import { Emitter } from '../shared/event.ts';
import { readStoredSummary } from './storedSummary.ts';

/** Where marks are kept. What `update` is given must come from `get` at once, as from VS Code's own stores. */
export interface MarkStore {
  get(key: string): unknown;
  /** Undefined removes the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}

/** What a marked case shows without being loaded. */
export type MarkedCase = Omit<CaseSummary, 'tags'>;

interface Marks {
  readonly favorites: readonly CaseSummary[];
  readonly recents: readonly CaseSummary[];
}

export const maxFavorites = 200;
const maxRecents = 20;
const noMarks: Marks = { favorites: [], recents: [] };

/** The favourites and the recently opened cases of one account at a time. */
export class CaseMarks implements Disposable {
  readonly #store: MarkStore;
  readonly #changed = new Emitter<void>();
  #account: string | undefined;
  /** What the marks were read from: another window may have changed it. */
  #stored: unknown;
  #marks = noMarks;
  #favoriteIds: ReadonlySet<string> = new Set();

  readonly onDidChange = this.#changed.event;

  constructor(store: MarkStore) {
    this.#store = store;
  }

  /** Whose marks these are from now on; undefined, while there is no key, for nobody's. */
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

  /** In the order in which they were added. Stored ones have no tags. */
  favorites(): readonly CaseSummary[] {
    return this.#read().favorites;
  }

  /** The last one opened first. Stored ones have no tags. */
  recents(): readonly CaseSummary[] {
    return this.#read().recents;
  }

  /** Refused when there are {@link maxFavorites} already, or no account. */
  async toggleFavorite(summary: MarkedCase): Promise<'added' | 'removed' | 'refused'> {
    const { favorites, recents } = this.#read();
    const removes = this.isFavorite(summary.id);
    if (this.#account === undefined || (!removes && favorites.length >= maxFavorites)) {
      return 'refused';
    }
    const changed = removes ? without(favorites, summary.id) : [...favorites, toStored(summary)];
    await this.#write({ favorites: changed, recents });
    return removes ? 'removed' : 'added';
  }

  /** Puts the case on top of the recent ones; a favourite shows its new title and status. */
  async noteOpened(summary: MarkedCase): Promise<void> {
    const opened = toStored(summary);
    const { favorites, recents } = this.#read();
    await this.#write({
      favorites: favorites.map((each) => (each.id === opened.id ? opened : each)),
      recents: [opened, ...without(recents, opened.id)].slice(0, maxRecents),
    });
  }

  /** Forgets an account's marks, the one in use or another. */
  async clear(account: string): Promise<void> {
    const done = this.#store.update(storeKey(account), undefined);
    if (account === this.#account) {
      this.#changed.fire();
    }
    await done;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Asks the store each time, and takes it apart when it holds something new. */
  #read(): Marks {
    const stored =
      this.#account === undefined ? undefined : this.#store.get(storeKey(this.#account));
    if (stored !== this.#stored) {
      this.#stored = stored;
      this.#marks = readMarks(stored);
      this.#favoriteIds = new Set(this.#marks.favorites.map((each) => each.id));
    }
    return this.#marks;
  }

  async #write(marks: Marks): Promise<void> {
    if (this.#account !== undefined) {
      const done = this.#store.update(storeKey(this.#account), marks);
      this.#changed.fire();
      await done;
    }
  }
}

function storeKey(account: string): string {
  return `caseMarks:${account}`;
}

function toStored({ id, title, status, createdAt }: MarkedCase): CaseSummary {
  return { id, title, status, createdAt, tags: [] };
}

function without(cases: readonly CaseSummary[], id: string): readonly CaseSummary[] {
  return cases.filter((each) => each.id !== id);
}

/** Whatever cannot be read is left out. */
function readMarks(stored: unknown): Marks {
  if (typeof stored !== 'object' || stored === null) {
    return noMarks;
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
