import { RequestBudget, type Priority } from '../../../src/api/requestBudget.ts';
import { FakeClock } from '../../support/fakes/fakeClock.ts';

/** Creates a budget with a fake clock, and records the requests that it grants. */
export function setUpBudget(
  options: { perMinute?: number; perHour?: number; reserve?: number } = {},
) {
  const clock = new FakeClock();
  const budget = new RequestBudget({ clock, jitter: () => 0, ...options });
  /** In the order of granting, with the time in milliseconds since the start. */
  const granted: { name: string; at: number }[] = [];
  const acquire = (name: string, priority: Priority = 'click', signal?: AbortSignal) =>
    budget
      .acquire(priority, signal)
      .then(() => void granted.push({ name, at: clock.now() - clock.start }));
  const acquireMany = (count: number, priority: Priority) => {
    for (let number = 1; number <= count; number++) {
      void acquire(`${priority} ${number}`, priority);
    }
  };
  const respond = (status: number, headers: Record<string, string>) =>
    budget.observe({ status, headers: new Headers(headers) });
  const inSeconds = (seconds: number) => String(Math.floor(clock.now() / 1000) + seconds);
  return { clock, budget, granted, acquire, acquireMany, respond, inSeconds };
}
