import { Emitter, type Event } from '../../shared/event.ts';
import { type Clock, type Moment, momentOf, systemClock } from './clock.ts';
import type { PauseReason } from './pause.ts';
import { type LimitOptions, type Priority, RateLimits, type ResponseHead } from './rateLimits.ts';

export type { Priority } from './rateLimits.ts';

export interface BudgetState {
  /** Requests that may be sent now. */
  readonly remaining: number;
  /** When the pause after a 429 or 503 ends, in milliseconds since 1970; undefined outside a pause. */
  readonly pausedUntil: number | undefined;
  /** Requests that are waiting to be sent. */
  readonly waiting: number;
  /**
   * When the next waiting request may be sent, in ms since 1970; undefined if none is waiting, or if
   * all wait for the response to a probe.
   */
  readonly nextAt: number | undefined;
  /** Whether it waits only because background work is spaced; a click could be sent now. */
  readonly spaced: boolean;
  /** Why it waits. */
  readonly reason: PauseReason;
}

/** A request that waits, as users are told of it. */
export interface RequestWait {
  /** When it is sent, in milliseconds since 1970. */
  readonly until: number;
  readonly reason: PauseReason;
}

export interface RequestBudgetOptions extends LimitOptions {
  readonly clock?: Clock;
}

/** A request that was counted as sent. Its holder must report its end, whatever happens. */
export interface Permit {
  /** Takes the limits from the response. It ends the request, because the server has counted it. */
  observe(response: ResponseHead): void;
  /** Does nothing if the request has already ended. */
  end(): void;
}

/**
 * Milliseconds. Timers stand still while the computer sleeps, so a longer wait is looked at again
 * after this time.
 */
const maxTimer = 10_000;

/**
 * Decides when the next request with one key may be sent, as {@link RateLimits} describes. Clicks are
 * first, and background work may never be sent earlier than a click, so checking the first request
 * in the queue is enough. There is one timer, for that request, and none while nothing is waiting.
 */
export class RequestBudget {
  readonly #clock: Clock;
  readonly #limits: RateLimits;
  /** Functions that let a waiting request be sent, oldest first. */
  readonly #queues: Readonly<Record<Priority, Set<(permit: Permit) => void>>> = {
    click: new Set(),
    background: new Set(),
  };
  #cancelTimer: (() => void) | undefined;
  #nextAt: number | undefined;
  readonly #changed = new Emitter<BudgetState>();
  #lastState: BudgetState;
  /** Does not fire when requests become available while none is waiting. */
  readonly onDidChange: Event<BudgetState> = this.#changed.event;

  constructor(options: RequestBudgetOptions = {}) {
    this.#clock = options.clock ?? systemClock;
    this.#limits = new RateLimits(options);
    this.#lastState = this.state;
  }

  get state(): BudgetState {
    const now = this.#now();
    const paused = this.#limits.pauseRemaining(now);
    return {
      remaining: this.#limits.remaining(now),
      pausedUntil: paused > 0 ? timeIn(paused, now) : undefined,
      waiting: this.#queues.click.size + this.#queues.background.size,
      nextAt: this.#nextAt,
      spaced: this.#nextAt !== undefined && this.#limits.delayOf('click', now) <= 0,
      reason: paused > 0 ? this.#limits.pauseReason : 'rateLimit',
    };
  }

  /**
   * Resolves when one request may be sent, and counts it as sent.
   * @throws the signal's reason when canceled before that
   */
  acquire(priority: Priority, signal?: AbortSignal): Promise<Permit> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues[priority];
      const grant = (permit: Permit) => {
        signal?.removeEventListener('abort', cancel);
        resolve(permit);
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

  /** Takes the limits from a response to a request without a permit. */
  observe(response: ResponseHead): void {
    this.#limits.observe(response, undefined, this.#now());
    this.#advance();
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
      const delay = this.#limits.delayOf(priority, now);
      if (delay > 0) {
        this.#wait(delay, now);
        break;
      }
      this.#queues[priority].delete(grant);
      grant(this.#createPermit(priority, now));
    }
    this.#notify();
  }

  #wait(delay: number, now: Moment): void {
    // the end of a probe calls #advance, so it needs no timer
    if (delay < Infinity) {
      // rounded up, because a timer must not fire too early
      const length = Math.ceil(delay);
      this.#nextAt = timeIn(length, now);
      this.#cancelTimer = this.#clock.setTimeout(() => this.#advance(), Math.min(length, maxTimer));
    }
  }

  #createPermit(priority: Priority, sentAt: Moment): Permit {
    const request = this.#limits.countSent(priority, sentAt);
    return {
      observe: (response) => {
        const now = this.#now();
        this.#limits.countEnded(request, now);
        this.#limits.observe(response, request, now);
        this.#advance();
      },
      end: () => {
        this.#limits.countEnded(request, this.#now());
        this.#advance();
      },
    };
  }

  #now(): Moment {
    return momentOf(this.#clock);
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

function timeIn(milliseconds: number, now: Moment): number {
  return Math.round(now.wall + milliseconds);
}
