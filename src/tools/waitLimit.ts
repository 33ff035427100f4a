import { ApiError } from '../api/apiError.ts';
import type { Disposable, Event } from '../shared/event.ts';

/** When the next request that waits for the rate limit may be sent, in milliseconds since 1970. */
export interface RequestWaits {
  readonly wait: number | undefined;
  readonly onDidChangeWait: Event<number | undefined>;
}

/** In milliseconds. The rate limit can require an hour, for which no chat should wait. */
const maxWait = 10_000;

/**
 * Runs work that makes requests, but does not wait longer than 10 s for the rate limit.
 * @param work must end when its signal is aborted; its result is dropped then
 * @throws ApiError `rateLimited` if the wait is longer; the signal's reason when canceled
 */
export async function withinWaitLimit<T>(
  requests: RequestWaits,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const combinedSignal = AbortSignal.any([signal, limit.signal]);
  combinedSignal.throwIfAborted();
  const check = (until: number | undefined) => {
    const retryAfter = until === undefined ? 0 : until - Date.now();
    if (retryAfter > maxWait) {
      limit.abort(new ApiError('rateLimited', { retryAfter }));
    }
  };
  const subscription: Disposable = requests.onDidChangeWait(check);
  try {
    const aborted = new Promise<never>((_resolve, reject) => {
      combinedSignal.addEventListener('abort', () => reject(combinedSignal.reason as Error), {
        once: true,
      });
    });
    check(requests.wait);
    // the work may share a request that goes on for somebody else
    return await Promise.race([aborted, work(combinedSignal)]);
  } finally {
    subscription.dispose();
  }
}
