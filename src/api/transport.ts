import ky, { HTTPError, isTimeoutError, type KyInstance, type RetryOptions } from 'ky';
import { ApiError, isCancelled } from './apiError.ts';
import type { BaseUrl } from './baseUrl.ts';
import { errorOfResponse, networkError, toApiError } from './errorMapping.ts';
import { parseErrorEnvelope } from './parse.ts';
import type { Priority, RequestBudget } from './requestBudget.ts';

/** After decompression. A page of 100 full cases is a few hundred kilobytes. */
const maxBodyBytes = 8 * 1024 * 1024;

/** What a log may hold of one attempt: no query (it holds the cursor), no header, no body. */
export interface RequestLogEntry {
  readonly path: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  /** Milliseconds. */
  readonly duration: number;
}

export interface TransportOptions {
  readonly baseUrl: BaseUrl;
  /** Milliseconds for one attempt, its body included. */
  readonly timeout: number;
  /** Read anew for each transport; one serves a single request and is dropped, key and all. */
  readonly key: string;
  readonly budget: RequestBudget;
  readonly onDidRequest?: ((entry: RequestLogEntry) => void) | undefined;
}

export interface GetOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal | undefined;
  readonly priority?: Priority | undefined;
}

/** The body broke off. Distinct from a reset before the headers, because it is retried only once. */
class InterruptedBodyError extends Error {}

/** A 2xx answer. */
export interface Answer {
  /** The parsed JSON. */
  readonly body: unknown;
  /** Of the JSON, in UTF-16 units. */
  readonly length: number;
}

/**
 * Sends GET requests below one base URL with one account's key, and nothing else. ky adds the prefix,
 * the timeout, and the retries of lost connections and of 502, 503 and 504.
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
   * @throws ApiError for every failure; the signal's reason when cancelled
   */
  async get(path: string, { query = {}, signal, priority = 'click' }: GetOptions): Promise<Answer> {
    const { budget } = this.#options;
    let attempt = 0;
    try {
      await budget.acquire(priority, signal);
      const response = await this.#ky.get(path, {
        searchParams: query,
        signal: signal ?? null,
        retry: retryPolicy(),
        // ky waits for this before each further try; its timeout does not run meanwhile
        hooks: { beforeRetry: [() => budget.acquire(priority, signal)] },
        fetch: (input) => this.#send(new Request(input), path, ++attempt),
      });
      const text = await response.text();
      return { body: parseJson(response, text), length: text.length };
    } catch (error) {
      signal?.throwIfAborted();
      throw toApiError(error);
    }
  }

  /** One attempt. The whole body is read here, so that ky's timeout and retries cover it. */
  async #send(request: Request, path: string, attempt: number): Promise<Response> {
    const { baseUrl, key, budget, onDidRequest } = this.#options;
    if (new URL(request.url).origin !== baseUrl.origin) {
      throw new ApiError('redirected');
    }
    const start = performance.now();
    let status: number | undefined;
    try {
      // the key is added here and not on ky's request: that one is in ky's errors, headers and all (tried)
      const response = await globalThis.fetch(request.url, {
        headers: { Accept: 'application/json', 'X-API-Key': key },
        // fetch would carry X-API-Key along to another origin (tried)
        redirect: 'manual',
        signal: request.signal,
      });
      status = response.status;
      budget.observe(response);
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        await response.body?.cancel();
        throw new ApiError('redirected', { status });
      }
      const body = await readBody(response);
      // these statuses forbid a body, and the constructor throws at one
      const empty = status === 204 || status === 205;
      return new Response(empty ? null : body, { status, headers: response.headers });
    } finally {
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

function retryPolicy(): RetryOptions {
  let waitedForLimit = false;
  return {
    limit: 2,
    methods: ['get'],
    statusCodes: [502, 503, 504],
    // ky takes X-RateLimit-Reset, which every answer has, for a wish to wait (tried)
    afterStatusCodes: [],
    delay: (attempt) => 250 * 2 ** (attempt - 1),
    jitter: true,
    /** `undefined` leaves statuses and timeouts to ky's own rules. */
    shouldRetry: ({ error, retryCount }) => {
      if (error instanceof HTTPError && error.response.status === 429) {
        // the budget has seen the answer and lets the next try wait as told; once is enough
        const again = !waitedForLimit;
        waitedForLimit = true;
        return again;
      }
      return isWorthAnotherTry(error, retryCount);
    },
  };
}

function isWorthAnotherTry(error: unknown, retryCount: number): boolean | undefined {
  if (error instanceof InterruptedBodyError) {
    return retryCount === 1;
  }
  if (error instanceof ApiError) {
    return false;
  }
  if (error instanceof HTTPError || isTimeoutError(error) || isCancelled(error)) {
    return undefined;
  }
  // neither an untrusted certificate nor a proxy's refusal gets better by asking again
  return networkError(error).kind === 'unreachable' ? undefined : false;
}

function parseJson(response: Response, text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // the exception would quote the body
    throw new ApiError('unexpectedResponse', { status: response.status });
  }
  if (parseErrorEnvelope(body) !== undefined) {
    throw errorOfResponse(response.status, response.headers, body);
  }
  return body;
}

/**
 * Reads a whole body, after decompression, and stops as soon as it grows over the cap.
 * @throws ApiError `responseTooLarge`
 */
async function readBoundedBody(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop early cancels the stream, which closes the socket
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
