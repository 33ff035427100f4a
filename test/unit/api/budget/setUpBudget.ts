import {
  type Permit,
  type Priority,
  RequestBudget,
} from '../../../../src/api/budget/requestBudget.ts';
import { FakeClock } from '../../../support/fakes/fakeClock.ts';

interface BudgetOptions {
  readonly perMinute?: number;
  readonly perHour?: number;
  readonly reserve?: number;
  /** Whether each request ends at once. Otherwise it is in flight until the test ends it. */
  readonly ends?: boolean;
}

/** Creates a budget with a fake clock, and records the requests that it grants. */
export function setUpBudget({ ends = false, ...options }: BudgetOptions = {}) {
  const clock = new FakeClock();
  const budget = new RequestBudget({ clock, jitter: () => 0, ...options });
  /** Of the requests that have not ended, oldest first. */
  const inFlight: Permit[] = [];
  /** In the order of granting, with the time in milliseconds since the start. */
  const granted: { name: string; at: number }[] = [];
  const acquire = (name: string, priority: Priority = 'click', signal?: AbortSignal) =>
    budget.acquire(priority, signal).then((permit) => {
      if (ends) {
        permit.end();
      } else {
        inFlight.push(permit);
      }
      granted.push({ name, at: clock.actual - clock.start });
    });
  const acquireMany = (count: number, priority: Priority) => {
    for (let number = 1; number <= count; number++) {
      void acquire(`${priority} ${number}`, priority);
    }
  };
  /** Answers the oldest request, or as if one had been made elsewhere. */
  const respond = (status: number, headers: Record<string, string>) =>
    (inFlight.shift() ?? budget).observe({ status, headers: new Headers(headers) });
  const inSeconds = (seconds: number) => String(Math.floor(clock.now() / 1000) + seconds);
  return { clock, budget, granted, inFlight, acquire, acquireMany, respond, inSeconds };
}
