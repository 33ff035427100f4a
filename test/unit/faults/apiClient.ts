import { parseBaseUrl } from '../../../src/api/baseUrl.ts';
import { createApi, RequestBudget } from '../../../src/api/apiClient.ts';
import type { ErzyCallApi } from '../../../src/api/erzycallApi.ts';
import type { RequestLogEntry } from '../../../src/api/transport.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';

export interface ApiClientOptions {
  readonly key?: string;
  /** Milliseconds; unless told longer than any test, so that it cannot end what a test should. */
  readonly timeout?: number;
  readonly budget?: RequestBudget;
  readonly onDidRequest?: (entry: RequestLogEntry) => void;
}

/** The product's own client, for a server at this origin. */
export function apiClient(origin: string, options: ApiClientOptions = {}): ErzyCallApi {
  const { key = liveKey, timeout = 60_000, budget = new RequestBudget(), onDidRequest } = options;
  const parsed = parseBaseUrl(origin);
  if (!parsed.valid) {
    throw new Error(`${origin}: ${parsed.reason}`);
  }
  const { baseUrl } = parsed;
  return createApi({ baseUrl, timeout, key, budget, onDidRequest });
}
