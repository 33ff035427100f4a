import { randomUUID } from 'node:crypto';
import { isApiError } from '../api/apiError.ts';
import { checkApiKey, type KeyEnvironment } from '../api/apiKey.ts';
import type { BaseUrl } from '../api/baseUrl.ts';
import { type Disposable, Emitter, type Event } from '../shared/event.ts';
import type { Account, StoredAccount } from './account.ts';
import type { AccountIndex } from './accountIndex.ts';
import { type AccountKey, AccountLookup, type AccountLookupDeps } from './accountLookup.ts';
import type { KeyRing } from './keyRing.ts';

/**
 * Milliseconds after which the account is compared again when another window changed a key, because the
 * index may arrive in this window later than the event of the key ring.
 */
const recheckDelay = 1000;

/** Changes the accounts of the user, and reports when another account or key is in use. */
export class Accounts implements Disposable {
  /** Finds accounts without reporting that another one is in use. */
  readonly lookup: AccountLookup;
  readonly #keyRing: KeyRing;
  readonly #index: AccountIndex;
  readonly #changed = new Emitter<string>();
  readonly #listChanged = new Emitter<void>();
  readonly #subscription: Disposable;
  readonly #forgetters = new Set<(account: Account) => Promise<void>>();
  /** By origin, the account and key that were last found in use; undefined if there was none. */
  readonly #known = new Map<string, string | undefined>();
  /** By origin, the number of changes that this window has not completed. */
  readonly #changing = new Map<string, number>();
  readonly #rechecks = new Set<NodeJS.Timeout>();

  /** The origin at which another account or key is in use, or at which a key was stored again. */
  readonly onDidChange = this.#changed.event;

  /** An account was added, renamed, switched or removed by this window. */
  readonly onDidChangeList = this.#listChanged.event;

  /** The origin at which any window stored or deleted a key, which may be the same as before. */
  readonly onDidStoreKey: Event<string>;

  constructor(deps: AccountLookupDeps) {
    this.lookup = new AccountLookup(deps);
    this.#keyRing = deps.keyRing;
    this.#index = this.lookup.index;
    this.onDidStoreKey = (listener) => deps.keyRing.onDidChange(listener);
    this.#subscription = deps.keyRing.onDidChange((origin) => this.#handleSecretEvent(origin));
  }

  /** Reads the account in use at an origin. Throws as {@link AccountLookup.inUse} does. */
  async read(origin: string): Promise<AccountKey | undefined> {
    const found = await this.lookup.inUse(origin);
    if (!this.#changing.has(origin)) {
      const isFirst = !this.#known.has(origin);
      if (this.#replaceKnown(origin, found) && !isFirst) {
        this.#changed.fire(origin);
      }
    }
    return found;
  }

  /** Compares the account in use with what this window last read, because another window may have switched. */
  async recheck(origin: string): Promise<void> {
    if (this.#known.has(origin)) {
      await this.#check(origin);
    }
  }

  /**
   * Adds an account and makes it the active one of its origin.
   * @param key a key that was checked with this base URL
   * @throws ApiError `keyRing`
   */
  async add(name: string, { origin, prefix }: BaseUrl, key: string): Promise<void> {
    const environment = environmentOf(key);
    const account = { id: randomUUID(), name, origin, url: prefix, environment, legacy: false };
    await this.#storeKey(account, key);
  }

  /**
   * Replaces the key of an account, which becomes the active one of its origin. What is stored for the
   * account remains. If it was removed in the meantime, it is added again.
   * @param key a key that was checked with this base URL
   * @throws ApiError `keyRing`; the previous key remains
   */
  async replaceKey(account: StoredAccount, baseUrl: BaseUrl, key: string): Promise<void> {
    const { name } = this.#index.find(account.id) ?? account;
    const environment = environmentOf(key);
    await this.#storeKey({ ...account, name, url: baseUrl.prefix, environment }, key);
  }

  async rename({ id }: Account, name: string): Promise<void> {
    const account = this.#index.find(id);
    if (account !== undefined) {
      await this.#index.put({ ...account, name });
      this.#listChanged.fire();
    }
  }

  /** Makes an account the active one of its origin. */
  async switchTo(account: Account): Promise<void> {
    await this.#change(account.origin, () => this.#index.setActive(account));
  }

  /**
   * Deletes the key of an account and everything that is stored for it. If it was active, another account
   * of its origin becomes active.
   * @throws ApiError `keyRing`; everything remains
   */
  async remove(account: StoredAccount): Promise<void> {
    await this.#change(account.origin, async () => {
      // in this order, so that no key remains that the user cannot see
      await this.#keyRing.delete(account);
      await this.#index.remove(account.id);
    });
    // the listeners of the change no longer use the account, so nothing is stored for it from here on
    await Promise.all([...this.#forgetters].map((forget) => forget(account)));
  }

  /** Calls the function when an account was removed. {@link remove} waits for it. */
  onRemove(forget: (account: Account) => Promise<void>): Disposable {
    this.#forgetters.add(forget);
    return { dispose: () => this.#forgetters.delete(forget) };
  }

  dispose(): void {
    this.#rechecks.forEach((timer) => clearTimeout(timer));
    this.#subscription.dispose();
    [this.#changed, this.#listChanged].forEach((each) => each.dispose());
  }

  async #storeKey(account: StoredAccount, key: string): Promise<void> {
    const storeListed = async () => {
      const isNew = this.#index.find(account.id) === undefined;
      if (isNew) {
        // first, so that no key can exist that the user cannot see
        await this.#index.put(account);
      }
      try {
        await this.#keyRing.store(account, key);
      } catch (error) {
        if (isNew) {
          await this.#index.remove(account.id);
        }
        throw error;
      }
      await this.#index.put(account);
      await this.#index.setActive(account);
    };
    // an accepted key must have an effect even if it is the same as before
    await this.#change(account.origin, storeListed, true);
  }

  /** Makes a change, and then compares what is in use, once. */
  async #change(
    origin: string,
    work: () => Promise<void>,
    isAlwaysReported = false,
  ): Promise<void> {
    let succeeded = false;
    this.#changing.set(origin, (this.#changing.get(origin) ?? 0) + 1);
    try {
      await work();
      succeeded = true;
    } finally {
      const left = this.#changing.get(origin)! - 1;
      if (left > 0) {
        this.#changing.set(origin, left);
      } else {
        this.#changing.delete(origin);
      }
      this.#listChanged.fire();
      await this.#check(origin, { isAlwaysReported: isAlwaysReported && succeeded });
    }
  }

  #handleSecretEvent(origin: string): void {
    const isAlwaysReported = !this.#known.has(origin);
    void this.#check(origin, { isAlwaysReported });
    const timer = setTimeout(() => {
      this.#rechecks.delete(timer);
      void this.#check(origin);
    }, recheckDelay);
    this.#rechecks.add(timer);
  }

  /** Never rejects. */
  async #check(origin: string, { isAlwaysReported = false } = {}): Promise<void> {
    let found: AccountKey | undefined;
    try {
      found = await this.lookup.inUse(origin);
    } catch (error) {
      if (!isApiError(error, 'invalidKeyVariable') && !isAlwaysReported) {
        // the rows stay while the key ring cannot be read
        return;
      }
    }
    // otherwise the end of the change compares again
    if (this.#changing.has(origin)) {
      return;
    }
    if (this.#replaceKnown(origin, found) || isAlwaysReported) {
      this.#changed.fire(origin);
    }
  }

  /** Returns whether another account or key is in use than before. */
  #replaceKnown(origin: string, found: AccountKey | undefined): boolean {
    const before = this.#known.get(origin);
    const now = found && `${found.account.id} ${found.keyId}`;
    this.#known.set(origin, now);
    return before !== now;
  }
}

/** @throws Error if {@link checkApiKey} refuses the key */
export function environmentOf(key: string): KeyEnvironment {
  const checked = checkApiKey(key);
  if (!checked.valid) {
    throw new Error('The key was not checked.');
  }
  return checked.environment;
}
