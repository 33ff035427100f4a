import type { Clock } from '../../../src/api/budget/clock.ts';

interface Timer {
  readonly time: number;
  readonly callback: () => void;
}

/** A clock that advances only on request. Promises that a timer resolves are settled before the next timer. */
export class FakeClock implements Clock {
  static readonly defaultStart = Date.UTC(2026, 0, 15, 9);
  readonly start: number;
  #now: number;
  /** Milliseconds by which the system clock was set forward. */
  #offset = 0;
  #slept = 0;
  /** Milliseconds of sleep that the monotonic clock counted. */
  #monotonicSleep = 0;
  readonly #timers = new Set<Timer>();

  constructor(start = FakeClock.defaultStart) {
    this.start = start;
    this.#now = start;
  }

  get timers(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.actual + this.#offset;
  }

  /** What a clock shows that nobody sets, such as that of a server. */
  get actual(): number {
    return this.#now + this.#slept;
  }

  monotonic(): number {
    return this.#now - this.start + this.#monotonicSleep;
  }

  /** Sets the clock as a user or a time server does. Timers are not affected. */
  setBy(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  /**
   * Sleeps as a laptop does: timers stand still.
   * @param monotonicRuns whether the monotonic clock runs meanwhile, which depends on the system
   */
  sleep(milliseconds: number, monotonicRuns = false): void {
    this.#slept += milliseconds;
    this.#monotonicSleep += monotonicRuns ? milliseconds : 0;
  }

  setTimeout(callback: () => void, milliseconds: number): () => void {
    const timer = { time: this.#now + Math.max(1, milliseconds), callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let next = this.#next(); next !== undefined && next.time <= end; next = this.#next()) {
      this.#now = next.time;
      this.#timers.delete(next);
      next.callback();
      await settle();
    }
    this.#now = end;
  }

  #next(): Timer | undefined {
    return [...this.#timers].sort((a, b) => a.time - b.time)[0];
  }
}

/** Lets the code run that awaits resolved promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await Promise.resolve();
  }
}
