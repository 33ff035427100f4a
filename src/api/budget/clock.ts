/** The time and timers, so that tests can control them. */
export interface Clock {
  /** Milliseconds since 1970 by the system clock, which users and time servers change. */
  now(): number;
  /** Milliseconds that only grow. They may stand still while the computer sleeps. */
  monotonic(): number;
  /**
   * Returns a function that cancels the timer. Timers may stand still while the computer sleeps.
   */
  setTimeout(callback: () => void, milliseconds: number): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimeout: (callback, milliseconds) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A time on both clocks. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly wall: number;
  readonly monotonic: number;
}

/** Reads both clocks. */
export function momentOf(clock: Clock): Moment {
  return { wall: clock.now(), monotonic: clock.monotonic() };
}

/**
 * A time in the future. It is reached when either clock says so: the system clock runs during sleep,
 * and the monotonic one still runs when the system clock was set back.
 */
export class Deadline {
  readonly #wall: number;
  readonly #monotonic: number;

  constructor(now: Moment, milliseconds: number) {
    this.#wall = now.wall + milliseconds;
    this.#monotonic = now.monotonic + milliseconds;
  }

  /** The milliseconds until then; 0 once it is reached. */
  remaining(now: Moment): number {
    return Math.max(0, Math.min(this.#wall - now.wall, this.#monotonic - now.monotonic));
  }
}
