import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest } from './loggedRequest.ts';

type Entry = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] };

/** What the server does to an entry that it added. */
export interface Following {
  readonly request: LoggedRequest;
  /** Aborts when the exchange is over, whoever ended it. */
  readonly closed: AbortSignal;
  onHead(status: number): void;
  /** Resets the connection, which is then no abort of the client's. */
  reset(): void;
}

/** Every request of one server, and those who wait for some. */
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

  /** From now on a lost connection is the server's doing. */
  close(): void {
    this.#closed = true;
  }

  add(message: IncomingMessage, response: ServerResponse, at: number): Following {
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
    const over = new AbortController();
    let reset = false;
    response.on('close', () => {
      entry.aborted = !response.writableFinished && !reset && !this.#closed;
      over.abort();
      this.#changed();
    });
    this.#changed();
    return {
      request: entry,
      closed: over.signal,
      onHead: (status) => {
        entry.status = status;
        this.#changed();
      },
      reset: () => {
        reset = true;
        response.socket?.resetAndDestroy();
      },
    };
  }

  /** @throws Error with the log (no keys) after `timeoutMs` */
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
          reject(new Error(`Not reached in ${timeoutMs} ms. Requests: ${this.#describe()}`));
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
