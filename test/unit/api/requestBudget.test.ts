import assert from 'node:assert/strict';
import { RequestBudget } from '../../../src/api/requestBudget.ts';
import { FakeClock, settle } from '../../support/fakes/fakeClock.ts';
import { setUpBudget } from './setUpBudget.ts';

const names = (granted: { name: string }[]) => granted.map((each) => each.name);

describe('RequestBudget', () => {
  describe('windows', () => {
    it('grants 60 clicks at once and the next ones when the window of a minute has passed', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget();
      acquireMany(62, 'click');
      await settle();
      assert.equal(granted.length, 60);
      assert.partialDeepStrictEqual(budget.state, {
        remaining: 0,
        pausedUntil: undefined,
        waiting: 2,
      });
      // requests exactly 60 s apart are in one window for a server that counts both ends, and the
      // later request can arrive faster
      await clock.advance(60_000);
      assert.equal(granted.length, 60);
      await clock.advance(999);
      assert.equal(granted.length, 60);
      await clock.advance(1);
      assert.equal(granted.length, 62);
      assert.equal(clock.timers, 0);
    });

    it('frees requests one by one, a minute after each was granted', async () => {
      const { clock, granted, acquire } = setUpBudget({ perMinute: 2, reserve: 0 });
      void acquire('a');
      await clock.advance(20_000);
      for (const name of ['b', 'c', 'd']) {
        void acquire(name);
      }
      await clock.advance(200_000);
      assert.deepEqual(granted, [
        { name: 'a', at: 0 },
        { name: 'b', at: 20_000 },
        { name: 'c', at: 61_000 },
        { name: 'd', at: 81_000 },
      ]);
    });

    it('limits the hour independently of the minute', async () => {
      const { clock, granted, acquireMany } = setUpBudget();
      acquireMany(1001, 'click');
      await clock.advance(3_600_000);
      assert.equal(granted.length, 1000);
      await clock.advance(1_000);
      assert.equal(granted.length, 1001);
      assert.equal(clock.timers, 0);
    });

    it('does not wait for a day after the clock was set back by a day', async () => {
      const { clock, granted, acquireMany, respond, budget } = setUpBudget();
      acquireMany(61, 'click');
      await clock.advance(1_000);
      clock.setBy(-86_400_000);
      await clock.advance(121_000);
      assert.equal(granted.length, 61);
      respond(429, { 'Retry-After': '30' });
      assert.equal(budget.state.pausedUntil, clock.now() + 30_000);
    });
  });

  describe('priorities', () => {
    it('grants clicks before background work, each in order', async () => {
      const { clock, granted, acquire, respond } = setUpBudget();
      respond(429, { 'Retry-After': '5' });
      void acquire('background 1', 'background');
      void acquire('click 1');
      void acquire('background 2', 'background');
      void acquire('click 2');
      await clock.advance(60_000);
      assert.deepEqual(names(granted), ['click 1', 'click 2', 'background 1', 'background 2']);
    });

    it('reserves ten requests a minute for clicks, which are granted at once', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget();
      acquireMany(80, 'background');
      await clock.advance(60_999);
      assert.equal(granted.length, 50);
      assert.equal(budget.state.remaining, 10);
      acquireMany(10, 'click');
      await settle();
      assert.equal(granted.length, 60);
    });

    it('reserves the same share of the hour for clicks', async () => {
      const { clock, granted, acquireMany } = setUpBudget();
      acquireMany(1000, 'background');
      await clock.advance(3_600_000);
      assert.equal(granted.length, 833);
      acquireMany(50, 'click');
      await settle();
      assert.equal(granted.length, 883);
    });

    it('spreads the last requests of background work over the remaining time', async () => {
      const { clock, granted, acquireMany } = setUpBudget();
      acquireMany(50, 'background');
      await clock.advance(60_000);
      const times = granted.map((each) => each.at);
      assert.deepEqual(times.slice(0, 40), Array<number>(40).fill(0), '20 left is few');
      for (let index = 40; index < 50; index++) {
        const gap = times[index]! - times[index - 1]!;
        assert.ok(Math.abs(gap - 61_000 / 11) <= 2, `${gap} ms after the one before`);
      }
    });

    it('does not starve background work when there are no clicks', async () => {
      const { clock, granted, acquireMany } = setUpBudget();
      acquireMany(400, 'background');
      await clock.advance(9 * 60_000);
      assert.equal(granted.length, 400);
      assert.equal(clock.timers, 0);
    });

    it('grants background work a request, however large the reserve is', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget({ perMinute: 2, reserve: 10 });
      acquireMany(2, 'background');
      await clock.advance(60_999);
      assert.equal(granted.length, 1);
      assert.equal(budget.state.remaining, 1);
      await clock.advance(1);
      assert.equal(granted.length, 2);
    });
  });

  describe('pause after a 429', () => {
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

    it('grants the others a second later if the probe gets no response', async () => {
      const { clock, granted, acquireMany, respond } = setUpBudget();
      respond(429, { 'Retry-After': '30' });
      acquireMany(3, 'click');
      await clock.advance(30_999);
      assert.equal(granted.length, 1);
      await clock.advance(1);
      assert.equal(granted.length, 3);
    });

    it('is neither shortened by a later 429 nor ended by a late 200', () => {
      const { clock, budget, respond } = setUpBudget();
      respond(429, { 'Retry-After': '30' });
      respond(429, { 'Retry-After': '2' });
      respond(200, { 'X-RateLimit-Remaining': '59' });
      assert.equal(budget.state.pausedUntil, clock.start + 30_000);
    });

    it('adds the jitter to the pause', () => {
      const clock = new FakeClock();
      const budget = new RequestBudget({ clock, jitter: () => 321.4 });
      budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '1' }) });
      assert.equal(budget.state.pausedUntil, clock.start + 1_321);
    });
  });
});
