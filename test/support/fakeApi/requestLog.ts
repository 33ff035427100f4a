import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest } from './loggedRequest.ts';

type Entry = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] };

/** Lets the server update the log entry of a request. */
export interface TrackedRequest {
  readonly request: LoggedRequest;
  /** Aborts when the exchange ends, on either side. */
  readonly closed: AbortSignal;
  recordStatus(status: number): void;
  /** Resets the connection without logging it as aborted by the client. */
  reset(): void;
}

/** The requests that one server received. Tests can wait for a condition on them. */
export class RequestLog {
  readonly #watchers = new Set<() => void>();
  #entries: Entry[] = [];
  #closed = false;

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }

  /**
   * Call before the server closes its connections, so that these are not logged as aborted by
   * clients.
   */
  close(): void {
    this.#closed = true;
  }

  add(message: IncomingMessage, response: ServerResponse, at: number): TrackedRequest {
    const [path = '', query] = (message.url ?? '').split(/\?(.*)/s);
    const key = message.headers['x-api-key'];
    const entry: Entry = {
      method: message.method ?? '',
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      key: typeof key === 'string' ? key : undefined,
      headers: message.headers,
      at,
      status: undefined,
      aborted: false,
    };
    this.#entries.push(entry);
    const ended = new AbortController();
    let reset = false;
    response.on('close', () => {
      entry.aborted = !response.writableFinished && !reset && !this.#closed;
      ended.abort();
      this.#changed();
    });
    this.#changed();
    return {
      request: entry,
      closed: ended.signal,
      recordStatus: (status) => {
        entry.status = status;
        this.#changed();
      },
      reset: () => {
        reset = true;
        response.socket?.resetAndDestroy();
      },
    };
  }

  /** @throws Error after `timeoutMs`, listing the requests without their keys */
  async waitFor(
    condition: (requests: readonly LoggedRequest[]) => boolean,
    timeoutMs: number,
  ): Promise<void> {
    let check = () => {};
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        check = () => {
          if (condition(this.#entries)) {
            resolve();
          }
        };
        timer = setTimeout(() => {
          reject(
            new Error(
              `The condition was not met within ${timeoutMs} ms. Requests: ${this.#describe()}`,
            ),
          );
        }, timeoutMs);
        this.#watchers.add(check);
        check();
      });
    } finally {
      clearTimeout(timer);
      this.#watchers.delete(check);
    }
  }

  #describe(): string {
    const lines = this.#entries.map(({ method, path, status, aborted }) =>
      [method, path, status ?? 'unanswered', ...(aborted ? ['aborted'] : [])].join(' '),
    );
    return lines.join(', ') || 'none';
  }

  #changed(): void {
    for (const check of [...this.#watchers]) {
      check();
    }
  }
}
