import { parseBaseUrl } from '../api/baseUrl.ts';
import type { KeyValueStore } from '../shared/keyValueStore.ts';
import { cutAt } from '../shared/text.ts';
import { type Account, isAccountId, type StoredAccount } from './account.ts';

/** The longest name of an account, in UTF-16 units. */
export const maxNameLength = 60;

const listKey = 'accounts';
const activeKey = 'activeAccounts';

/**
 * Lists the accounts without their keys: which exist, and which is active at each origin. All windows
 * share it, so it is read each time. Stored values that are not valid are left out.
 */
export class AccountIndex {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** In the order in which they were added. */
  all(): readonly StoredAccount[] {
    const byId = new Map<string, StoredAccount>();
    for (const stored of readArray(this.#store.get(listKey))) {
      const account = readAccount(stored);
      if (account !== undefined) {
        byId.set(account.id, account);
      }
    }
    return [...byId.values()];
  }

  find(id: string): StoredAccount | undefined {
    return this.all().find((account) => account.id === id);
  }

  ofOrigin(origin: string): readonly StoredAccount[] {
    return this.all().filter((account) => account.origin === origin);
  }

  /** Adds an account, or replaces the one with this ID. */
  async put(account: StoredAccount): Promise<void> {
    const accounts = this.all();
    await this.#store.update(
      listKey,
      accounts.some(({ id }) => id === account.id)
        ? accounts.map((each) => (each.id === account.id ? account : each))
        : [...accounts, account],
    );
  }

  async remove(id: string): Promise<void> {
    const active = this.#active().filter(([, activeId]) => activeId !== id);
    // both values change before the first promise is awaited
    const done = this.#store.update(activeKey, active);
    await this.#store.update(
      listKey,
      this.all().filter((account) => account.id !== id),
    );
    await done;
  }

  /** The account that was chosen; undefined if none was, which means the first one. */
  activeId(origin: string): string | undefined {
    return this.#active().find(([each]) => each === origin)?.[1];
  }

  async setActive({ origin, id }: Account): Promise<void> {
    const others = this.#active().filter(([each]) => each !== origin);
    await this.#store.update(activeKey, [...others, [origin, id]]);
  }

  #active(): readonly (readonly [origin: string, id: string])[] {
    return readArray(this.#store.get(activeKey)).filter(
      (entry): entry is [string, string] =>
        Array.isArray(entry) && typeof entry[0] === 'string' && isAccountId(entry[1]),
    );
  }
}

function readArray(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}

function readAccount(stored: unknown): StoredAccount | undefined {
  if (typeof stored !== 'object' || stored === null) {
    return undefined;
  }
  const { id, name, origin, url, environment, legacy } = stored as Record<string, unknown>;
  const parsed = parseBaseUrl(typeof url === 'string' ? url : '');
  return isAccountId(id) &&
    typeof name === 'string' &&
    parsed.valid &&
    parsed.baseUrl.origin === origin &&
    (environment === 'live' || environment === 'test') &&
    typeof legacy === 'boolean'
    ? {
        id,
        name: cutAt(name, maxNameLength),
        origin,
        url: parsed.baseUrl.prefix,
        environment,
        legacy,
      }
    : undefined;
}
