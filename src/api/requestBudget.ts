import { Emitter, type Event } from '../shared/event.ts';
import { type Allowance, AllowanceUntil, SlidingWindow } from './allowance.ts';
import { type Clock, systemClock } from './clock.ts';
import { readInteger, retryDelay } from './retryDelay.ts';

/** A user's click goes before background work. */
export type Priority = 'click' | 'background';

export interface BudgetState {
  /** Requests that may leave now. */
  readonly remaining: number;
  /** When the pause that a 429 asked for ends, ms since 1970. */
  readonly pausedUntil: number | undefined;
  readonly waiting: number;
  /** When the first of those who wait may leave, ms since 1970; undefined while nobody waits. */
  readonly nextAt: number | undefined;
}

export interface RequestBudgetOptions {
  readonly clock?: Clock;
  readonly perMinute?: number;
  readonly perHour?: number;
  /** Requests of the minute that background work leaves to clicks; of the hour, the same share. */
  readonly reserve?: number;
  /** Milliseconds added to each pause, so that windows that share a key do not come back together. */
  readonly jitter?: () => number;
}

const minute = 60_000;
const hour = 3_600_000;

/** How long the others stay behind the first request after a pause, should no answer to it come. */
const probeTime = 1_000;

/**
 * Decides when the next request of one key may leave.
 *
 * Three things limit it, and the strictest wins: two sliding windows over what was sent from here,
 * since those are right without any answer; what responses said remains, since other windows of the
 * editor use the same key, and that can only take requests away; and the pause after a 429, with a
 * single request ahead of the rest when it ends, so that a still exhausted key costs one 429.
 *
 * Clicks may use all of that. Background work keeps off the reserve, and when little more than the
 * reserve is left it spreads the rest evenly until more become free. So it never may leave earlier
 * than a click, and looking at the first in line alone is enough.
 *
 * Nothing ticks: there is one timer, for the first in line, and none when nobody waits.
 */
export class RequestBudget {
  readonly #clock: Clock;
  readonly #jitter: () => number;
  readonly #perMinute: number;
  readonly #windows: readonly [SlidingWindow, SlidingWindow];
  /** Several, because a response tells of one window only, now of the minute and now of the hour. */
  #reported: AllowanceUntil[] = [];
  #probe: AllowanceUntil | undefined;
  #pausedUntil = -Infinity;
  /** Long ago, so that the first one is not held back; finite, because it is calculated with. */
  #lastBackground = 0;

  readonly #queues: Readonly<Record<Priority, Set<() => void>>> = {
    click: new Set(),
    background: new Set(),
  };
  #cancelTimer: (() => void) | undefined;
  #nextAt: number | undefined;

  #lastNow = -Infinity;
  #setBack = 0;

  readonly #changed = new Emitter<BudgetState>();
  #lastState: BudgetState;
  /** Fires on what is sent, told and waited for; slots that become free while nobody waits are silent. */
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
      pausedUntil: paused ? this.#pausedUntil - this.#setBack : undefined,
      waiting: this.#queues.click.size + this.#queues.background.size,
      nextAt: this.#nextAt,
    };
  }

  /**
   * Resolves when one request may leave, which then counts as sent.
   * @throws the signal's reason when cancelled before that
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

  /** Learns from a response: `X-RateLimit-*`, and on 429 `Retry-After`. */
  observe({ status, headers }: { readonly status: number; readonly headers: Headers }): void {
    const now = this.#now();
    if (status === 429) {
      // what remains is not looked at: Retry-After says the same and is meant for this
      const end = now + retryDelay(headers, this.#clock.now()) + Math.round(this.#jitter());
      this.#pausedUntil = Math.max(this.#pausedUntil, end);
      this.#probe = new AllowanceUntil(1, this.#pausedUntil + probeTime, 0);
    } else {
      if (now >= this.#pausedUntil) {
        this.#probe = undefined;
      }
      this.#learn(headers, now);
    }
    this.#advance();
  }

  #learn(headers: Headers, now: number): void {
    const remaining = readInteger(headers, 'X-RateLimit-Remaining');
    const reset = readInteger(headers, 'X-RateLimit-Reset');
    if (remaining === undefined || reset === undefined) {
      return;
    }
    // no window ends later than after its own length; a local clock that is slow says otherwise
    const limit = readInteger(headers, 'X-RateLimit-Limit') ?? Infinity;
    const delay = Math.min(
      reset * 1_000 - this.#clock.now(),
      limit > this.#perMinute ? hour : minute,
    );
    const reported = new AllowanceUntil(remaining, now + delay, this.#windows[0].reserved);
    if (delay > 0 && !this.#reported.some((each) => each.covers(reported))) {
      this.#reported = [...this.#reported.filter((each) => !reported.covers(each)), reported];
    }
  }

  /** Lets go whoever may leave, and sets the timer for the next in line. */
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
        this.#nextAt = time - this.#setBack;
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
    this.#reported = this.#reported.filter((each) => each.until > now);
    return [
      ...this.#windows,
      ...this.#reported,
      ...(this.#probe === undefined ? [] : [this.#probe]),
    ];
  }

  /** The clock's time, but never running backwards: a clock set back by a day must not stop all for a day. */
  #now(): number {
    const time = this.#clock.now();
    this.#setBack = Math.max(this.#setBack, this.#lastNow - time);
    this.#lastNow = time + this.#setBack;
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
