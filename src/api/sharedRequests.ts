interface RunningRequest {
  readonly result: Promise<unknown>;
  readonly abort: AbortController;
  /** The number of callers that wait for the result. */
  callers: number;
}

/**
 * Lets callers that make the same request at the same time share one response. A caller that
 * cancels stops waiting at once. The request is aborted when all of its callers have canceled.
 */
export class SharedRequests {
  readonly #running = new Map<string, RunningRequest>();

  /**
   * Joins the running request with this key, or starts it.
   * @param key identifies the request
   * @throws what `send` throws, or the signal's reason when canceled
   */
  async share<T>(
    key: string,
    signal: AbortSignal | undefined,
    send: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    let request = this.#running.get(key);
    if (request === undefined) {
      const abort = new AbortController();
      const created: RunningRequest = { abort, callers: 0, result: send(abort.signal) };
      const remove = () => this.#remove(key, created);
      created.result.then(remove, remove);
      this.#running.set(key, created);
      request = created;
    }
    return (await this.#wait(key, request, signal)) as T;
  }

  async #wait(
    key: string,
    request: RunningRequest,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    request.callers++;
    const { promise: cancelled, reject } = withReject();
    const cancel = () => reject(signal?.reason);
    signal?.addEventListener('abort', cancel);
    try {
      return await Promise.race([request.result, cancelled]);
    } finally {
      signal?.removeEventListener('abort', cancel);
      if (--request.callers === 0) {
        // later callers must not join a request that is being aborted
        this.#remove(key, request);
        request.abort.abort();
      }
    }
  }

  #remove(key: string, request: RunningRequest): void {
    if (this.#running.get(key) === request) {
      this.#running.delete(key);
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
