import { join } from 'node:path';
import * as vscode from 'vscode';
import type { CaseCache } from '../cases/caseCache.ts';
import { CaseMarks } from '../cases/caseMarks.ts';
import type { CaseListStore } from '../cases/keptCases.ts';
import type { Log } from '../shared/log.ts';
import { accountDigest } from './accountDigest.ts';
import { CaseCacheFile } from './caseCacheFile.ts';
import type { Account, Connection } from './connection.ts';
import type { KeyStore } from './keyStore.ts';
import { readCacheCases } from './settings.ts';

/** Milliseconds of rest before the list is written: formatting ten thousand cases takes longer than drawing a page. */
const writeDelay = 1000;

export interface AccountStorageDeps {
  readonly keys: KeyStore;
  readonly connection: Connection;
  readonly globalState: vscode.Memento;
  readonly globalStorageUri: vscode.Uri;
  readonly log: Log;
}

/**
 * What is kept on this machine for the account in use, and gone with its key: favourites, cases that
 * were opened, and the list for an instant start. Never a script, and of the key a digest alone.
 */
export class AccountStorage implements CaseListStore, vscode.Disposable {
  readonly marks: CaseMarks;
  readonly #connection: Connection;
  readonly #log: Log;
  /** Undefined where VS Code has no disk. */
  readonly #file: CaseCacheFile | undefined;
  readonly #subscriptions: vscode.Disposable;
  #reading: Promise<string | undefined> | undefined;
  /** For the next {@link read}. */
  #readAhead: Promise<CaseCache | undefined> | undefined;
  #account: string | undefined;
  #writing: NodeJS.Timeout | undefined;

  constructor({ keys, connection, globalState, globalStorageUri, log }: AccountStorageDeps) {
    this.marks = new CaseMarks(globalState);
    this.#connection = connection;
    this.#log = log;
    this.#file =
      globalStorageUri.scheme === 'file'
        ? new CaseCacheFile(join(globalStorageUri.fsPath, 'cases'))
        : undefined;
    this.#subscriptions = vscode.Disposable.from(
      this.marks,
      connection.onDidChange(() => this.#startAnew()),
      keys.onDidChange(({ origin, before }) => {
        void this.marks.clear(accountDigest(nameOf({ origin, fingerprint: before }) ?? ''));
        this.#clearFiles();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('erzycall.cacheCases') && !readCacheCases()) {
          this.#clearFiles();
        }
      }),
    );
  }

  /** Resolves when {@link marks} are those of the account in use. */
  async ready(): Promise<void> {
    await this.#readAccount();
  }

  /** Begins to read what {@link read} will answer. */
  readAhead(): void {
    this.#readAhead ??= this.#readFile();
  }

  read(): Promise<CaseCache | undefined> {
    const reading = this.#readAhead ?? this.#readFile();
    this.#readAhead = undefined;
    return reading;
  }

  write(cache: CaseCache): void {
    clearTimeout(this.#writing);
    const account = this.#account;
    if (account !== undefined && readCacheCases()) {
      this.#writing = setTimeout(() => {
        this.#file?.write(account, cache).catch((error: unknown) => this.#report(error));
      }, writeDelay);
    }
  }

  dispose(): void {
    clearTimeout(this.#writing);
    this.#subscriptions.dispose();
  }

  #startAnew(): void {
    clearTimeout(this.#writing);
    this.#reading = undefined;
    this.#readAhead = undefined;
    this.#account = undefined;
    this.marks.useAccount(undefined);
    void this.#readAccount();
  }

  async #readFile(): Promise<CaseCache | undefined> {
    const account = await this.#readAccount();
    return account === undefined || !readCacheCases() ? undefined : this.#file?.read(account);
  }

  #readAccount(): Promise<string | undefined> {
    const reading = (this.#reading ??= this.#connection.readAccount().then((account) => {
      const name = account && nameOf(account);
      // another account came up meanwhile
      if (reading === this.#reading) {
        this.#account = name;
        this.marks.useAccount(name && accountDigest(name));
      }
      return name;
    }));
    return reading;
  }

  #clearFiles(): void {
    clearTimeout(this.#writing);
    this.#readAhead = undefined;
    this.#file?.clear().catch((error: unknown) => this.#report(error));
  }

  /** Only the system's code: its message names the path, which names the account. */
  #report(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    this.#log.warn(`The list of cases could not be kept on disk: ${code}`);
  }
}

/** Undefined without a key. */
function nameOf({ origin, fingerprint }: Account): string | undefined {
  return fingerprint === undefined ? undefined : `${origin} ${fingerprint}`;
}
