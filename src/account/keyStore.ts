import * as vscode from 'vscode';
import { checkApiKey, type KeyEnvironment } from '../api/apiKey.ts';
import type { Log } from '../shared/log.ts';
import { type Account, accountOf, fingerprint } from './account.ts';

/** Where a key was found. The environment variable is for containers and CI. */
type KeySource = 'secretStorage' | 'environment';

/** The properties of a key that may be used in places that must not see the key itself. */
export interface KeyKind {
  readonly source: KeySource;
  readonly environment: KeyEnvironment;
}

export interface StoredKey extends KeyKind {
  readonly key: string;
}

/** A key was set, replaced or removed, in this window or another. */
export interface KeyChange {
  readonly origin: string;
  /** The account of the previous key; undefined if there was none or this window never read it. */
  readonly before: Account | undefined;
}

export const keyVariable = 'ERZYCALL_API_KEY';

/** The keys in SecretStorage, one for each API origin. A key is never used for another origin. */
export class KeyStore implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<KeyChange>();
  readonly #subscription: vscode.Disposable;
  /** Fingerprints of the last known keys by origin, to recognize events that report no change. */
  readonly #fingerprints = new Map<string, string | undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(secrets: vscode.SecretStorage, log: Log) {
    this.#secrets = secrets;
    this.#log = log;
    this.#subscription = secrets.onDidChange(({ key }) => {
      const origin = originOfSecret(key);
      if (origin !== undefined) {
        void this.#fireIfChanged(origin);
      }
    });
  }

  /**
   * Reads the key for this origin, from the environment variable if the key ring has none or fails.
   */
  async read(origin: string): Promise<StoredKey | undefined> {
    const secret = await this.#readSecret(origin);
    // a known fingerprint is updated only by the change event, which must see the previous one
    if (!this.#fingerprints.has(origin)) {
      this.#fingerprints.set(origin, secret && fingerprint(secret));
    }
    return toStoredKey(secret, 'secretStorage') ?? this.#readVariable();
  }

  async store(origin: string, key: string): Promise<void> {
    // so that the change event can name the account of the previous key
    await this.read(origin);
    await this.#secrets.store(secretName(origin), key);
  }

  async remove(origin: string): Promise<void> {
    // so that the change event can name the account of the previous key
    await this.read(origin);
    await this.#secrets.delete(secretName(origin));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #fireIfChanged(origin: string): Promise<void> {
    const before = this.#fingerprints.get(origin);
    const secret = await this.#readSecret(origin);
    const after = secret && fingerprint(secret);
    if (before !== after || !this.#fingerprints.has(origin)) {
      this.#fingerprints.set(origin, after);
      this.#changed.fire({
        origin,
        before: before === undefined ? undefined : accountOf(origin, before),
      });
    }
  }

  async #readSecret(origin: string): Promise<string | undefined> {
    try {
      return await this.#secrets.get(secretName(origin));
    } catch {
      // the error is not logged, because the message of a key ring may quote its content
      this.#log.warn('The API key could not be read from the secret storage.');
      return undefined;
    }
  }

  #readVariable(): StoredKey | undefined {
    const value = process.env[keyVariable];
    const stored = toStoredKey(value, 'environment');
    if (value !== undefined && value !== '' && stored === undefined) {
      this.#log.warn(`${keyVariable} does not contain an ErzyCall API key and is ignored.`);
    }
    return stored;
  }
}

const secretPrefix = 'apiKey:';

function secretName(origin: string): string {
  return secretPrefix + origin;
}

function originOfSecret(name: string): string | undefined {
  return name.startsWith(secretPrefix) ? name.slice(secretPrefix.length) : undefined;
}

function toStoredKey(key: string | undefined, source: KeySource): StoredKey | undefined {
  const checked = checkApiKey(key ?? '');
  return key !== undefined && checked.valid
    ? { key, source, environment: checked.environment }
    : undefined;
}
