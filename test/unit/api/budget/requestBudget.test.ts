import assert from 'node:assert/strict';
import { settle } from '../../../support/fakes/fakeClock.ts';
import { setUpBudget } from './setUpBudget.ts';

const names = (granted: { name: string }[]) => granted.map((each) => each.name);

describe('RequestBudget', () => {
  describe('windows', () => {
    it('grants 60 clicks at once and the next ones when the window of a minute has passed', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget({ ends: true });
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
      const { clock, granted, acquire } = setUpBudget({ ends: true, perMinute: 2, reserve: 0 });
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
      const { clock, granted, acquireMany } = setUpBudget({ ends: true });
      acquireMany(1001, 'click');
      await clock.advance(3_600_000);
      assert.equal(granted.length, 1000);
      await clock.advance(1_000);
      assert.equal(granted.length, 1001);
      assert.equal(clock.timers, 0);
    });

    it('fault 73: grants nothing more when the system clock is set forward', async () => {
      const { clock, granted, acquireMany } = setUpBudget({ ends: true });
      acquireMany(120, 'click');
      await settle();
      for (const step of [61_000, 3_600_000, 86_400_000]) {
        clock.setBy(step);
        await clock.advance(15_000);
        assert.equal(granted.length, 60);
      }
      await clock.advance(16_000);
      assert.equal(granted.length, 120);
    });

    it('fault 73: counts requests that are in flight while the computer sleeps', async () => {
      const { clock, granted, inFlight, acquireMany } = setUpBudget();
      acquireMany(61, 'click');
      await settle();
      clock.sleep(3 * 3_600_000, true);
      await clock.advance(20_000);
      assert.equal(granted.length, 60, 'none of them has arrived yet');
      inFlight.splice(0).forEach((permit) => permit.end());
      await clock.advance(60_000);
      assert.equal(granted.length, 61);
    });

    it('fault 73: counts a slow request from its end, because it may have arrived that late', async () => {
      const { clock, granted, inFlight, acquireMany } = setUpBudget();
      acquireMany(61, 'click');
      await clock.advance(10_000);
      inFlight.splice(0).forEach((permit) => permit.end());
      await clock.advance(59_999);
      assert.equal(granted.length, 60);
      await clock.advance(1);
      assert.equal(granted.length, 61);
    });

    it('does not wait for a day after the clock was set back by a day', async () => {
      const { clock, granted, acquireMany, respond, budget } = setUpBudget({ ends: true });
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
      await clock.advance(5_000);
      respond(200, {});
      await clock.advance(60_000);
      assert.deepEqual(names(granted), ['click 1', 'click 2', 'background 1', 'background 2']);
    });

    it('reserves ten requests a minute for clicks, which are granted at once', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget({ ends: true });
      acquireMany(80, 'background');
      await clock.advance(60_999);
      assert.equal(granted.length, 50);
      assert.equal(budget.state.remaining, 10);
      acquireMany(10, 'click');
      await settle();
      assert.equal(granted.length, 60);
    });

    it('reserves the same share of the hour for clicks', async () => {
      const { clock, granted, acquireMany } = setUpBudget({ ends: true });
      acquireMany(1000, 'background');
      await clock.advance(3_600_000);
      assert.equal(granted.length, 833);
      acquireMany(50, 'click');
      await settle();
      assert.equal(granted.length, 883);
    });

    it('spreads the last requests of background work over the remaining time', async () => {
      const { clock, granted, acquireMany } = setUpBudget({ ends: true });
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
      const { clock, granted, acquireMany } = setUpBudget({ ends: true });
      acquireMany(400, 'background');
      await clock.advance(9 * 60_000);
      assert.equal(granted.length, 400);
      assert.equal(clock.timers, 0);
    });

    it('grants background work a request, however large the reserve is', async () => {
      const { clock, granted, acquireMany, budget } = setUpBudget({
        ends: true,
        perMinute: 2,
        reserve: 10,
      });
      acquireMany(2, 'background');
      await clock.advance(60_999);
      assert.equal(granted.length, 1);
      assert.equal(budget.state.remaining, 1);
      await clock.advance(1);
      assert.equal(granted.length, 2);
    });
  });
});
