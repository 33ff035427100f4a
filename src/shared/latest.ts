/** How a piece of work ended. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Runs one piece of work at a time. Starting new work aborts the previous work, and its result is
 * dropped even if it arrives later.
 */
export class Latest {
  #running: AbortController | undefined;

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Starts the work at once. Never rejects.
   * @returns how the work ended; undefined if it was stopped or replaced by later work
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T> | undefined> {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    let outcome: Outcome<T>;
    try {
      outcome = { kind: 'done', value: await work(running.signal) };
    } catch (error) {
      outcome = { kind: 'failed', error };
    }
    if (running !== this.#running) {
      return undefined;
    }
    this.#running = undefined;
    return outcome;
  }

  /** Aborts the running work, if any, and drops its result. */
  stop(): void {
    const running = this.#running;
    this.#running = undefined;
    running?.abort();
  }
}
