import * as vscode from 'vscode';
import { ApiError, isApiError, withServer } from '../api/apiError.ts';
import type { ApiClient } from '../api/apiClient.ts';
import type { BaseUrl } from '../api/baseUrl.ts';
import type { CallPage, CasePage, CaseRecord, PageRequest } from '../api/case.ts';
import type { RequestBudget, RequestWait } from '../api/budget/requestBudget.ts';
import { SharedRequests } from '../api/sharedRequests.ts';
import type { GetOptions, RequestLogEntry } from '../api/transport.ts';
import type { Event } from '../shared/event.ts';
import { loadCode } from '../shared/loadCode.ts';
import type { Log } from '../shared/log.ts';
import { type Account, keyIdOf } from './account.ts';
import type { AccountKey, KeyKind } from './accountLookup.ts';
import type { Accounts } from './accounts.ts';
import { configuredOrigin, readBaseUrl, readRequestTimeout } from './settings.ts';

/** The account in use as those parts see it that must not see its key. */
export interface ActiveAccount extends Account, KeyKind {
  /** Whether there is no other account to confuse it with. */
  readonly isOnly: boolean;
}

/**
 * The API at the configured base URL, with the key of the account in use there. When another account,
 * key or origin is in use, running requests are canceled, and listeners must drop the old data.
 */
export class Connection implements vscode.Disposable {
  readonly #accounts: Accounts;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #waits = new vscode.EventEmitter<RequestWait | undefined>();
  readonly #checkWaits = new vscode.EventEmitter<RequestWait | undefined>();
  readonly #subscriptions: vscode.Disposable;
  /** By key ID, so that a key that is set again continues with the same limits. */
  readonly #budgets = new Map<string, RequestBudget>();
  /**
   * By key ID, the error with which the API permanently rejected the key. It is not sent again.
   */
  readonly #refusals = new Map<string, ApiError>();
  #account = new AbortController();
  #shared = new SharedRequests();
  /** The key of the last request. */
  #keyId: string | undefined;
  /** The key that is being checked. */
  #checkedId: string | undefined;
  #wait: RequestWait | undefined;

  readonly onDidChange = this.#changed.event;

  /** An account was added, renamed, switched or removed by this window. */
  readonly onDidChangeAccounts: Event<void>;

  /**
   * A request waits for the rate limit, or for a server that is unavailable; undefined if none does.
   * Background work that is only spaced does not count.
   */
  readonly onDidChangeWait = this.#waits.event;

  /** As {@link onDidChangeWait}, for the key that {@link checkKey} checks. */
  readonly onDidChangeCheckWait = this.#checkWaits.event;

  constructor(accounts: Accounts, log: Log) {
    this.#accounts = accounts;
    this.onDidChangeAccounts = accounts.onDidChangeList;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      accounts.onDidChange((origin) => {
        if (origin === configuredOrigin()) {
          this.#resetForAccount();
        }
      }),
      // a key that was stored passed a check, possibly in another window
      accounts.onDidStoreKey(() => this.#refusals.clear()),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        const origin = configuredOrigin();
        if (focused && origin !== undefined) {
          void accounts.recheck(origin);
        }
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('erzycall.apiBaseUrl')) {
          this.#resetForAccount();
        }
      }),
    );
  }

  /** The last value of {@link onDidChangeWait}. */
  get wait(): RequestWait | undefined {
    return this.#wait;
  }

  /**
   * Reads the account in use; undefined if there is none or the base URL is invalid.
   * @throws ApiError `keyRing` or `invalidKeyVariable`
   */
  async readAccount(): Promise<ActiveAccount | undefined> {
    const origin = configuredOrigin();
    const found = origin === undefined ? undefined : await this.#accounts.read(origin);
    if (found === undefined) {
      return undefined;
    }
    const { account, source, environment } = found;
    const others = this.#accounts.lookup.index.all().filter(({ id }) => id !== account.id);
    return { ...account, source, environment, isOnly: others.length === 0 };
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
   * @param baseUrl the only address that the key may be sent to, whatever is configured now
   * @throws ApiError if the request fails
   */
  async checkKey(baseUrl: BaseUrl, key: string, signal: AbortSignal): Promise<void> {
    const keyId = keyIdOf(baseUrl.origin, key);
    this.#checkedId = keyId;
    try {
      const client = await this.#createClient(baseUrl, { key, keyId });
      await client.listCases({ limit: 1 }, { signal });
    } catch (error) {
      throw withServer(error, baseUrl);
    } finally {
      this.#checkedId = undefined;
    }
    this.#refusals.delete(keyId);
  }

  dispose(): void {
    this.#account.abort();
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#waits.dispose();
    this.#checkWaits.dispose();
  }

  #resetForAccount(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#shared = new SharedRequests();
    this.#setWait(undefined);
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
      const combinedSignal = AbortSignal.any([accountSignal, sharedSignal]);
      let keyId = '';
      try {
        const found = await this.#accounts.read(baseUrl.origin);
        combinedSignal.throwIfAborted();
        if (found === undefined) {
          throw new ApiError('noKey');
        }
        this.#keyId = keyId = found.keyId;
        const refusal = this.#refusals.get(keyId);
        if (refusal !== undefined) {
          throw refusal;
        }
        const client = await this.#createClient(baseUrl, found);
        return await send(client, { ...options, signal: combinedSignal });
      } catch (error) {
        if (isApiError(error, 'keyRevoked', 'keyExpired')) {
          this.#refusals.set(keyId, error);
        }
        throw withServer(error, baseUrl);
      }
    });
  }

  async #createClient(
    baseUrl: BaseUrl,
    { key, keyId }: Pick<AccountKey, 'key' | 'keyId'>,
  ): Promise<ApiClient> {
    // loaded on demand, because a window that shows no cases does not need it
    const { createApiClient, RequestBudget } = await loadCode(() => import('../api/apiClient.ts'));
    const budget = this.#budgets.get(keyId) ?? this.#addBudget(keyId, new RequestBudget());
    const onDidRequest = ({ path, attempt, status, duration }: RequestLogEntry) => {
      const attemptText = attempt > 1 ? ` (attempt ${attempt})` : '';
      const { remaining } = budget.state;
      this.#log.debug(
        `GET /${path}${attemptText}: ${status ?? 'no response'}, ${duration} ms, ${remaining} requests left`,
      );
    };
    return createApiClient({ baseUrl, key, timeout: readRequestTimeout(), budget, onDidRequest });
  }

  #addBudget(keyId: string, budget: RequestBudget): RequestBudget {
    budget.onDidChange(({ nextAt, spaced, reason }) => {
      const wait = spaced || nextAt === undefined ? undefined : { until: nextAt, reason };
      if (keyId === this.#keyId) {
        this.#setWait(wait);
      }
      if (keyId === this.#checkedId) {
        this.#checkWaits.fire(wait);
      }
    });
    this.#budgets.set(keyId, budget);
    return budget;
  }

  #setWait(wait: RequestWait | undefined): void {
    if (wait?.until !== this.#wait?.until || wait?.reason !== this.#wait?.reason) {
      this.#wait = wait;
      this.#waits.fire(wait);
    }
  }
}
