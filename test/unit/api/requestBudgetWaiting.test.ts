import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { RequestBudget, type BudgetState } from '../../../src/api/requestBudget.ts';
import { FakeClock, settle } from '../../support/fakeClock.ts';

describe('RequestBudget: waiting', () => {
  const full = () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, perMinute: 1, jitter: () => 0 });
    void budget.acquire('click');
    return { clock, budget };
  };

  it('rejects at once with the reason when cancelled, frees the place and the timer', async () => {
    const { clock, budget } = full();
    const controller = new AbortController();
    const cancelled = budget.acquire('click', controller.signal);
    assert.equal(clock.timers, 1);
    const reason = new Error('closed');
    controller.abort(reason);
    assert.equal(budget.state.waiting, 0);
    assert.equal(clock.timers, 0);
    await assert.rejects(cancelled, (error) => error === reason);
  });

  it('gives the place of a cancelled one to the next', async () => {
    const { clock, budget } = full();
    const controller = new AbortController();
    const cancelled = assert.rejects(budget.acquire('click', controller.signal));
    let left = false;
    void budget.acquire('click').then(() => (left = true));
    controller.abort();
    await cancelled;
    await clock.advance(61_000);
    assert.ok(left);
  });

  it('counts nothing for a signal that was aborted before', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock });
    await assert.rejects(budget.acquire('click', AbortSignal.abort()), { name: 'AbortError' });
    assert.partialDeepStrictEqual(budget.state, {
      remaining: 60,
      pausedUntil: undefined,
      waiting: 0,
    });
  });

  it('takes no notice of a cancellation after the request left', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock });
    const controller = new AbortController();
    await budget.acquire('click', controller.signal);
    assert.deepEqual(getEventListeners(controller.signal, 'abort'), []);
    controller.abort();
    assert.partialDeepStrictEqual(budget.state, {
      remaining: 59,
      pausedUntil: undefined,
      waiting: 0,
    });
  });

  it('tells each change once', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, perMinute: 2, reserve: 0, jitter: () => 0 });
    const states: BudgetState[] = [];
    budget.onDidChange((state) => states.push(state));
    void budget.acquire('click');
    budget.observe({ status: 200, headers: new Headers() });
    budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '3' }) });
    void budget.acquire('click');
    await clock.advance(3_000);
    await settle();
    const pausedUntil = clock.start + 3_000;
    assert.deepEqual(states, [
      { remaining: 1, pausedUntil: undefined, waiting: 0, nextAt: undefined },
      { remaining: 0, pausedUntil, waiting: 0, nextAt: undefined },
      { remaining: 0, pausedUntil, waiting: 1, nextAt: pausedUntil },
      { remaining: 0, pausedUntil: undefined, waiting: 0, nextAt: undefined },
    ]);
  });
});
