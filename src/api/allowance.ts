/** One limit on what may leave. All times are milliseconds of the budget's own clock. */
export interface Allowance {
  /** How many requests background work leaves to clicks. */
  readonly reserved: number;
  remaining(now: number): number;
  /** When `count` requests may leave at once, should nothing leave before. */
  availableAt(count: number, now: number): number;
  countSent(now: number): void;
}

/**
 * How long a slot stays taken after it left the window here. The server counts a request when it
 * arrives: one that needed a new connection arrives up to a second late, the next ones at once, and
 * so they arrive closer together than they left.
 */
const arrivalMargin = 1_000;

/** At most `limit` requests in any `length` milliseconds, both ends included. */
export class SlidingWindow implements Allowance {
  readonly reserved: number;
  readonly #limit: number;
  readonly #length: number;
  /** Oldest first. */
  #sent: number[] = [];

  constructor(limit: number, length: number, reserved: number) {
    this.#limit = limit;
    this.#length = length + arrivalMargin;
    // background work must have at least one: it could never have more than the limit free
    this.reserved = Math.min(reserved, limit - 1);
  }

  remaining(now: number): number {
    this.#sent = this.#sent.filter((time) => time + this.#length > now);
    return this.#limit - this.#sent.length;
  }

  availableAt(count: number, now: number): number {
    const missing = count - this.remaining(now);
    const last = this.#sent[missing - 1];
    // undefined also when one more than the limit is asked for while all is free: nothing to wait for
    return last === undefined ? now : last + this.#length;
  }

  countSent(now: number): void {
    this.#sent.push(now);
  }
}

/** At most so many more requests until a point in time: what a response said. */
export class AllowanceUntil implements Allowance {
  readonly reserved: number;
  readonly until: number;
  #remaining: number;

  constructor(remaining: number, until: number, reserved: number) {
    this.#remaining = remaining;
    this.until = until;
    this.reserved = reserved;
  }

  remaining(now: number): number {
    return now < this.until ? this.#remaining : Infinity;
  }

  availableAt(count: number, now: number): number {
    return count <= this.remaining(now) ? now : this.until;
  }

  countSent(): void {
    this.#remaining--;
  }

  /** Whether this one forbids all that the other forbids. */
  covers(other: AllowanceUntil): boolean {
    return this.#remaining <= other.#remaining && this.until >= other.until;
  }
}
