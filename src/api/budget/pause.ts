import { Deadline, type Moment } from './clock.ts';

/** Why nothing is sent: the rate limit (429), or a server that is unavailable for a while (503). */
export type PauseReason = 'rateLimit' | 'unavailable';

/**
 * The time for which a server asked to be left alone. It ends by the system clock, so that sleep
 * does not prolong it. After that, requests are sent one at a time as probes, until the response to
 * one of them does not begin another pause: a key that is still exhausted causes only one more 429.
 */
export class Pause {
  #deadline: Deadline | undefined;
  #reason: PauseReason = 'rateLimit';
  #probe: object | undefined;
  /** The requests that were sent before the pause, whose responses say nothing about it. */
  #earlier: ReadonlySet<object> = new Set();

  get reason(): PauseReason {
    return this.#reason;
  }

  /** Milliseconds until it ends; 0 outside a pause. */
  remaining(now: Moment): number {
    return this.#deadline?.remaining(now) ?? 0;
  }

  /** How many requests may be sent once the pause is over: none while a probe is under way. */
  get limit(): number {
    if (this.#deadline === undefined) {
      return Infinity;
    }
    return this.#probe === undefined ? 1 : 0;
  }

  /**
   * Begins a pause, or prolongs the current one.
   * @param inFlight the requests that were sent and have no response yet
   */
  begin(milliseconds: number, reason: PauseReason, inFlight: Iterable<object>, now: Moment): void {
    if (milliseconds > this.remaining(now)) {
      this.#deadline = new Deadline(now, milliseconds);
      this.#reason = reason;
    }
    this.#earlier = new Set(inFlight);
  }

  countSent(request: object): void {
    if (this.#deadline !== undefined) {
      this.#probe = request;
    }
  }

  /** The request has ended, with or without a response. */
  countEnded(request: object): void {
    if (this.#probe === request) {
      this.#probe = undefined;
    }
  }

  /** A response has arrived that asks for no pause. @param request if it is known */
  observe(request: object | undefined, now: Moment): void {
    if (this.remaining(now) === 0 && (request === undefined || !this.#earlier.has(request))) {
      this.#deadline = undefined;
      this.#probe = undefined;
    }
  }
}
