import type { LoggedRequest } from './loggedRequest.ts';

/** Which requests a fault applies to; what is not given matches everything. */
export type FaultMatch =
  | ((request: LoggedRequest) => boolean)
  | {
      /** The whole path, or a pattern in it. */
      path?: string | RegExp;
      query?: Readonly<Record<string, string>>;
      key?: string;
    };

/** A name in lower case; null takes a header away that the answer would have. */
export type FaultHeaders = Readonly<Record<string, string | null>>;

export type FaultAction =
  /** The error envelope, with any status (200 too); code and message follow from the status. */
  | {
      kind: 'error';
      status: number;
      code?: string;
      message?: string;
      details?: readonly { field: string; message: string }[];
      headers?: FaultHeaders;
    }
  /** A body as it is: an HTML page, half a JSON document, nothing at all. */
  | {
      kind: 'body';
      body: string;
      status?: number;
      contentType?: string;
      headers?: FaultHeaders;
    }
  /** Changes the JSON of the ordinary answer. */
  | {
      kind: 'transform';
      change: (body: unknown, request: LoggedRequest) => unknown;
      headers?: FaultHeaders;
    }
  /** A page without rows, `hasMore` and a new cursor for the same place: no row is lost. */
  | { kind: 'emptyPage' }
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** No headers for so many milliseconds (Infinity: for ever) or until released. */
  | { kind: 'delay'; ms: number; then?: FaultAction }
  /** No headers until released. */
  | { kind: 'hold'; then?: FaultAction }
  /** The connection is reset before the headers. */
  | { kind: 'reset' }
  /** The connection is reset after the headers and half of the body. */
  | { kind: 'resetMidBody' }
  /** Headers, then a few bytes at a time, for ever. */
  | { kind: 'drip'; everyMs?: number }
  /** Valid JSON of that many megabytes (after decompression). */
  | { kind: 'hugeBody'; megabytes: number; gzip?: boolean };

export type Fault = FaultAction & {
  match?: FaultMatch;
  /** How many requests it hits, 1 unless told; Infinity will do. */
  times?: number;
};

export interface FaultHandle extends Disposable {
  /** How many requests it hit. */
  readonly hits: number;
  /** Lets go what `hold` and `delay` keep back, and what would still come to them. */
  release(): void;
  /** Releases, and hits no further request. */
  dispose(): void;
}

/** The faults of one server. The first one that matches wins. */
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
