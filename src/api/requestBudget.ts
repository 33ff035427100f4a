import { Emitter, type Event } from '../shared/event.ts';
import { type Allowance, TemporaryAllowance, SlidingWindow } from './allowance.ts';
import { type Clock, systemClock } from './clock.ts';
import { readInteger, retryDelay } from './retryDelay.ts';

/** Requests for a user's click are sent before those of background work. */
export type Priority = 'click' | 'background';

export interface BudgetState {
  /** Requests that may be sent now. */
  readonly remaining: number;
  /** When the pause after a 429 ends, in milliseconds since 1970; undefined outside a pause. */
  readonly pausedUntil: number | undefined;
  /** Requests that are waiting to be sent. */
  readonly waiting: number;
  /** When the next waiting request may be sent, in ms since 1970; undefined if none is waiting. */
  readonly nextAt: number | undefined;
  /** Whether it waits only because background work is spaced; a click could be sent now. */
  readonly spaced: boolean;
}

export interface RequestBudgetOptions {
  readonly clock?: Clock;
  readonly perMinute?: number;
  readonly perHour?: number;
  /** Requests a minute that background work leaves to clicks; the same share of each hour. */
  readonly reserve?: number;
  /** Milliseconds added to each pause, so that windows with the same key do not resume together. */
  readonly jitter?: () => number;
}

const minute = 60_000;
const hour = 3_600_000;

/** Milliseconds that further requests wait for the response to the first one after a pause. */
const probeTime = 1_000;

/**
 * Decides when the next request with one key may be sent. Three limits apply at once:
 *
 * - Two sliding windows count the requests sent from here, so they hold even without any response.
 * - Responses report how many requests remain. This covers other windows of the editor that use the
 *   same key. A report can only lower the number of requests.
 * - After a 429 nothing is sent until the pause ends. Then a single probe goes first, so that a key
 *   that is still exhausted causes only one more 429.
 *
 * Clicks may use everything that these limits allow. Background work does not use the reserve, and
 * when little more remains, it spreads its requests evenly over the time until more are available.
 * It is therefore never allowed to send earlier than a click, so checking the first request in the
 * queue is enough. There is one timer, for that request, and none while nothing is waiting.
 */
export class RequestBudget {
  readonly #clock: Clock;
  readonly #jitter: () => number;
  readonly #perMinute: number;
  readonly #windows: readonly [SlidingWindow, SlidingWindow];
  /** Several, because a response reports either the window of a minute or that of an hour. */
  #reported: TemporaryAllowance[] = [];
  /** After a 429, allows a single request after the pause until its response arrives. */
  #probe: TemporaryAllowance | undefined;
  #pausedUntil = -Infinity;
  /** Initially long ago, so that the first request is not delayed; finite for calculations. */
  #lastBackground = 0;

  /** Functions that let a waiting request be sent, oldest first. */
  readonly #queues: Readonly<Record<Priority, Set<() => void>>> = {
    click: new Set(),
    background: new Set(),
  };
  #cancelTimer: (() => void) | undefined;
  #nextAt: number | undefined;

  #lastNow = -Infinity;
  /** Milliseconds by which the system clock was set back in total. */
  #clockSetBack = 0;

  readonly #changed = new Emitter<BudgetState>();
  #lastState: BudgetState;
  /** Does not fire when requests become available while none is waiting. */
  readonly onDidChange: Event<BudgetState> = this.#changed.event;

  constructor(options: RequestBudgetOptions = {}) {
    const { perMinute = 60, perHour = 1_000, reserve = 10 } = options;
    this.#clock = options.clock ?? systemClock;
    this.#jitter = options.jitter ?? (() => Math.random() * 1_000);
    this.#perMinute = perMinute;
    const inMinute = new SlidingWindow(perMinute, minute, reserve);
    const reservedInHour = Math.ceil((perHour * inMinute.reserved) / perMinute);
    this.#windows = [inMinute, new SlidingWindow(perHour, hour, reservedInHour)];
    this.#lastState = this.state;
  }

  get state(): BudgetState {
    const now = this.#now();
    const paused = now < this.#pausedUntil;
    const remaining = this.#allowances(now).map((each) => each.remaining(now));
    return {
      remaining: paused ? 0 : Math.min(...remaining),
      pausedUntil: paused ? this.#pausedUntil - this.#clockSetBack : undefined,
      waiting: this.#queues.click.size + this.#queues.background.size,
      nextAt: this.#nextAt,
      spaced: this.#nextAt !== undefined && this.#earliest('click', now) <= now,
    };
  }

  /**
   * Resolves when one request may be sent, and counts it as sent.
   * @throws the signal's reason when canceled before that
   */
  acquire(priority: Priority, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues[priority];
      const grant = () => {
        signal?.removeEventListener('abort', cancel);
        resolve();
      };
      const cancel = () => {
        queue.delete(grant);
        reject(signal?.reason as Error);
        this.#advance();
      };
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      signal?.addEventListener('abort', cancel, { once: true });
      queue.add(grant);
      this.#advance();
    });
  }

  /** Takes the limits from a response: `X-RateLimit-*`, and after a 429 also `Retry-After`. */
  observe({ status, headers }: { readonly status: number; readonly headers: Headers }): void {
    const now = this.#now();
    if (status === 429) {
      // X-RateLimit-Remaining is ignored, because Retry-After already says how long to wait
      const end = now + retryDelay(headers, this.#clock.now()) + Math.round(this.#jitter());
      this.#pausedUntil = Math.max(this.#pausedUntil, end);
      this.#probe = new TemporaryAllowance(1, this.#pausedUntil + probeTime, 0);
    } else {
      if (now >= this.#pausedUntil) {
        this.#probe = undefined;
      }
      this.#addReported(headers, now);
    }
    this.#advance();
  }

  #addReported(headers: Headers, now: number): void {
    const remaining = readInteger(headers, 'X-RateLimit-Remaining');
    const reset = readInteger(headers, 'X-RateLimit-Reset');
    if (remaining === undefined || reset === undefined) {
      return;
    }
    // with a slow local clock, a window seems to end later than its own length from now
    const limit = readInteger(headers, 'X-RateLimit-Limit') ?? Infinity;
    const delay = Math.min(
      reset * 1_000 - this.#clock.now(),
      limit > this.#perMinute ? hour : minute,
    );
    const reported = new TemporaryAllowance(remaining, now + delay, this.#windows[0].reserved);
    if (delay > 0 && !this.#reported.some((each) => each.covers(reported))) {
      this.#reported = [...this.#reported.filter((each) => !reported.covers(each)), reported];
    }
  }

  /** Sends all waiting requests that may be sent now, and sets the timer for the next one. */
  #advance(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#nextAt = undefined;
    const now = this.#now();
    for (;;) {
      const priority = this.#queues.click.size > 0 ? 'click' : 'background';
      const [grant] = this.#queues[priority];
      if (grant === undefined) {
        break;
      }
      const time = this.#earliest(priority, now);
      if (time > now) {
        this.#nextAt = time - this.#clockSetBack;
        this.#cancelTimer = this.#clock.setTimeout(() => this.#advance(), Math.ceil(time - now));
        break;
      }
      this.#queues[priority].delete(grant);
      this.#countSent(priority, now);
      grant();
    }
    this.#notify();
  }

  #earliest(priority: Priority, now: number): number {
    const allowances = this.#allowances(now);
    const times = allowances.map((each) =>
      priority === 'click' ? each.availableAt(1, now) : this.#backgroundTime(each, now),
    );
    return Math.max(this.#pausedUntil, ...times);
  }

  /** When background work may send its next request, as described for the class. */
  #backgroundTime(allowance: Allowance, now: number): number {
    const remaining = allowance.remaining(now);
    const usable = remaining - allowance.reserved;
    if (usable <= 0 || usable > allowance.reserved) {
      return allowance.availableAt(1 + allowance.reserved, now);
    }
    const more = allowance.availableAt(remaining + 1, now);
    return this.#lastBackground + (more - this.#lastBackground) / (usable + 1);
  }

  #countSent(priority: Priority, now: number): void {
    for (const each of this.#allowances(now)) {
      each.countSent(now);
    }
    if (priority === 'background') {
      this.#lastBackground = now;
    }
  }

  #allowances(now: number): Allowance[] {
    this.#reported = this.#reported.filter((each) => each.expiresAt > now);
    return [
      ...this.#windows,
      ...this.#reported,
      ...(this.#probe === undefined ? [] : [this.#probe]),
    ];
  }

  /** Never runs backwards, since a clock set back by a day would block requests for a day. */
  #now(): number {
    const time = this.#clock.now();
    this.#clockSetBack = Math.max(this.#clockSetBack, this.#lastNow - time);
    this.#lastNow = time + this.#clockSetBack;
    return this.#lastNow;
  }

  #notify(): void {
    const before = this.#lastState;
    const state = this.state;
    this.#lastState = state;
    if (
      state.remaining !== before.remaining ||
      state.pausedUntil !== before.pausedUntil ||
      state.waiting !== before.waiting ||
      state.nextAt !== before.nextAt
    ) {
      this.#changed.fire(state);
    }
  }
}
