import { BoundedMap } from '../shared/boundedMap.ts';
import type { KeyValueStore } from '../shared/keyValueStore.ts';
import type { Account } from './account.ts';

/** The size is the total length of the texts in UTF-16 units, which is 8 MB of memory. */
const textBounds = { count: 50, size: 4 * 1024 * 1024 };

const storeKey = 'seenCases';
const maxHashes = 500;

/** The hash of a case as the user last saw it. */
type Entry = readonly [account: string, id: string, hash: string];

/** The content of a case at one time. */
export interface CaseSnapshot {
  readonly id: string;
  /** A hash of the content. It is the same whenever the content is. */
  readonly hash: string;
  /** The content as text. */
  readonly text: string;
}

/** A case that differs from what the user last saw. */
export interface CaseChange {
  /** The content that the user last saw; undefined if that was in another session. */
  readonly previous: string | undefined;
  readonly current: string;
}

export interface SeenCasesDeps {
  readonly store: KeyValueStore;
  readonly readAccount: () => Promise<Account | undefined>;
  readonly onError: (error: unknown) => void;
}

/**
 * Detects whether a case changed since the user last saw it. Only hashes are stored on disk, for
 * the cases that were seen last. Texts stay in memory for this session.
 */
export class SeenCases {
  readonly #deps: SeenCasesDeps;
  readonly #texts = new BoundedMap<string>(textBounds);
  /** The texts before the last change. */
  readonly #previous = new BoundedMap<string>(textBounds);
  /** Changes with the account. */
  #generation = 0;

  constructor(deps: SeenCasesDeps) {
    this.#deps = deps;
  }

  /** Records that the user sees a case. Undefined if it has not changed or was not seen before. */
  async markSeen({ id, hash, text }: CaseSnapshot): Promise<CaseChange | undefined> {
    const generation = this.#generation;
    const account = await this.#deps.readAccount();
    // the account changed in the meantime
    if (account === undefined || generation !== this.#generation) {
      return undefined;
    }
    const key = `${account.id} ${id}`;
    const previous = this.#texts.get(key);
    this.#texts.set(key, text, text.length);
    if (previous !== undefined && previous !== text) {
      this.#previous.set(key, previous, previous.length);
    }
    const hashBefore = this.#replaceHash(account.id, id, hash);
    return hashBefore === undefined || hashBefore === hash
      ? undefined
      : { previous, current: text };
  }

  /** The content that the user saw in this session before the case changed; undefined if it did not. */
  async previousText(id: string): Promise<string | undefined> {
    const generation = this.#generation;
    const account = await this.#deps.readAccount();
    return account === undefined || generation !== this.#generation
      ? undefined
      : this.#previous.get(`${account.id} ${id}`);
  }

  /** Drops the texts, because the account changed. */
  reset(): void {
    this.#generation++;
    this.#texts.clear();
    this.#previous.clear();
  }

  accountIds(): readonly string[] {
    return this.#read().map(([account]) => account);
  }

  /** Deletes the stored data of an account. */
  forget(accountId: string): void {
    const entries = this.#read();
    const others = entries.filter(([account]) => account !== accountId);
    if (others.length < entries.length) {
      this.#write(others);
    }
  }

  /** Stores a hash, and returns the previous one. */
  #replaceHash(accountId: string, id: string, hash: string): string | undefined {
    const entries = this.#read();
    const before = entries.find((entry) => entry[0] === accountId && entry[1] === id);
    const others = entries.filter((entry) => entry !== before);
    this.#write([...others, [accountId, id, hash] as const].slice(-maxHashes));
    return before?.[2];
  }

  #write(entries: readonly Entry[]): void {
    this.#deps.store.update(storeKey, entries).then(undefined, this.#deps.onError);
  }

  /** The stored value can have any shape, so entries that are not valid are left out. */
  #read(): readonly Entry[] {
    const stored = this.#deps.store.get(storeKey);
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string')
  );
}
