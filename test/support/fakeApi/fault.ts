import type { LoggedRequest } from './loggedRequest.ts';

/** Selects the requests that a fault applies to. A criterion that is left out matches every request. */
export type FaultMatch =
  | ((request: LoggedRequest) => boolean)
  | {
      /** A string must equal the path; a pattern may match any part of it. */
      path?: string | RegExp;
      query?: Readonly<Record<string, string>>;
      key?: string;
    };

/** Header names in lowercase. A null value removes the header. */
export type FaultHeaders = Readonly<Record<string, string | null>>;

export type FaultAction =
  /**
   * Sends the error envelope with any status, even 200. The code and the message default to those
   * of the status.
   */
  | {
      kind: 'error';
      status: number;
      code?: string;
      message?: string;
      details?: readonly { field: string; message: string }[];
      headers?: FaultHeaders;
    }
  /** Sends a body verbatim, such as an HTML page, truncated JSON or nothing at all. */
  | {
      kind: 'body';
      body: string;
      status?: number;
      contentType?: string;
      headers?: FaultHeaders;
    }
  /** Changes the JSON of the regular answer. */
  | {
      kind: 'transform';
      change: (body: unknown, request: LoggedRequest) => unknown;
      headers?: FaultHeaders;
    }
  /**
   * Sends a page without rows, with `hasMore` and a new cursor for the same position, so no row is
   * skipped.
   */
  | { kind: 'emptyPage' }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** Sends nothing for this many milliseconds (`Infinity` allowed) or until released. */
  | { kind: 'delay'; ms: number; then?: FaultAction }
  /** Sends nothing until released. */
  | { kind: 'hold'; then?: FaultAction }
  /** Resets the connection before the headers. */
  | { kind: 'reset' }
  /** Resets the connection after the headers and half of the body. */
  | { kind: 'resetMidBody' }
  /** Sends the headers, then one space at a time without ever completing the body. */
  | { kind: 'drip'; everyMs?: number }
  /** Sends valid JSON of this size after decompression. */
  | { kind: 'hugeBody'; megabytes: number; gzip?: boolean };

export type Fault = FaultAction & {
  match?: FaultMatch;
  /** The number of requests to affect. The default is 1; `Infinity` is allowed. */
  times?: number;
};

export interface FaultHandle extends Disposable {
  /** The number of requests affected so far. */
  readonly hits: number;
  /** Ends `hold` and `delay` for the current requests and for all later ones. */
  release(): void;
  /** Releases the current requests and affects no further ones. */
  dispose(): void;
}

/** The faults of one server, applied in the order in which they were added. The first match wins. */
export class FaultPlan {
  readonly #active: ActiveFault[] = [];

  add(fault: Fault): FaultHandle {
    const active = new ActiveFault(fault, () => {
      const index = this.#active.indexOf(active);
      if (index !== -1) {
        this.#active.splice(index, 1);
      }
    });
    this.#active.push(active);
    return active;
  }

  take(request: LoggedRequest): ActiveFault | undefined {
    const active = this.#active.find((candidate) => candidate.applies(request));
    active?.hit();
    return active;
  }

  clear(): void {
    for (const active of [...this.#active]) {
      active.dispose();
    }
  }
}

export class ActiveFault implements FaultHandle {
  readonly action: FaultAction;
  readonly released: Promise<void>;
  release: () => void = () => {};
  readonly #match: FaultMatch | undefined;
  readonly #times: number;
  readonly #remove: () => void;
  #hits = 0;

  constructor(fault: Fault, remove: () => void) {
    const { match, times = 1, ...action } = fault;
    this.action = action;
    this.#match = match;
    this.#times = times;
    this.#remove = remove;
    this.released = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  get hits(): number {
    return this.#hits;
  }

  applies(request: LoggedRequest): boolean {
    return this.#hits < this.#times && matches(this.#match, request);
  }

  hit(): void {
    this.#hits++;
  }

  dispose(): void {
    this.#remove();
    this.release();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

function matches(match: FaultMatch | undefined, request: LoggedRequest): boolean {
  if (match === undefined || typeof match === 'function') {
    return match?.(request) ?? true;
  }
  const { path, query = {}, key } = match;
  return (
    (path === undefined ||
      (typeof path === 'string' ? request.path === path : request.path.search(path) !== -1)) &&
    Object.entries(query).every(([name, value]) => request.query[name] === value) &&
    (key === undefined || request.key === key)
  );
}
