import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CaseCache } from '../cases/caseCache.ts';
import type { CaseListStore } from '../cases/earlierCases.ts';
import { FavoritesAndRecents } from '../cases/favoritesAndRecents.ts';
import type { Log } from '../shared/log.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { CaseCacheFile } from './caseCacheFile.ts';
import type { Connection } from './connection.ts';
import { findLeftBehind } from './leftBehind.ts';
import { SeenCases } from './seenCases.ts';
import { readCacheCases } from './settings.ts';

/**
 * Milliseconds to wait after the last change before the list is written, because formatting 10,000
 * cases takes longer than drawing a page.
 */
const writeDelay = 1000;

/** Milliseconds after the start before data left behind is removed, so that it does not delay the rows. */
const cleanUpDelay = 3000;

export interface AccountDataDeps {
  readonly accounts: Accounts;
  readonly connection: Connection;
  readonly globalState: vscode.Memento;
  readonly globalStorageUri: vscode.Uri;
  readonly log: Log;
}

/**
 * All data that is stored on this machine for an account: favorites, recently opened cases, hashes
 * of viewed cases, and the list of cases for a fast start. Scripts and keys are not stored here.
 * It belongs to the account, not to its key. When an account is removed, its data is deleted, and only that.
 */
export class AccountData implements CaseListStore, vscode.Disposable {
  readonly favorites: FavoritesAndRecents;
  readonly seen: SeenCases;
  readonly #accounts: Accounts;
  readonly #connection: Connection;
  readonly #log: Log;
  /** Undefined if the storage folder is not on disk, as in a browser. */
  readonly #file: CaseCacheFile | undefined;
  readonly #subscriptions: vscode.Disposable;
  #reading: Promise<Account | undefined> | undefined;
  #account: Account | undefined;
  #writing: NodeJS.Timeout | undefined;
  readonly #cleaning: NodeJS.Timeout;

  constructor({ accounts, connection, globalState, globalStorageUri, log }: AccountDataDeps) {
    this.favorites = new FavoritesAndRecents(globalState);
    this.seen = new SeenCases({
      store: globalState,
      readAccount: () => this.#readAccount(),
      onError: (error) => log.error(error),
    });
    this.#accounts = accounts;
    this.#connection = connection;
    this.#log = log;
    this.#file =
      globalStorageUri.scheme === 'file'
        ? new CaseCacheFile(join(globalStorageUri.fsPath, 'cases'))
        : undefined;
    this.#subscriptions = vscode.Disposable.from(
      this.favorites,
      connection.onDidChange(() => this.#reset()),
      accounts.onRemove(({ id }) => this.#forget(id)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('erzycall.cacheCases') && !readCacheCases()) {
          clearTimeout(this.#writing);
          this.#file?.clear().catch((error: unknown) => this.#report(error));
        }
      }),
    );
    this.#cleaning = setTimeout(() => void this.#cleanUp(), cleanUpDelay);
  }

  /** Resolves when {@link favorites} contains those of the active account. */
  async ready(): Promise<void> {
    await this.#readAccount();
  }

  async read(): Promise<CaseCache | undefined> {
    const account = await this.#readAccount();
    return account === undefined || !readCacheCases() ? undefined : this.#file?.read(account.id);
  }

  write(cache: CaseCache): void {
    clearTimeout(this.#writing);
    const account = this.#account;
    if (account !== undefined && readCacheCases()) {
      this.#writing = setTimeout(() => {
        this.#file?.write(account.id, cache).catch((error: unknown) => this.#report(error));
      }, writeDelay);
    }
  }

  dispose(): void {
    clearTimeout(this.#writing);
    clearTimeout(this.#cleaning);
    this.#subscriptions.dispose();
  }

  /** Prepares for another account, because the active one may have changed. */
  #reset(): void {
    clearTimeout(this.#writing);
    this.#reading = undefined;
    this.#account = undefined;
    this.favorites.useAccount(undefined);
    this.seen.reset();
    void this.#readAccount();
  }

  async #forget(id: string): Promise<void> {
    this.seen.forget(id);
    await Promise.all([
      this.favorites.forget(id).catch((error: unknown) => this.#log.error(error)),
      this.#file?.remove(id).catch((error: unknown) => this.#report(error)),
    ]);
  }

  /** Removes the data of accounts that certainly have no key any more, for example because the key ring lost it. */
  async #cleanUp(): Promise<void> {
    try {
      const { lookup } = this.#accounts;
      const sources = [this.favorites, this.seen, ...(this.#file ? [this.#file] : [])];
      const ids = await findLeftBehind(sources, (each) => lookup.withoutKeys(each));
      await Promise.all(ids.map((id) => this.#forget(id)));
    } catch (error) {
      this.#report(error);
    }
  }

  #readAccount(): Promise<Account | undefined> {
    const reading = (this.#reading ??= this.#findAccount().then((account) => {
      // otherwise the account changed in the meantime
      if (reading === this.#reading) {
        this.#account = account;
        this.favorites.useAccount(account?.id);
      }
      return account;
    }));
    return reading;
  }

  /** Without a key that can be read, there is no account to store something for. The list shows why. */
  #findAccount(): Promise<Account | undefined> {
    return this.#connection.readAccount().catch(() => undefined);
  }

  /**
   * Logs only the error code, because the message contains the path, which identifies the account.
   */
  #report(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    this.#log.warn(`The list of cases could not be stored on disk: ${code}`);
  }
}
