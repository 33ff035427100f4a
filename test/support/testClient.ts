import { parseBaseUrl } from '../../src/api/baseUrl.ts';
import { createApiClient, RequestBudget, type ApiClient } from '../../src/api/apiClient.ts';
import type { RequestLogEntry } from '../../src/api/transport.ts';
import { liveKey } from './fakeApi/demoKeys.ts';

export interface ApiClientOptions {
  readonly key?: string;
  /** Milliseconds. The default is longer than any test. */
  readonly timeout?: number;
  readonly budget?: RequestBudget;
  readonly onDidRequest?: (entry: RequestLogEntry) => void;
}

/** The API client of the extension, for a server at this origin. */
export function apiClient(origin: string, options: ApiClientOptions = {}): ApiClient {
  const { key = liveKey, timeout = 60_000, budget = new RequestBudget(), onDidRequest } = options;
  const parsed = parseBaseUrl(origin);
  if (!parsed.valid) {
    throw new Error(`${origin}: ${parsed.reason}`);
  }
  const { baseUrl } = parsed;
  return createApiClient({ baseUrl, timeout, key, budget, onDidRequest });
}
