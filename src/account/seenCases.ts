import { BoundedMap } from '../shared/boundedMap.ts';
import type { KeyValueStore } from '../shared/keyValueStore.ts';
import type { Account } from './account.ts';

/** The size is that of the texts in UTF-16 units: 8 MB. */
const textBounds = { count: 50, size: 4 * 1024 * 1024 };

const storeKey = 'seenCases';
const maxHashes = 500;

/** The hash of a case's content when the user last looked at it. */
type Entry = readonly [account: string, id: string, hash: string];

/** How a case looks now. */
export interface CaseLook {
  readonly id: string;
  /** Changes with the content, and with nothing else. */
  readonly hash: string;
  /** The content as text. */
  readonly text: string;
}

/** A case that differs from what the user last saw. */
export interface CaseChange {
  /** Undefined when the last look was in another session. */
  readonly previous: string | undefined;
  readonly current: string;
}

export interface SeenCasesDeps {
  readonly store: KeyValueStore;
  readonly readAccount: () => Promise<Account | undefined>;
  readonly onError: (error: unknown) => void;
}

/**
 * Tells whether a case changed since the user last looked at it. Only hashes are stored on disk, for
 * the cases looked at last; texts are kept in memory, for this session.
 */
export class SeenCases {
  readonly #deps: SeenCasesDeps;
  readonly #texts = new BoundedMap<string>(textBounds);
  #generation = 0;

  constructor(deps: SeenCasesDeps) {
    this.#deps = deps;
  }

  /** Notes how a case looks. Undefined when it has not changed, or was never looked at. */
  async look({ id, hash, text }: CaseLook): Promise<CaseChange | undefined> {
    const generation = this.#generation;
    const account = await this.#deps.readAccount();
    // the account changed in the meantime
    if (account === undefined || generation !== this.#generation) {
      return undefined;
    }
    const key = `${account.id} ${id}`;
    const previous = this.#texts.get(key);
    this.#texts.set(key, text, text.length);
    const hashBefore = this.#replaceHash(account.id, id, hash);
    return hashBefore === undefined || hashBefore === hash
      ? undefined
      : { previous, current: text };
  }

  /** Forgets the texts, for another account. */
  reset(): void {
    this.#generation++;
    this.#texts.clear();
  }

  /** Forgets what is stored for an account. */
  forget(accountId: string): void {
    const entries = this.#read();
    const others = entries.filter(([account]) => account !== accountId);
    if (others.length < entries.length) {
      this.#write(others);
    }
  }

  /** Returns the hash that the case had before. */
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

  /** The stored value comes from disk, so it can have any shape. */
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
