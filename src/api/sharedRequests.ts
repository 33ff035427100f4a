interface Flight {
  readonly result: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
}

/**
 * Lets identical requests in flight share one answer. Who cancels stops waiting at once;
 * the request itself stops when nobody waits any more.
 */
export class SharedRequests {
  readonly #flights = new Map<string, Flight>();

  /**
   * @param key the same for requests that are identical
   * @throws what `send` throws, or the signal's reason when cancelled
   */
  async share<T>(
    key: string,
    signal: AbortSignal | undefined,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    let flight = this.#flights.get(key);
    if (flight === undefined) {
      const abort = new AbortController();
      const created: Flight = { abort, waiting: 0, result: send(abort.signal) };
      const land = () => this.#land(key, created);
      created.result.then(land, land);
      this.#flights.set(key, created);
      flight = created;
    }
    return (await this.#wait(key, flight, signal)) as T;
  }

  async #wait(key: string, flight: Flight, signal: AbortSignal | undefined): Promise<unknown> {
    flight.waiting++;
    const { promise: cancelled, reject } = withReject();
    const cancel = () => reject(signal?.reason);
    signal?.addEventListener('abort', cancel);
    try {
      return await Promise.race([flight.result, cancelled]);
    } finally {
      signal?.removeEventListener('abort', cancel);
      if (--flight.waiting === 0) {
        // nobody joins a request that is being given up
        this.#land(key, flight);
        flight.abort.abort();
      }
    }
  }

  #land(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) {
      this.#flights.delete(key);
    }
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  return { promise, reject };
}
