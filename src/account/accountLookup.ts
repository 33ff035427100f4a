import { ApiError } from '../api/apiError.ts';
import type { KeyEnvironment } from '../api/apiKey.ts';
import { parseBaseUrl } from '../api/baseUrl.ts';
import type { KeyValueStore } from '../shared/keyValueStore.ts';
import { type Account, isKeyId, keyIdOf, type StoredAccount } from './account.ts';
import { AccountIndex } from './accountIndex.ts';
import {
  type Environment,
  type EnvironmentKey,
  hasEnvironmentKey,
  keyVariable,
  readEnvironmentKey,
} from './environmentKey.ts';
import type { CheckedKey, KeyRing, SecretOwner } from './keyRing.ts';

/** The properties of a key that may be used in places that must not see the key itself. */
export interface KeyKind {
  /** The environment is for containers and CI. */
  readonly source: 'secretStorage' | 'environment';
  readonly environment: KeyEnvironment;
}

/** An account with its key, for a request. */
export interface AccountKey extends KeyKind {
  readonly account: Account;
  readonly key: string;
  /** See {@link keyIdOf}. */
  readonly keyId: string;
}

/** An account as a list shows it. */
export interface ListedAccount extends KeyKind {
  readonly account: Account;
  /** Undefined if the account exists only because the environment contains its key. */
  readonly stored: StoredAccount | undefined;
  /** Whether it is the active one of its origin. */
  readonly active: boolean;
  /** False if the key ring has lost the key. */
  readonly hasKey: boolean;
}

export interface AccountLookupDeps {
  readonly keyRing: KeyRing;
  /** Shared by all windows. */
  readonly store: KeyValueStore;
  readonly environment: Environment;
  /** The name of an account that the user did not name. */
  readonly defaultName: string;
}

/** Finds accounts and their keys in the index, the key ring and the environment. */
export class AccountLookup {
  readonly index: AccountIndex;
  readonly #keyRing: KeyRing;
  readonly #environment: Environment;
  readonly #defaultName: string;

  constructor({ keyRing, store, environment, defaultName }: AccountLookupDeps) {
    this.index = new AccountIndex(store);
    this.#keyRing = keyRing;
    this.#environment = environment;
    this.#defaultName = defaultName;
  }

  /**
   * Finds the account in use at an origin. The key in the environment is used if it was chosen, or if no
   * key is stored.
   * @throws ApiError `keyRing` if the key cannot be read, `invalidKeyVariable` if there is only a key in
   * the environment and it cannot be used
   */
  async inUse(origin: string): Promise<AccountKey | undefined> {
    const variable = readEnvironmentKey(this.#environment, origin);
    const fromVariable =
      variable.kind === 'usable' ? environmentAccount(origin, variable) : undefined;
    const active = this.index.activeId(origin);
    const isVariableChosen =
      fromVariable?.account.id === active && this.index.find(active ?? '') === undefined;
    if (fromVariable === undefined || !isVariableChosen) {
      const stored = await this.#readStored(origin, fromVariable !== undefined);
      if (stored !== undefined) {
        return stored;
      }
    }
    if (variable.kind === 'unusable') {
      const server = { host: new URL(origin).host, prefix: origin };
      throw new ApiError('invalidKeyVariable', { code: variable.reason, server });
    }
    return fromVariable;
  }

  /** Finds the stored account that is active at an origin, whether or not it has a key. */
  async activeStored(origin: string): Promise<StoredAccount | undefined> {
    const accounts = this.index.ofOrigin(origin);
    if (accounts.length === 0) {
      return await this.#adoptLegacy(origin);
    }
    const active = this.index.activeId(origin);
    return accounts.find(({ id }) => id === active) ?? accounts[0];
  }

  /** Lists all accounts, including the one in the environment if it can be used at `origin`. */
  async list(origin: string | undefined): Promise<readonly ListedAccount[]> {
    const inUse = origin && (await this.inUse(origin).catch(() => undefined))?.account.id;
    const stored = await Promise.all(
      this.index.all().map(async (account): Promise<ListedAccount> => {
        const key = await this.#keyRing.read(account).catch(() => undefined);
        const active = await this.activeStored(account.origin).catch(() => undefined);
        return {
          ...{ account, stored: account, source: 'secretStorage' },
          environment: key?.environment ?? account.environment,
          active: account.id === (account.origin === origin && inUse ? inUse : active?.id),
          hasKey: key !== undefined,
        };
      }),
    );
    const variable = readEnvironmentKey(this.#environment, origin ?? '');
    if (origin === undefined || variable.kind !== 'usable') {
      return stored;
    }
    const { account, source, environment } = environmentAccount(origin, variable);
    return stored.some((each) => each.account.id === account.id)
      ? stored
      : [
          ...stored,
          {
            ...{ account, stored: undefined, source, environment, hasKey: true },
            active: inUse === account.id,
          },
        ];
  }

  /**
   * Adds keys to the index that it does not list, because windows that store something at the same time
   * can overwrite each other's changes. Does nothing if VS Code cannot list the keys.
   */
  async reconcile(): Promise<void> {
    for (const { origin, id } of (await this.#keyRing.owners()) ?? []) {
      const parsed = parseBaseUrl(origin);
      if (!parsed.valid || parsed.baseUrl.origin !== origin) {
        continue;
      }
      if (id === undefined) {
        if (!this.index.ofOrigin(origin).some(({ legacy }) => legacy)) {
          await this.#adoptLegacy(origin);
        }
      } else if (this.index.find(id) === undefined) {
        const name = this.freeName(origin);
        const account = {
          id,
          name,
          origin,
          url: origin,
          environment: 'live',
          legacy: false,
        } as const;
        const key = await this.#keyRing.read(account);
        if (key !== undefined) {
          await this.index.put({ ...account, environment: key.environment });
        }
      }
    }
  }

  /** Returns a name that no account of the origin has: "Default", "Default 2", … */
  freeName(origin: string): string {
    const names = new Set(this.index.ofOrigin(origin).map(({ name }) => name));
    let name = this.#defaultName;
    for (let number = 2; names.has(name); number++) {
      name = `${this.#defaultName} ${number}`;
    }
    return name;
  }

  /**
   * Returns those of the IDs whose accounts certainly have no key. An account is left out:
   * - if its key cannot be read just now,
   * - if it is not in the index and VS Code cannot list the keys, because its key may be stored for any origin,
   * - if it may be that of the key in the environment, which can be used at any port of this machine.
   * @throws ApiError `keyRing`
   */
  async withoutKeys(ids: readonly string[]): Promise<readonly string[]> {
    await this.reconcile();
    const owners = await this.#keyRing.owners();
    const doubt = await Promise.all(ids.map((id) => this.#mayHaveKey(id, owners)));
    return ids.filter((_, index) => doubt[index] === false);
  }

  async #mayHaveKey(id: string, owners: readonly SecretOwner[] | undefined): Promise<boolean> {
    const account = this.index.find(id);
    const isListed = account !== undefined;
    if (isListed && (await this.#keyRing.read(account).catch(() => 'unknown')) !== undefined) {
      return true;
    }
    if (isKeyId(id) && hasEnvironmentKey(this.#environment)) {
      return true;
    }
    if (isListed) {
      return false;
    }
    const isUnlistedLegacy = (owner: SecretOwner) =>
      owner.id === undefined && !this.index.ofOrigin(owner.origin).some(({ legacy }) => legacy);
    return (
      owners === undefined ||
      owners.some((owner) => owner.id === id || (isKeyId(id) && isUnlistedLegacy(owner)))
    );
  }

  async #readStored(origin: string, hasFallback: boolean): Promise<AccountKey | undefined> {
    try {
      const account = await this.activeStored(origin);
      const found = account && (await this.#keyRing.read(account));
      return found && toAccountKey(account, found, 'secretStorage');
    } catch (error) {
      if (hasFallback) {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * Lists the key that an earlier version stored for the origin. The ID is the one under which that
   * version stored the favorites and the list, so that they remain.
   */
  async #adoptLegacy(origin: string): Promise<StoredAccount | undefined> {
    const found = await this.#keyRing.readLegacy(origin);
    if (found === undefined) {
      return undefined;
    }
    const { key, environment } = found;
    const id = keyIdOf(origin, key);
    const name = this.freeName(origin);
    const account = { id, name, origin, url: origin, environment, legacy: true };
    await this.index.put(account);
    return account;
  }
}

function toAccountKey(account: Account, found: CheckedKey, source: KeyKind['source']): AccountKey {
  const { key, environment } = found;
  return { account, key, environment, source, keyId: keyIdOf(account.origin, key) };
}

function environmentAccount(
  origin: string,
  variable: Extract<EnvironmentKey, { readonly kind: 'usable' }>,
): AccountKey {
  const account = { id: keyIdOf(origin, variable.key), name: keyVariable, origin };
  return toAccountKey(account, variable, 'environment');
}
