/** A limit on the requests that may be sent. All times are milliseconds on the budget's clock. */
export interface Allowance {
  /** The number of requests that background work leaves to clicks. */
  readonly reserved: number;
  /** The number of requests that may be sent now. */
  remaining(now: number): number;
  /** When `count` requests may be sent at once, provided that none is sent before. */
  availableAt(count: number, now: number): number;
  countSent(now: number): void;
}

/**
 * Milliseconds by which the windows here are longer than the server's. The server counts a request
 * when it arrives. A request that opens a connection can arrive up to a second late, while the ones
 * after it arrive at once, so requests can arrive closer together than they were sent.
 */
const arrivalMargin = 1_000;

/** At most `limit` requests within any `length` milliseconds, both ends included. */
export class SlidingWindow implements Allowance {
  readonly reserved: number;
  readonly #limit: number;
  readonly #length: number;
  /** When requests were sent, oldest first. */
  #sent: number[] = [];

  constructor(limit: number, length: number, reserved: number) {
    this.#limit = limit;
    this.#length = length + arrivalMargin;
    // background work must be allowed at least one request when nothing was sent
    this.reserved = Math.min(reserved, limit - 1);
  }

  remaining(now: number): number {
    this.#sent = this.#sent.filter((time) => time + this.#length > now);
    return this.#limit - this.#sent.length;
  }

  availableAt(count: number, now: number): number {
    const missing = count - this.remaining(now);
    const last = this.#sent[missing - 1];
    // also undefined when `count` exceeds the limit and nothing was sent
    return last === undefined ? now : last + this.#length;
  }

  countSent(now: number): void {
    this.#sent.push(now);
  }
}

/** At most `remaining` more requests until `expiresAt`, and no limit after that. */
export class TemporaryAllowance implements Allowance {
  readonly reserved: number;
  readonly expiresAt: number;
  #remaining: number;

  constructor(remaining: number, expiresAt: number, reserved: number) {
    this.#remaining = remaining;
    this.expiresAt = expiresAt;
    this.reserved = reserved;
  }

  remaining(now: number): number {
    return now < this.expiresAt ? this.#remaining : Infinity;
  }

  availableAt(count: number, now: number): number {
    return count <= this.remaining(now) ? now : this.expiresAt;
  }

  countSent(): void {
    this.#remaining--;
  }

  /** Whether this allowance is at least as strict as the other one at any time. */
  covers(other: TemporaryAllowance): boolean {
    return this.#remaining <= other.#remaining && this.expiresAt >= other.expiresAt;
  }
}
