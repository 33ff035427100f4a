import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { RequestBudget, type BudgetState } from '../../../../src/api/budget/requestBudget.ts';
import { FakeClock, settle } from '../../../support/fakes/fakeClock.ts';

describe('RequestBudget: waiting', () => {
  const full = () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, perMinute: 1, jitter: () => 0 });
    void budget.acquire('click').then((permit) => permit.end());
    return { clock, budget };
  };

  it('rejects at once with the reason when canceled, and removes the request and the timer', async () => {
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

  it('grants the next request in place of a canceled one', async () => {
    const { clock, budget } = full();
    const controller = new AbortController();
    const cancelled = assert.rejects(budget.acquire('click', controller.signal));
    let granted = false;
    void budget.acquire('click').then(() => (granted = true));
    controller.abort();
    await cancelled;
    await clock.advance(61_000);
    assert.ok(granted);
  });

  it('counts no request if the signal is already aborted', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock });
    await assert.rejects(budget.acquire('click', AbortSignal.abort()), { name: 'AbortError' });
    assert.partialDeepStrictEqual(budget.state, {
      remaining: 60,
      pausedUntil: undefined,
      waiting: 0,
    });
  });

  it('ignores a cancellation after the request was granted', async () => {
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

  it('reports each change once', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, perMinute: 2, reserve: 0, jitter: () => 0 });
    const states: Omit<BudgetState, 'reason'>[] = [];
    budget.onDidChange(({ reason, ...state }) => {
      assert.equal(reason, 'rateLimit');
      states.push(state);
    });
    void budget.acquire('click');
    budget.observe({ status: 200, headers: new Headers() });
    budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '3' }) });
    void budget.acquire('click');
    await clock.advance(3_000);
    await settle();
    const pausedUntil = clock.start + 3_000;
    assert.deepEqual(states, [
      { remaining: 1, pausedUntil: undefined, waiting: 0, nextAt: undefined, spaced: false },
      { remaining: 0, pausedUntil, waiting: 0, nextAt: undefined, spaced: false },
      { remaining: 0, pausedUntil, waiting: 1, nextAt: pausedUntil, spaced: false },
      { remaining: 0, pausedUntil: undefined, waiting: 0, nextAt: undefined, spaced: false },
    ]);
  });

  it('fault 83: distinguishes spaced background work from a wait for the rate limit', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, perMinute: 6, reserve: 2, jitter: () => 0 });
    for (let count = 0; count < 4; count++) {
      void budget.acquire('click').then((permit) => permit.end());
    }
    void budget.acquire('background').then((permit) => permit.end());
    assert.partialDeepStrictEqual(budget.state, { waiting: 1, spaced: true });
    for (let count = 0; count < 3; count++) {
      void budget.acquire('click').then((permit) => permit.end());
    }
    assert.partialDeepStrictEqual(budget.state, { waiting: 2, spaced: false });
    await clock.advance(200_000);
    assert.partialDeepStrictEqual(budget.state, { waiting: 0, spaced: false });
    void budget.acquire('background');
    budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '3' }) });
    void budget.acquire('background');
    await settle();
    assert.equal(budget.state.spaced, false, 'a pause concerns everything');
  });
});
