import { ApiError } from '../api/apiError.ts';
import { checkApiKey, type KeyEnvironment } from '../api/apiKey.ts';
import type { Disposable } from '../shared/event.ts';
import type { Log } from '../shared/log.ts';
import { isAccountId, type StoredAccount } from './account.ts';

/** The part of VS Code's `SecretStorage` that is needed. */
export interface Secrets {
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, value: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
  /** Newer than the oldest version of VS Code that the extension supports. */
  keys?(): PromiseLike<string[]>;
  onDidChange(listener: (event: { readonly key: string }) => void): Disposable;
}

/** What the name of a secret says about its account. */
export type SecretOwner = Pick<StoredAccount, 'origin'> & {
  /** Undefined if the key is the only one of its origin, stored by an earlier version. */
  readonly id: string | undefined;
};

export interface CheckedKey {
  readonly key: string;
  readonly environment: KeyEnvironment;
}

const prefix = 'apiKey:';

/**
 * The keys in SecretStorage. The name of a secret contains the origin, so that even an index that somebody
 * edited cannot send a key to another origin. All methods reject with an {@link ApiError} `keyRing`.
 */
export class KeyRing {
  readonly #secrets: Secrets;
  readonly #log: Log;

  constructor(secrets: Secrets, log: Log) {
    this.#secrets = secrets;
    this.#log = log;
  }

  /** Reads the key of an account; undefined if there is none or it is damaged. */
  async read(account: StoredAccount): Promise<CheckedKey | undefined> {
    return this.#read(nameOf(account));
  }

  /** Reads the key that an earlier version stored for an origin. */
  async readLegacy(origin: string): Promise<CheckedKey | undefined> {
    return this.#read(prefix + origin);
  }

  async store(account: StoredAccount, key: string): Promise<void> {
    await this.#run('store', () => this.#secrets.store(nameOf(account), key));
  }

  async delete(account: StoredAccount): Promise<void> {
    await this.#run('delete', () => this.#secrets.delete(nameOf(account)));
  }

  /** The owners of all keys; undefined if this version of VS Code cannot list them. */
  async owners(): Promise<readonly SecretOwner[] | undefined> {
    const names = await this.#run('list', () => Promise.resolve(this.#secrets.keys?.()));
    return names?.map(ownerOf).filter((owner) => owner !== undefined);
  }

  /** Calls the listener with the origin when a key is stored or deleted, in this window or another. */
  onDidChange(listener: (origin: string) => void): Disposable {
    return this.#secrets.onDidChange(({ key: name }) => {
      const owner = ownerOf(name);
      if (owner !== undefined) {
        listener(owner.origin);
      }
    });
  }

  async #read(name: string): Promise<CheckedKey | undefined> {
    const key = (await this.#run('read', () => this.#secrets.get(name))) ?? '';
    const checked = checkApiKey(key);
    return checked.valid ? { key, environment: checked.environment } : undefined;
  }

  async #run<T>(action: KeyRingAction, work: () => PromiseLike<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#log.warn(
        `The key ring did not ${action} an API key (${codeOf(error)}). The log of the window has the details: run “Developer: Show Logs…”.`,
      );
      throw new ApiError('keyRing', { code: action });
    }
  }
}

type KeyRingAction = 'read' | 'store' | 'delete' | 'list';

function nameOf({ origin, id, legacy }: StoredAccount): string {
  // an origin contains no #
  return legacy ? prefix + origin : `${prefix}${origin}#${id}`;
}

function ownerOf(name: string): SecretOwner | undefined {
  const [, origin, id] = /^apiKey:([^#]+)(?:#(.*))?$/.exec(name) ?? [];
  return origin !== undefined && (id === undefined || isAccountId(id)) ? { origin, id } : undefined;
}

/** Not the message, because that of a key ring may quote its content. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^\w{1,60}$/.test(code) ? code : 'no error code';
}
