import ky, { HTTPError, isTimeoutError, type KyInstance, type RetryOptions } from 'ky';
import { ApiError, isCancelled } from './apiError.ts';
import type { BaseUrl } from './baseUrl.ts';
import { errorFromResponse, toApiError } from './errorMapping.ts';
import { isWithinJsonLimits } from './jsonSize.ts';
import { networkError } from './networkError.ts';
import { parseErrorEnvelope } from './parse.ts';
import type { Permit, Priority, RequestBudget } from './budget/requestBudget.ts';

/** The maximum body after decompression. A page of 100 complete cases takes a few hundred KB. */
const maxBodyBytes = 8 * 1024 * 1024;

/** What may be logged about an attempt: no query (it contains the cursor), no headers, no body. */
export interface RequestLogEntry {
  readonly path: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Undefined if there was no response. */
  readonly status: number | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

export interface TransportOptions {
  readonly baseUrl: BaseUrl;
  /** Milliseconds for one attempt, including its body. */
  readonly timeout: number;
  /** Read for each request. A transport serves a single request and is then discarded. */
  readonly key: string;
  readonly budget: RequestBudget;
  readonly onDidRequest?: ((entry: RequestLogEntry) => void) | undefined;
}

export interface GetOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly priority?: Priority | undefined;
}

/**
 * The connection was lost while the body was read. This is different from a reset before the
 * headers, because it is retried only once.
 */
class InterruptedBodyError extends Error {}

/** A response with a 2xx status. */
export interface JsonResponse {
  /** The parsed JSON. */
  readonly body: unknown;
  /** The length of the JSON in UTF-16 units. */
  readonly length: number;
}

/**
 * Sends requests to one base URL with the key of one account. It sends only GET requests. ky adds
 * the prefix and the timeout, and retries lost connections and the statuses 502, 503 and 504.
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #ky: KyInstance;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#ky = ky.create({
      prefix: `${options.baseUrl.prefix}/api/v1`,
      timeout: options.timeout,
    });
  }

  /**
   * Fetches one path.
   * @throws ApiError for any failure, or the signal's reason when canceled
   */
  async get(
    path: string,
    { query = {}, signal, priority = 'click' }: GetOptions,
  ): Promise<JsonResponse> {
    const { budget } = this.#options;
    let attempt = 0;
    let permit = await budget.acquire(priority, signal);
    try {
      const response = await this.#ky.get(path, {
        searchParams: query,
        signal: signal ?? null,
        retry: retryPolicy(this.#options.baseUrl),
        hooks: {
          beforeRetry: [
            // ky awaits this hook before each retry, and the time is not counted towards the timeout
            async () => {
              permit = await budget.acquire(priority, signal);
            },
          ],
        },
        fetch: (input) => this.#send(new Request(input), path, ++attempt, permit),
      });
      const text = await response.text();
      return { body: parseJson(response, text), length: text.length };
    } catch (error) {
      signal?.throwIfAborted();
      throw toApiError(error, this.#options.baseUrl);
    } finally {
      permit.end();
    }
  }

  /** Makes one attempt. It reads the whole body, so that ky's timeout and retries cover it. */
  async #send(request: Request, path: string, attempt: number, permit: Permit): Promise<Response> {
    const { baseUrl, key, onDidRequest } = this.#options;
    if (new URL(request.url).origin !== baseUrl.origin) {
      throw new ApiError('redirected');
    }
    const start = performance.now();
    let status: number | undefined;
    try {
      // the key is not set on ky's request, because ky's errors contain it (measured with ky 2.1)
      const response = await globalThis.fetch(request.url, {
        headers: { Accept: 'application/json', 'X-API-Key': key },
        // fetch would forward X-API-Key to another origin (measured on VS Code 1.139)
        redirect: 'manual',
        signal: request.signal,
      });
      status = response.status;
      permit.observe(response);
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        await response.body?.cancel();
        throw new ApiError('redirected', { status });
      }
      const body = await readBody(response);
      const isAcceptable = isWithinJsonLimits(body);
      if (response.ok && !isAcceptable) {
        throw new ApiError('responseTooLarge', { status });
      }
      // the status of an error says enough. The constructor throws if a 204 or 205 has a body
      const empty = status === 204 || status === 205 || !isAcceptable;
      return new Response(empty ? null : body, { status, headers: response.headers });
    } finally {
      permit.end();
      onDidRequest?.({ path, attempt, status, duration: Math.round(performance.now() - start) });
    }
  }
}

async function readBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readBoundedBody(response, maxBodyBytes);
  } catch (error) {
    if (error instanceof ApiError || isCancelled(error)) {
      throw error;
    }
    throw new InterruptedBodyError('interrupted', { cause: error });
  }
}

function retryPolicy(baseUrl: BaseUrl): RetryOptions {
  let retriedRateLimit = false;
  return {
    limit: 2,
    methods: ['get'],
    statusCodes: [502, 503, 504],
    // otherwise ky waits for X-RateLimit-Reset, which all responses have (measured with ky 2.1)
    afterStatusCodes: [],
    delay: (attempt) => 250 * 2 ** (attempt - 1),
    jitter: true,
    // undefined leaves the decision to the options above and to ky's own rules
    shouldRetry: ({ error, retryCount }) => {
      if (error instanceof HTTPError && error.response.status === 429) {
        // only once; the budget observed the response and delays the retry as long as it asked for
        const isFirst = !retriedRateLimit;
        retriedRateLimit = true;
        return isFirst;
      }
      return shouldRetryError(error, retryCount, baseUrl);
    },
  };
}

/** Undefined leaves the decision to ky. */
function shouldRetryError(
  error: unknown,
  retryCount: number,
  baseUrl: BaseUrl,
): boolean | undefined {
  if (error instanceof InterruptedBodyError) {
    return retryCount === 1;
  }
  if (error instanceof ApiError) {
    return false;
  }
  if (error instanceof HTTPError || isTimeoutError(error) || isCancelled(error)) {
    return undefined;
  }
  // retrying does not help against an untrusted certificate or a proxy that refuses the connection
  return networkError(error, baseUrl).kind === 'unreachable' ? undefined : false;
}

function parseJson(response: Response, text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // not passed on, because the exception quotes the body
    throw new ApiError('unexpectedResponse', { status: response.status });
  }
  if (parseErrorEnvelope(body) !== undefined) {
    throw errorFromResponse(response.status, response.headers, body);
  }
  return body;
}

/**
 * Reads a whole body after decompression, and stops as soon as it exceeds the limit.
 * @throws ApiError `responseTooLarge`
 */
async function readBoundedBody(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop early cancels the stream, and that closes the socket
  const body: AsyncIterable<Uint8Array> | Uint8Array[] = response.body ?? [];
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new ApiError('responseTooLarge', { status: response.status });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
