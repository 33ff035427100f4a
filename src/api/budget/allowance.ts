import type { Deadline, Moment } from './clock.ts';

/** A limit on the requests that may be sent. */
export interface Allowance {
  /** The number of requests that background work leaves to clicks. */
  readonly reserved: number;
  /** The number of requests that may be sent now. */
  remaining(now: Moment): number;
  /** Milliseconds until `count` requests may be sent at once, provided that none is sent before. */
  delayOf(count: number, now: Moment): number;
}

/**
 * Milliseconds by which the windows here are longer than the server's. The server counts a request
 * when it arrives. A request that opens a connection can arrive up to a second late, while the ones
 * after it arrive at once, so requests can arrive closer together than they were sent.
 */
const arrivalMargin = 1_000;

/** A request as a window counts it. */
export interface CountedRequest {
  /** The latest time at which the server may have counted it, on the monotonic clock. */
  time: number;
  /** While it has not ended, the server may still count it later. */
  isInFlight: boolean;
}

/**
 * At most `limit` requests within any `length` milliseconds, both ends included. It runs on the
 * monotonic clock, because a system clock that is set forward must not free requests.
 */
export class SlidingWindow implements Allowance {
  readonly reserved: number;
  readonly #limit: number;
  readonly #length: number;
  /** Ordered by time. */
  #counted: CountedRequest[] = [];

  constructor(limit: number, length: number, reserved: number) {
    this.#limit = limit;
    this.#length = length;
    // background work must be allowed at least one request when nothing was sent
    this.reserved = Math.min(reserved, limit - 1);
  }

  remaining(now: Moment): number {
    this.#update(now);
    return this.#limit - this.#counted.length;
  }

  delayOf(count: number, now: Moment): number {
    const missing = count - this.remaining(now);
    const last = this.#counted[missing - 1];
    // also undefined when `count` exceeds the limit and nothing was sent
    return last === undefined ? 0 : last.time + this.#length - now.monotonic;
  }

  countSent(now: Moment): CountedRequest {
    this.#update(now);
    const request = { time: now.monotonic + arrivalMargin, isInFlight: true };
    this.#counted.push(request);
    return request;
  }

  countEnded(request: CountedRequest, now: Moment): void {
    this.#update(now);
    request.isInFlight = false;
  }

  /**
   * Drops the requests that count no longer. Those in flight count from now at the latest, because they may
   * arrive long after they were sent, for example after sleep.
   */
  #update({ monotonic }: Moment): void {
    const late = this.#counted.filter(({ isInFlight, time }) => isInFlight && time < monotonic);
    for (const each of late) {
      each.time = monotonic;
    }
    this.#counted = this.#counted.filter(({ time }) => time + this.#length > monotonic);
    if (late.length > 0) {
      this.#counted.sort((a, b) => a.time - b.time);
    }
  }
}

/** What a response reported: at most `remaining` more requests for a while, and no limit after that. */
export class ReportedAllowance implements Allowance {
  readonly reserved: number;
  readonly #deadline: Deadline;
  #remaining: number;

  constructor(remaining: number, deadline: Deadline, reserved: number) {
    this.#remaining = remaining;
    this.#deadline = deadline;
    this.reserved = reserved;
  }

  isOver(now: Moment): boolean {
    return this.#deadline.remaining(now) === 0;
  }

  remaining(now: Moment): number {
    return this.isOver(now) ? Infinity : this.#remaining;
  }

  delayOf(count: number, now: Moment): number {
    return count <= this.remaining(now) ? 0 : this.#deadline.remaining(now);
  }

  countSent(): void {
    this.#remaining--;
  }

  /** Whether this allowance is at least as strict as the other one at any time from now on. */
  covers(other: ReportedAllowance, now: Moment): boolean {
    return (
      this.#remaining <= other.#remaining &&
      this.#deadline.remaining(now) >= other.#deadline.remaining(now)
    );
  }
}
