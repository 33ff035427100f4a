import { RequestBudget, type Priority } from '../../../src/api/requestBudget.ts';
import { FakeClock } from '../../support/fakeClock.ts';

/** A budget whose time stands still, and a record of what left it. */
export function setUpBudget(
  options: { perMinute?: number; perHour?: number; reserve?: number } = {},
) {
  const clock = new FakeClock();
  const budget = new RequestBudget({ clock, jitter: () => 0, ...options });
  /** Names and times since the start, in the order in which they left. */
  const left: { name: string; at: number }[] = [];
  const ask = (name: string, priority: Priority = 'click', signal?: AbortSignal) =>
    budget
      .acquire(priority, signal)
      .then(() => void left.push({ name, at: clock.now() - clock.start }));
  const askFor = (count: number, priority: Priority) => {
    for (let number = 1; number <= count; number++) {
      void ask(`${priority} ${number}`, priority);
    }
  };
  const respond = (status: number, headers: Record<string, string>) =>
    budget.observe({ status, headers: new Headers(headers) });
  const inSeconds = (seconds: number) => String(Math.floor(clock.now() / 1000) + seconds);
  return { clock, budget, left, ask, askFor, respond, inSeconds };
}
