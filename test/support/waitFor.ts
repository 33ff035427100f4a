import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the answer is not `undefined`, for as long as it may take. @throws Error naming `what` */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  limitMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs / 1_000} s in vain for ${what}.`);
    await delay(50);
  }
}
