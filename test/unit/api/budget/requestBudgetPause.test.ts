import assert from 'node:assert/strict';
import { RequestBudget } from '../../../../src/api/budget/requestBudget.ts';
import { FakeClock, settle } from '../../../support/fakes/fakeClock.ts';
import { setUpBudget } from './setUpBudget.ts';

describe('RequestBudget: pause after a 429 or 503', () => {
  it('grants nothing until Retry-After has passed, then resumes automatically', async () => {
    const { clock, granted, acquire, respond, budget } = setUpBudget();
    respond(429, { 'Retry-After': '30', 'X-RateLimit-Remaining': '0' });
    assert.partialDeepStrictEqual(budget.state, {
      remaining: 0,
      pausedUntil: clock.start + 30_000,
      waiting: 0,
    });
    assert.equal(clock.timers, 0, 'nothing is waiting');
    void acquire('click');
    await clock.advance(29_999);
    assert.deepEqual(granted, []);
    assert.equal(clock.timers, 1);
    await clock.advance(1);
    assert.deepEqual(granted, [{ name: 'click', at: 30_000 }]);
    assert.equal(budget.state.pausedUntil, undefined);
    assert.equal(clock.timers, 0);
  });

  it('grants a single probe first', async () => {
    const { clock, granted, acquireMany, respond } = setUpBudget();
    respond(429, { 'Retry-After': '30' });
    acquireMany(5, 'click');
    await clock.advance(30_000);
    assert.equal(granted.length, 1);
    await clock.advance(300);
    respond(429, { 'Retry-After': '10' });
    await clock.advance(9_999);
    assert.equal(granted.length, 1);
    await clock.advance(1);
    assert.equal(granted.length, 2);
    respond(200, {});
    await settle();
    assert.equal(granted.length, 5, 'any response except 429 ends the probe');
  });

  it('sends the others one at a time while the probes get no response', async () => {
    const { clock, granted, inFlight, acquireMany, respond } = setUpBudget();
    respond(429, { 'Retry-After': '30' });
    acquireMany(5, 'click');
    await clock.advance(90_000);
    assert.equal(granted.length, 1);
    for (const sent of [2, 3]) {
      inFlight.shift()?.end();
      await settle();
      assert.equal(granted.length, sent);
    }
    respond(200, {});
    await settle();
    assert.equal(granted.length, 5);
  });

  it('fault 74: waits on after a late response to a request before the pause', async () => {
    const { clock, granted, inFlight, acquireMany, respond } = setUpBudget();
    acquireMany(2, 'click');
    await settle();
    respond(429, { 'Retry-After': '3' });
    acquireMany(3, 'click');
    await clock.advance(3_000);
    assert.equal(granted.length, 3, 'the probe');
    inFlight.shift()!.observe({ status: 200, headers: new Headers() });
    await settle();
    assert.equal(granted.length, 3);
    respond(200, {});
    await settle();
    assert.equal(granted.length, 5);
  });

  it('is neither shortened by a later 429 nor ended by a late 200', () => {
    const { clock, budget, respond } = setUpBudget();
    respond(429, { 'Retry-After': '30' });
    respond(429, { 'Retry-After': '2' });
    respond(200, { 'X-RateLimit-Remaining': '59' });
    assert.equal(budget.state.pausedUntil, clock.start + 30_000);
  });

  for (const monotonicRuns of [false, true]) {
    const clocks = monotonicRuns ? 'both clocks run' : 'the monotonic clock stands still';
    it(`fault 72: is over after sleep, in which ${clocks}`, async () => {
      const { clock, granted, acquire, respond, budget } = setUpBudget();
      respond(429, { 'Retry-After': '3600' });
      void acquire('click');
      await clock.advance(60_000);
      const end = budget.state.nextAt!;
      assert.equal(end, clock.start + 3_600_000);
      clock.sleep(3 * 3_600_000, monotonicRuns);
      assert.equal(budget.state.pausedUntil, undefined);
      await clock.advance(30_000);
      assert.equal(granted.length, 1);
    });
  }

  it('fault 72: uses no timer of more than 30 s, because timers stand still in sleep', async () => {
    const clock = new FakeClock();
    const lengths: number[] = [];
    const timed = {
      now: () => clock.now(),
      monotonic: () => clock.monotonic(),
      setTimeout: (callback: () => void, length: number) => {
        lengths.push(length);
        return clock.setTimeout(callback, length);
      },
    };
    const budget = new RequestBudget({ clock: timed, jitter: () => 0 });
    budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '3600' }) });
    const granted = budget.acquire('click');
    await clock.advance(3_600_000);
    await granted;
    assert.ok(lengths.length > 100);
    assert.ok(Math.max(...lengths) <= 30_000);
  });

  it('fault 72: is not prolonged by a clock that is set back', async () => {
    const { clock, granted, acquire, respond } = setUpBudget();
    respond(429, { 'Retry-After': '30' });
    void acquire('click');
    await clock.advance(1_000);
    clock.setBy(-86_400_000);
    await clock.advance(29_000);
    assert.equal(granted.length, 1);
  });

  it('fault 74: sends a single probe when a clock set forward ends it too early', async () => {
    const { clock, granted, acquireMany, respond } = setUpBudget();
    respond(429, { 'Retry-After': '600' });
    acquireMany(60, 'click');
    clock.setBy(3_600_000);
    await clock.advance(30_000);
    assert.equal(granted.length, 1);
  });

  it('fault 77: waits after a 503 as told, and says why', async () => {
    const { clock, granted, acquire, respond, budget } = setUpBudget();
    respond(503, { 'Retry-After': '20' });
    void acquire('click');
    assert.partialDeepStrictEqual(budget.state, {
      pausedUntil: clock.start + 20_000,
      nextAt: clock.start + 20_000,
      reason: 'unavailable',
    });
    await clock.advance(19_999);
    assert.equal(granted.length, 0);
    await clock.advance(1);
    assert.equal(granted.length, 1);
    assert.equal(budget.state.reason, 'rateLimit');
    respond(503, {});
    assert.equal(budget.state.pausedUntil, undefined, 'it says nothing about a wait');
  });

  it('adds the jitter to the pause', () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, jitter: () => 321.4 });
    budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '1' }) });
    assert.equal(budget.state.pausedUntil, clock.start + 1_321);
  });
});
