/** How a piece of work ended. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Runs one piece of work at a time: starting another one aborts the one before, and what that one
 * still returns is dropped.
 */
export class Latest {
  #running: AbortController | undefined;

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Starts the work at once. Never rejects.
   * @returns how the work ended; undefined when it was stopped, or replaced by later work
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

  /** Aborts what is running and drops its result. */
  stop(): void {
    const running = this.#running;
    this.#running = undefined;
    running?.abort();
  }
}
