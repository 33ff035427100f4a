/** What VS Code keeps between sessions, structurally. */
export interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** The hash of a case's content when it was last looked at. */
type Entry = readonly [account: string, id: string, hash: string];

const storeKey = 'seenCases';
const maxEntries = 500;

/** Remembers what cases looked like, as hashes: nothing can be read from them. The last looked at stay. */
export class SeenHashes {
  readonly #store: Store;
  readonly #onError: (error: unknown) => void;

  constructor(store: Store, onError: (error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /** Notes how a case looks now; returns the hash that it had before. */
  see(account: string, id: string, hash: string): string | undefined {
    const entries = this.#read();
    const before = entries.find((entry) => entry[0] === account && entry[1] === id);
    const others = entries.filter((entry) => entry !== before);
    this.#write([...others, [account, id, hash] as const].slice(-maxEntries));
    return before?.[2];
  }

  /** Forgets the accounts that are refused. */
  keep(isKept: (account: string) => boolean): void {
    const entries = this.#read();
    const kept = entries.filter(([account]) => isKept(account));
    if (kept.length < entries.length) {
      this.#write(kept);
    }
  }

  #write(entries: readonly Entry[]): void {
    this.#store.update(storeKey, entries).then(undefined, this.#onError);
  }

  /** It comes from disk, so any shape is possible. */
  #read(): readonly Entry[] {
    const stored = this.#store.get(storeKey);
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string')
  );
}
