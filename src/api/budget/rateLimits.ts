import {
  type Allowance,
  type CountedRequest,
  ReportedAllowance,
  SlidingWindow,
} from './allowance.ts';
import { Deadline, type Moment } from './clock.ts';
import { Pause, type PauseReason } from './pause.ts';
import { readInteger, resetDelay, retryDelay, unavailableDelay } from './retryDelay.ts';

/** Requests for a user's click are sent before those of background work. */
export type Priority = 'click' | 'background';

export interface LimitOptions {
  readonly perMinute?: number;
  readonly perHour?: number;
  /** Requests a minute that background work leaves to clicks; the same share of each hour. */
  readonly reserve?: number;
  /** Milliseconds added to each pause, so that windows with the same key do not resume together. */
  readonly jitter?: () => number;
}

/** What a response says about further requests. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** A request that was sent and has not ended. */
export interface SentRequest {
  /** As each window counts it. */
  readonly counted: readonly CountedRequest[];
}

const minute = 60_000;
const hour = 3_600_000;

/**
 * The limits that apply to the requests with one key, all at once:
 *
 * - Two sliding windows count the requests sent from here, so they hold even without any response.
 * - Responses report how many requests remain. This covers other windows of the editor that use the
 *   same key. A report can only lower the number of requests. Those in flight are subtracted from
 *   it, because the server may not have counted them yet.
 * - After a 429, and after a 503 that says for how long, nothing is sent until the pause ends.
 *
 * Clicks may use everything that these limits allow. Background work does not use the reserve, and
 * when little more remains, it spreads its requests evenly over the time until more are available.
 * It is therefore never allowed to send earlier than a click.
 */
export class RateLimits {
  readonly #jitter: () => number;
  readonly #perMinute: number;
  readonly #windows: readonly [SlidingWindow, SlidingWindow];
  /** Several, because a response reports either the window of a minute or that of an hour. */
  #reported: ReportedAllowance[] = [];
  readonly #pause = new Pause();
  readonly #inFlight = new Set<SentRequest>();
  /**
   * On the monotonic clock. Initially long ago, so that the first request is not delayed; finite for
   * calculations.
   */
  #lastBackground = -24 * hour;

  constructor(options: LimitOptions) {
    const { perMinute = 60, perHour = 1_000, reserve = 10 } = options;
    this.#jitter = options.jitter ?? (() => Math.random() * 1_000);
    this.#perMinute = perMinute;
    const inMinute = new SlidingWindow(perMinute, minute, reserve);
    const reservedInHour = Math.ceil((perHour * inMinute.reserved) / perMinute);
    this.#windows = [inMinute, new SlidingWindow(perHour, hour, reservedInHour)];
  }

  get pauseReason(): PauseReason {
    return this.#pause.reason;
  }

  /** Milliseconds until the pause ends; 0 outside a pause. */
  pauseRemaining(now: Moment): number {
    return this.#pause.remaining(now);
  }

  /** The number of requests that may be sent now. */
  remaining(now: Moment): number {
    if (this.pauseRemaining(now) > 0) {
      return 0;
    }
    const remaining = this.#allowances(now).map((each) => each.remaining(now));
    return Math.max(0, Math.min(this.#pause.limit, ...remaining));
  }

  /**
   * Milliseconds until a request may be sent, provided that none is sent before; infinite while all
   * wait for the response to a probe.
   */
  delayOf(priority: Priority, now: Moment): number {
    const delays = this.#allowances(now).map((each) =>
      priority === 'click' ? each.delayOf(1, now) : this.#backgroundDelay(each, now),
    );
    return Math.max(this.#pause.limit === 0 ? Infinity : this.pauseRemaining(now), ...delays);
  }

  countSent(priority: Priority, now: Moment): SentRequest {
    const request = { counted: this.#windows.map((each) => each.countSent(now)) };
    this.#reported.forEach((each) => each.countSent());
    this.#pause.countSent(request);
    this.#inFlight.add(request);
    if (priority === 'background') {
      this.#lastBackground = now.monotonic;
    }
    return request;
  }

  /** The request has ended, with or without a response. */
  countEnded(request: SentRequest, now: Moment): void {
    if (this.#inFlight.delete(request)) {
      this.#windows.forEach((each, index) => each.countEnded(request.counted[index]!, now));
      this.#pause.countEnded(request);
    }
  }

  /**
   * Takes the limits from a response: `X-RateLimit-*`, and after a 429 or 503 `Retry-After`.
   * @param request the request that was answered, if it is known
   */
  observe({ status, headers }: ResponseHead, request: SentRequest | undefined, now: Moment): void {
    const unavailable = status === 503 ? unavailableDelay(headers, now.wall) : undefined;
    if (status === 429) {
      // X-RateLimit-Remaining is ignored, because Retry-After already says how long to wait
      this.#beginPause(retryDelay(headers, now.wall), 'rateLimit', now);
    } else if (unavailable !== undefined) {
      this.#beginPause(unavailable, 'unavailable', now);
    } else {
      this.#pause.observe(request, now);
      this.#addReported(headers, now);
    }
  }

  #beginPause(delay: number, reason: PauseReason, now: Moment): void {
    this.#pause.begin(delay + Math.round(this.#jitter()), reason, this.#inFlight, now);
  }

  #addReported(headers: Headers, now: Moment): void {
    const remaining = readInteger(headers, 'X-RateLimit-Remaining');
    const reset = resetDelay(headers, now.wall);
    if (remaining === undefined || reset === undefined || reset <= 0) {
      return;
    }
    // with a slow local clock, a window seems to end later than its own length from now
    const limit = readInteger(headers, 'X-RateLimit-Limit') ?? Infinity;
    const delay = Math.min(reset, limit > this.#perMinute ? hour : minute);
    const reported = new ReportedAllowance(
      remaining - this.#inFlight.size,
      new Deadline(now, delay),
      this.#windows[0].reserved,
    );
    if (!this.#reported.some((each) => each.covers(reported, now))) {
      this.#reported = [...this.#reported.filter((each) => !reported.covers(each, now)), reported];
    }
  }

  /** How long background work waits for its next request, as described for the class. */
  #backgroundDelay(allowance: Allowance, now: Moment): number {
    const remaining = allowance.remaining(now);
    const usable = remaining - allowance.reserved;
    if (usable <= 0 || usable > allowance.reserved) {
      return allowance.delayOf(1 + allowance.reserved, now);
    }
    const sinceLast = now.monotonic - this.#lastBackground;
    const more = allowance.delayOf(remaining + 1, now);
    return (more + sinceLast) / (usable + 1) - sinceLast;
  }

  #allowances(now: Moment): Allowance[] {
    this.#reported = this.#reported.filter((each) => !each.isOver(now));
    return [...this.#windows, ...this.#reported];
  }
}
