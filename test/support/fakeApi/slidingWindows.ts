import type { Clock } from './clock.ts';

export interface Limits {
  perMinute: number;
  perHour: number;
}

/** The documented limits. They apply to each key; both windows slide and are counted independently. */
export const documentedLimits: Limits = { perMinute: 60, perHour: 1000 };

interface Reading {
  limit: number;
  remaining: number;
  /** The time at which the oldest request leaves the window, in milliseconds. */
  resetAt: number;
}

export interface Admission {
  admitted: boolean;
  headers: Record<string, string>;
}

/** Counts the requests of each key in two windows. Rejected requests do not count. */
export class SlidingWindows {
  readonly #clock: Clock;
  readonly #windows: readonly { limit: number; ms: number }[];
  readonly #admitted = new Map<string, number[]>();

  constructor(limits: Limits, clock: Clock) {
    this.#clock = clock;
    this.#windows = [
      { limit: limits.perMinute, ms: 60_000 },
      { limit: limits.perHour, ms: 3_600_000 },
    ];
  }

  admit(key: string): Admission {
    const now = this.#clock.now();
    const times = (this.#admitted.get(key) ?? []).filter((time) => time > now - 3_600_000);
    this.#admitted.set(key, times);
    const exhausted = this.#read(times, now).filter((reading) => reading.remaining === 0);
    if (exhausted.length > 0) {
      const last = exhausted.reduce((a, b) => (b.resetAt > a.resetAt ? b : a));
      const seconds = Math.max(1, Math.ceil((last.resetAt - now) / 1000));
      return { admitted: false, headers: { ...toHeaders(last), 'retry-after': String(seconds) } };
    }
    times.push(now);
    // The headers describe only one window, so report the one with fewer requests left.
    const tightest = this.#read(times, now).reduce((a, b) => (b.remaining < a.remaining ? b : a));
    return { admitted: true, headers: toHeaders(tightest) };
  }

  #read(times: readonly number[], now: number): Reading[] {
    return this.#windows.map(({ limit, ms }) => {
      const inside = times.filter((time) => time > now - ms);
      // A limit of 0 is reached without any request.
      const oldest = inside[0] ?? now;
      return { limit, remaining: Math.max(0, limit - inside.length), resetAt: oldest + ms };
    });
  }
}

function toHeaders(reading: Reading): Record<string, string> {
  return {
    'x-ratelimit-limit': String(reading.limit),
    'x-ratelimit-remaining': String(reading.remaining),
    'x-ratelimit-reset': String(Math.ceil(reading.resetAt / 1000)),
  };
}
