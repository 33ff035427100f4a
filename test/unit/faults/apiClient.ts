import { parseBaseUrl } from '../../../src/api/baseUrl.ts';
import { ErzyCallApi } from '../../../src/api/erzycallApi.ts';
import { RequestBudget } from '../../../src/api/requestBudget.ts';
import { type RequestLogEntry, Transport } from '../../../src/api/transport.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';

export interface ApiClientOptions {
  readonly key?: string | undefined;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly budget?: RequestBudget;
  readonly onDidRequest?: (entry: RequestLogEntry) => void;
}

/** The product's own client, for a server at this origin. */
export function apiClient(origin: string, options: ApiClientOptions = {}): ErzyCallApi {
  const { timeout = 5000, budget = new RequestBudget(), onDidRequest } = options;
  const key = 'key' in options ? options.key : liveKey;
  const parsed = parseBaseUrl(origin);
  if (!parsed.valid) {
    throw new Error(`${origin}: ${parsed.reason}`);
  }
  const { baseUrl } = parsed;
  const readKey = () => Promise.resolve(key);
  return new ErzyCallApi(new Transport({ baseUrl, timeout, readKey, budget, onDidRequest }));
}
