import * as vscode from 'vscode';
import type { BaseUrl } from '../api/baseUrl.ts';
import type { CasePage, CaseRecord } from '../api/case.ts';
import { ErzyCallApi, type GetOptions, type PageRequest } from '../api/erzycallApi.ts';
import { RequestBudget } from '../api/requestBudget.ts';
import { SharedRequests } from '../api/sharedRequests.ts';
import { type RequestLogEntry, Transport } from '../api/transport.ts';
import type { Log } from '../shared/log.ts';
import type { KeyStore, StoredKey } from './keyStore.ts';
import { parseBaseUrlSetting, readBaseUrl, readRequestTimeout } from './settings.ts';

/**
 * The API as the current settings and key reach it. When the account changes (another key, another
 * origin), what is under way is cancelled, and everybody who shows data of the old one must drop it.
 */
export class Connection implements vscode.Disposable {
  readonly #keys: KeyStore;
  readonly #log: Log;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #account = new AbortController();
  #budget = new RequestBudget();
  #shared = new SharedRequests();
  #origin: string | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(keys: KeyStore, log: Log) {
    this.#keys = keys;
    this.#log = log;
    this.#subscriptions = vscode.Disposable.from(
      keys.onDidChange((origin) => {
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

  /** One page; the same page asked for twice at the same time is fetched once. */
  listCases(request: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const name = `cases ${request.limit} ${request.cursor ?? ''}`;
    return this.#share(name, options, (api, bound) => api.listCases(request, bound));
  }

  getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    return this.#share(`case ${id}`, options, (api, bound) => api.getCase(id, bound));
  }

  /** Asks the API for one case with a key that is not stored. @throws ApiError saying what is wrong with it */
  async checkKey(key: string, signal: AbortSignal): Promise<void> {
    const api = this.#apiAt(readBaseUrl(), () => Promise.resolve(key), new RequestBudget());
    await api.listCases({ limit: 1 }, { signal });
  }

  dispose(): void {
    this.#account.abort();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #startAnew(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#budget = new RequestBudget();
    this.#shared = new SharedRequests();
    this.#changed.fire();
  }

  #api(): ErzyCallApi {
    const baseUrl = readBaseUrl();
    this.#origin = baseUrl.origin;
    const readKey = async () => (await this.#keys.read(baseUrl.origin))?.key;
    return this.#apiAt(baseUrl, readKey, this.#budget);
  }

  #apiAt(
    baseUrl: BaseUrl,
    readKey: () => Promise<string | undefined>,
    budget: RequestBudget,
  ): ErzyCallApi {
    const onDidRequest = (entry: RequestLogEntry) => {
      const { path, attempt, status, duration } = entry;
      const again = attempt > 1 ? ` (try ${attempt})` : '';
      this.#log.debug(
        `GET /${path}${again}: ${status ?? 'no answer'}, ${duration} ms, ${budget.state.remaining} left`,
      );
    };
    return new ErzyCallApi(
      new Transport({ baseUrl, timeout: readRequestTimeout(), readKey, budget, onDidRequest }),
    );
  }

  /** Ties a request to the account that it was made for, and to others that ask for the same. */
  async #share<T>(
    name: string,
    { signal, ...options }: GetOptions,
    send: (api: ErzyCallApi, options: GetOptions) => Promise<T>,
  ): Promise<T> {
    const api = this.#api();
    const account = this.#account.signal;
    return await this.#shared.share(name, signal, (shared) =>
      send(api, { ...options, signal: AbortSignal.any([account, shared]) }),
    );
  }
}
