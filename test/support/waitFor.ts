import { setTimeout as delay } from 'node:timers/promises';

/** Generous, because machines differ in speed: it only decides how long a failing test takes. */
const defaultLimitMs = 45_000;
const pauseMs = 50;

/** Calls `ask` until it returns something, and resolves with that. @throws Error that names `what` after the limit */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  limitMs = defaultLimitMs,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) {
      throw new Error(`Timed out after ${limitMs / 1_000} s waiting for ${what}.`);
    }
    await delay(pauseMs);
  }
}

/** Repeats steps until they succeed, as a user does. @throws Error that names `what` after the limit */
export function retry(
  what: string,
  steps: () => Promise<unknown>,
  limitMs = defaultLimitMs,
): Promise<void> {
  return waitUntil(what, () => succeeds(steps()), limitMs);
}

/** Whether the promise resolves. */
export function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Resolves when the condition holds. @throws Error that names `what` after the limit */
export async function waitUntil(
  what: string,
  condition: () => Promise<boolean> | boolean,
  limitMs = defaultLimitMs,
): Promise<void> {
  await waitFor(what, async () => ((await condition()) ? true : undefined), limitMs);
}
