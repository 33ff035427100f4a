import * as vscode from 'vscode';
import { ApiError, isApiError } from '../api/apiError.ts';
import type { ApiClient } from '../api/apiClient.ts';
import type { BaseUrl } from '../api/baseUrl.ts';
import type { CallPage, CasePage, CaseRecord, PageRequest } from '../api/case.ts';
import type { RequestBudget } from '../api/requestBudget.ts';
import { SharedRequests } from '../api/sharedRequests.ts';
import type { GetOptions, RequestLogEntry } from '../api/transport.ts';
import { loadCode } from '../shared/loadCode.ts';
import type { Log } from '../shared/log.ts';
import { type Account, accountOf, fingerprint } from './account.ts';
import type { KeyStore, StoredKey } from './keyStore.ts';
import { parseBaseUrlSetting, readBaseUrl, readRequestTimeout } from './settings.ts';

/**
 * The API at the configured base URL, with the key that is stored for it. When the account changes
 * because of another key or origin, running requests are canceled, and listeners must drop the
 * data of the old account.
 */
export class Connection implements vscode.Disposable {
  readonly #keys: KeyStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #waits = new vscode.EventEmitter<number | undefined>();
  readonly #subscriptions: vscode.Disposable;
  /** By account ID, so that a key that is set again continues with the same limits. */
  readonly #budgets = new Map<string, RequestBudget>();
  /**
   * By account ID, the error with which the API permanently rejected the key. It is not sent again.
   */
  readonly #refusals = new Map<string, ApiError>();
  #account = new AbortController();
  #shared = new SharedRequests();
  /** The origin of the last request; undefined before the first one. */
  #origin: string | undefined;

  readonly onDidChange = this.#changed.event;

  /** When the next waiting request may be sent, in ms since 1970; undefined if none is waiting. */
  readonly onDidChangeWait = this.#waits.event;

  constructor(keys: KeyStore, log: Log) {
    this.#keys = keys;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      keys.onDidChange(({ origin }) => {
        if (this.#origin === undefined || origin === this.#origin) {
          this.#resetForAccount();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('erzycall.apiBaseUrl')) {
          this.#resetForAccount();
        }
      }),
    );
  }

  /**
   * Reads the key for the configured origin; undefined without one, or if the base URL is invalid.
   */
  async readKey(): Promise<StoredKey | undefined> {
    const parsed = parseBaseUrlSetting();
    return parsed.valid ? await this.#keys.read(parsed.baseUrl.origin) : undefined;
  }

  /** Reads the active account; undefined if there is no key or the base URL is invalid. */
  async readAccount(): Promise<Account | undefined> {
    const parsed = parseBaseUrlSetting();
    if (!parsed.valid) {
      return undefined;
    }
    const { origin } = parsed.baseUrl;
    const stored = await this.#keys.read(origin);
    return stored && accountOf(origin, fingerprint(stored.key));
  }

  /** Fetches one page of cases. Identical requests at the same time share one response. */
  listCases(request: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const name = `cases ${request.limit} ${request.cursor ?? ''}`;
    return this.#share(name, options, async (client, requestOptions) => {
      const page = await client.listCases(request, requestOptions);
      if (page.unreadable > 0) {
        this.#log.warn(`Number of cases that could not be read: ${page.unreadable}`);
      }
      return page;
    });
  }

  getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    return this.#share(`case ${id}`, options, (client, requestOptions) =>
      client.getCase(id, requestOptions),
    );
  }

  listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    const name = `calls ${caseId} ${limit}`;
    return this.#share(name, options, (client, requestOptions) =>
      client.listCalls(caseId, limit, requestOptions),
    );
  }

  /**
   * Checks a key that is not stored yet, by requesting one case. If the key works, an earlier
   * permanent rejection of it is forgotten.
   * @throws ApiError if the request fails
   */
  async checkKey(key: string, signal: AbortSignal): Promise<void> {
    const baseUrl = readBaseUrl();
    const { id } = accountOf(baseUrl.origin, fingerprint(key));
    const client = await this.#createClient(baseUrl, key);
    await client.listCases({ limit: 1 }, { signal });
    this.#refusals.delete(id);
  }

  dispose(): void {
    this.#account.abort();
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#waits.dispose();
  }

  #resetForAccount(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#shared = new SharedRequests();
    this.#changed.fire();
  }

  /**
   * Makes a request with the key of the active account. The request is shared with identical ones,
   * and is aborted when the account changes.
   */
  async #share<T>(
    name: string,
    { signal, ...options }: GetOptions,
    send: (client: ApiClient, options: GetOptions) => Promise<T>,
  ): Promise<T> {
    const accountSignal = this.#account.signal;
    return await this.#shared.share(name, signal, async (sharedSignal) => {
      const baseUrl = readBaseUrl();
      this.#origin = baseUrl.origin;
      const stored = await this.#keys.read(baseUrl.origin);
      const combinedSignal = AbortSignal.any([accountSignal, sharedSignal]);
      combinedSignal.throwIfAborted();
      if (stored === undefined) {
        throw new ApiError('noKey');
      }
      const { id } = accountOf(baseUrl.origin, fingerprint(stored.key));
      const refusal = this.#refusals.get(id);
      if (refusal !== undefined) {
        throw refusal;
      }
      try {
        const client = await this.#createClient(baseUrl, stored.key);
        return await send(client, { ...options, signal: combinedSignal });
      } catch (error) {
        if (isApiError(error, 'keyRevoked', 'keyExpired')) {
          this.#refusals.set(id, error);
        }
        throw error;
      }
    });
  }

  async #createClient(baseUrl: BaseUrl, key: string): Promise<ApiClient> {
    // loaded on demand, because a window that shows no cases does not need it
    const { createApiClient, RequestBudget } = await loadCode(() => import('../api/apiClient.ts'));
    const { id } = accountOf(baseUrl.origin, fingerprint(key));
    const budget = this.#budgets.get(id) ?? this.#addBudget(id, new RequestBudget());
    const onDidRequest = ({ path, attempt, status, duration }: RequestLogEntry) => {
      const attemptText = attempt > 1 ? ` (attempt ${attempt})` : '';
      const { remaining } = budget.state;
      this.#log.debug(
        `GET /${path}${attemptText}: ${status ?? 'no response'}, ${duration} ms, ${remaining} requests left`,
      );
    };
    return createApiClient({ baseUrl, key, timeout: readRequestTimeout(), budget, onDidRequest });
  }

  #addBudget(accountId: string, budget: RequestBudget): RequestBudget {
    budget.onDidChange(({ nextAt }) => this.#waits.fire(nextAt));
    this.#budgets.set(accountId, budget);
    return budget;
  }
}
