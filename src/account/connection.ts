import * as vscode from 'vscode';
import { ApiError, isApiError } from '../api/apiError.ts';
import type { BaseUrl } from '../api/baseUrl.ts';
import type { CallPage } from '../api/call.ts';
import type { CasePage, CaseRecord, PageRequest } from '../api/case.ts';
import type { ErzyCallApi } from '../api/erzycallApi.ts';
import type { RequestBudget } from '../api/requestBudget.ts';
import { SharedRequests } from '../api/sharedRequests.ts';
import type { GetOptions, RequestLogEntry } from '../api/transport.ts';
import type { Log } from '../shared/log.ts';
import { fingerprint, type KeyStore, type StoredKey } from './keyStore.ts';
import { parseBaseUrlSetting, readBaseUrl, readRequestTimeout } from './settings.ts';

export interface Account {
  readonly origin: string;
  /** Of the key; undefined without one. */
  readonly fingerprint: string | undefined;
}

/**
 * The API as the current settings and key reach it. When the account changes (another key, another
 * origin), what is under way is cancelled, and everybody who shows data of the old one must drop it.
 */
export class Connection implements vscode.Disposable {
  readonly #keys: KeyStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #waits = new vscode.EventEmitter<number | undefined>();
  readonly #subscriptions: vscode.Disposable;
  /** By key and origin: a limit that was reached stays reached when the key is set again. */
  readonly #budgets = new Map<string, RequestBudget>();
  /** By key and origin, why it is good for nothing any more: it never comes back, so nothing is sent with it. */
  readonly #deadKeys = new Map<string, ApiError>();
  #account = new AbortController();
  #shared = new SharedRequests();
  #origin: string | undefined;

  readonly onDidChange = this.#changed.event;

  /** Until when the next request waits for the rate limit (ms since 1970), or that none waits. */
  readonly onDidChangeWait = this.#waits.event;

  constructor(keys: KeyStore, log: Log) {
    this.#keys = keys;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      keys.onDidChange(({ origin }) => {
        if (this.#origin === undefined || origin === this.#origin) {
          this.#startAnew();
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('erzycall.apiBaseUrl')) {
          this.#startAnew();
        }
      }),
    );
  }

  /** The key in use for the current origin; undefined without one, or while the base URL is invalid. */
  async readKey(): Promise<StoredKey | undefined> {
    const parsed = parseBaseUrlSetting();
    return parsed.valid ? await this.#keys.read(parsed.baseUrl.origin) : undefined;
  }

  /** Whose data the current settings and key reach, in a form from which the key cannot be had. */
  async readAccount(): Promise<Account | undefined> {
    const parsed = parseBaseUrlSetting();
    if (!parsed.valid) {
      return undefined;
    }
    const { origin } = parsed.baseUrl;
    const stored = await this.#keys.read(origin);
    return { origin, fingerprint: stored && fingerprint(stored.key) };
  }

  /** One page; the same page asked for twice at the same time is fetched once. */
  listCases(request: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const name = `cases ${request.limit} ${request.cursor ?? ''}`;
    return this.#share(name, options, async (api, bound) => {
      const page = await api.listCases(request, bound);
      if (page.unreadable > 0) {
        this.#log.warn(`Cases that could not be read: ${page.unreadable}`);
      }
      return page;
    });
  }

  getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    return this.#share(`case ${id}`, options, (api, bound) => api.getCase(id, bound));
  }

  listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    const name = `calls ${caseId} ${limit}`;
    return this.#share(name, options, (api, bound) => api.listCalls(caseId, limit, bound));
  }

  /** Asks the API for one case with a key that is not stored. @throws ApiError saying what is wrong with it */
  async checkKey(key: string, signal: AbortSignal): Promise<void> {
    const api = await this.#apiWith(readBaseUrl(), key);
    await api.listCases({ limit: 1 }, { signal });
  }

  dispose(): void {
    this.#account.abort();
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#waits.dispose();
  }

  #startAnew(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#shared = new SharedRequests();
    this.#changed.fire();
  }

  /** Ties a request to the account that it was made for, and to others that ask for the same. */
  async #share<T>(
    name: string,
    { signal, ...options }: GetOptions,
    send: (api: ErzyCallApi, options: GetOptions) => Promise<T>,
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
      const account = accountName(baseUrl, stored.key);
      const dead = this.#deadKeys.get(account);
      if (dead !== undefined) {
        throw dead;
      }
      try {
        return await send(await this.#apiWith(baseUrl, stored.key), { ...options, signal: bound });
      } catch (error) {
        if (isApiError(error, 'keyRevoked', 'keyExpired')) {
          this.#deadKeys.set(account, error);
        }
        throw error;
      }
    });
  }

  async #apiWith(baseUrl: BaseUrl, key: string): Promise<ErzyCallApi> {
    // with the first request, so that a window that shows no cases never loads it
    const { createApi, RequestBudget } = await import('../api/apiClient.ts');
    const account = accountName(baseUrl, key);
    const budget = this.#budgets.get(account) ?? this.#addBudget(account, new RequestBudget());
    const onDidRequest = ({ path, attempt, status, duration }: RequestLogEntry) => {
      const again = attempt > 1 ? ` (try ${attempt})` : '';
      const { remaining } = budget.state;
      this.#log.debug(
        `GET /${path}${again}: ${status ?? 'no answer'}, ${duration} ms, ${remaining} requests left`,
      );
    };
    return createApi({ baseUrl, key, timeout: readRequestTimeout(), budget, onDidRequest });
  }

  #addBudget(account: string, budget: RequestBudget): RequestBudget {
    budget.onDidChange(({ nextAt }) => this.#waits.fire(nextAt));
    this.#budgets.set(account, budget);
    return budget;
  }
}

function accountName({ origin }: BaseUrl, key: string): string {
  return `${origin} ${fingerprint(key)}`;
}
