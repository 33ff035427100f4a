import * as vscode from 'vscode';
import { ApiError, isApiError } from '../api/apiError.ts';
import type { ApiClient } from '../api/apiClient.ts';
import type { BaseUrl } from '../api/baseUrl.ts';
import type { CallPage, CasePage, CaseRecord, PageRequest } from '../api/case.ts';
import type { RequestBudget } from '../api/requestBudget.ts';
import { SharedRequests } from '../api/sharedRequests.ts';
import type { GetOptions, RequestLogEntry } from '../api/transport.ts';
import type { Log } from '../shared/log.ts';
import { type Account, accountOf, fingerprint } from './account.ts';
import type { KeyStore, StoredKey } from './keyStore.ts';
import { parseBaseUrlSetting, readBaseUrl, readRequestTimeout } from './settings.ts';

/**
 * The API at the configured base URL, with the key that is stored for it. When the account changes
 * (another key, another origin), running requests are cancelled, and whoever shows data of the old
 * account must drop it.
 */
export class Connection implements vscode.Disposable {
  readonly #keys: KeyStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #waits = new vscode.EventEmitter<number | undefined>();
  readonly #subscriptions: vscode.Disposable;
  /** By account ID. A key that is set again has the same limits as before. */
  readonly #budgets = new Map<string, RequestBudget>();
  /** By account ID, why the API refuses the key for good. Nothing more is sent with such a key. */
  readonly #refusals = new Map<string, ApiError>();
  #account = new AbortController();
  #shared = new SharedRequests();
  #origin: string | undefined;

  readonly onDidChange = this.#changed.event;

  /** When the next waiting request may leave, in milliseconds since 1970; undefined when none waits. */
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

  /** The key in use for the current origin; undefined without one, or while the base URL is invalid. */
  async readKey(): Promise<StoredKey | undefined> {
    const parsed = parseBaseUrlSetting();
    return parsed.valid ? await this.#keys.read(parsed.baseUrl.origin) : undefined;
  }

  /** The account in use; undefined without a key, or while the base URL is invalid. */
  async readAccount(): Promise<Account | undefined> {
    const parsed = parseBaseUrlSetting();
    if (!parsed.valid) {
      return undefined;
    }
    const { origin } = parsed.baseUrl;
    const stored = await this.#keys.read(origin);
    return stored && accountOf(origin, fingerprint(stored.key));
  }

  /** One page. The same page requested twice at the same time is fetched once. */
  listCases(request: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const name = `cases ${request.limit} ${request.cursor ?? ''}`;
    return this.#share(name, options, async (client, bound) => {
      const page = await client.listCases(request, bound);
      if (page.unreadable > 0) {
        this.#log.warn(`Cases that could not be read: ${page.unreadable}`);
      }
      return page;
    });
  }

  getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    return this.#share(`case ${id}`, options, (client, bound) => client.getCase(id, bound));
  }

  listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    const name = `calls ${caseId} ${limit}`;
    return this.#share(name, options, (client, bound) => client.listCalls(caseId, limit, bound));
  }

  /**
   * Requests one case with a key that is not stored. A key that works is no longer refused.
   * @throws ApiError that says what is wrong with the key
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

  /** Ties a request to the account that it is made for, and shares it with identical ones. */
  async #share<T>(
    name: string,
    { signal, ...options }: GetOptions,
    send: (client: ApiClient, options: GetOptions) => Promise<T>,
  ): Promise<T> {
    const accountSignal = this.#account.signal;
    return await this.#shared.share(name, signal, async (shared) => {
      const baseUrl = readBaseUrl();
      this.#origin = baseUrl.origin;
      const stored = await this.#keys.read(baseUrl.origin);
      const bound = AbortSignal.any([accountSignal, shared]);
      bound.throwIfAborted();
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
        return await send(client, { ...options, signal: bound });
      } catch (error) {
        if (isApiError(error, 'keyRevoked', 'keyExpired')) {
          this.#refusals.set(id, error);
        }
        throw error;
      }
    });
  }

  async #createClient(baseUrl: BaseUrl, key: string): Promise<ApiClient> {
    // loaded with the first request, because a window that shows no cases does not need it
    const { createApiClient, RequestBudget } = await import('../api/apiClient.ts');
    const { id } = accountOf(baseUrl.origin, fingerprint(key));
    const budget = this.#budgets.get(id) ?? this.#addBudget(id, new RequestBudget());
    const onDidRequest = ({ path, attempt, status, duration }: RequestLogEntry) => {
      const again = attempt > 1 ? ` (attempt ${attempt})` : '';
      const { remaining } = budget.state;
      this.#log.debug(
        `GET /${path}${again}: ${status ?? 'no answer'}, ${duration} ms, ${remaining} requests left`,
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
