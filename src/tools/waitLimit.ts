import { ApiError } from '../api/apiError.ts';
import type { RequestWait } from '../api/budget/requestBudget.ts';
import type { Disposable, Event } from '../shared/event.ts';

/** When the next request that waits may be sent. */
export interface RequestWaits {
  readonly wait: RequestWait | undefined;
  readonly onDidChangeWait: Event<RequestWait | undefined>;
}

/** In milliseconds. The rate limit can require an hour, for which no chat should wait. */
const maxWait = 10_000;

/**
 * Runs work that makes requests, but does not wait longer than 10 s before a request is sent.
 * @param work must end when its signal is aborted; its result is dropped then
 * @throws ApiError `rateLimited` or `serverError` if the wait is longer; the signal's reason when canceled
 */
export async function withinWaitLimit<T>(
  requests: RequestWaits,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const combinedSignal = AbortSignal.any([signal, limit.signal]);
  combinedSignal.throwIfAborted();
  const check = (wait: RequestWait | undefined) => {
    const retryAfter = wait === undefined ? 0 : wait.until - Date.now();
    if (retryAfter > maxWait) {
      const kind = wait?.reason === 'unavailable' ? 'serverError' : 'rateLimited';
      limit.abort(new ApiError(kind, { retryAfter }));
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
