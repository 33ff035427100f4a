import assert from 'node:assert/strict';
import { RequestBudget } from '../../../src/api/requestBudget.ts';
import { FakeClock, settle } from '../../support/fakeClock.ts';
import { setUpBudget } from './setUpBudget.ts';

const names = (left: { name: string }[]) => left.map((each) => each.name);

describe('RequestBudget', () => {
  describe('windows', () => {
    it('lets 60 clicks go at once and the next ones when the first have left the minute', async () => {
      const { clock, left, askFor, budget } = setUpBudget();
      askFor(62, 'click');
      await settle();
      assert.equal(left.length, 60);
      assert.partialDeepStrictEqual(budget.state, {
        remaining: 0,
        pausedUntil: undefined,
        waiting: 2,
      });
      // exactly 60 s apart is still within one minute for a server that counts both ends,
      // and the later request may be the faster one
      await clock.advance(60_000);
      assert.equal(left.length, 60);
      await clock.advance(999);
      assert.equal(left.length, 60);
      await clock.advance(1);
      assert.equal(left.length, 62);
      assert.equal(clock.timers, 0);
    });

    it('frees slots one by one, as they were taken', async () => {
      const { clock, left, ask } = setUpBudget({ perMinute: 2, reserve: 0 });
      void ask('a');
      await clock.advance(20_000);
      for (const name of ['b', 'c', 'd']) {
        void ask(name);
      }
      await clock.advance(200_000);
      assert.deepEqual(left, [
        { name: 'a', at: 0 },
        { name: 'b', at: 20_000 },
        { name: 'c', at: 61_000 },
        { name: 'd', at: 81_000 },
      ]);
    });

    it('counts the hour apart from the minute', async () => {
      const { clock, left, askFor } = setUpBudget();
      askFor(1001, 'click');
      await clock.advance(3_600_000);
      assert.equal(left.length, 1000);
      await clock.advance(1_000);
      assert.equal(left.length, 1001);
      assert.equal(clock.timers, 0);
    });

    it('does not wait a day because the clock was set back by a day', async () => {
      const { clock, left, askFor, respond, budget } = setUpBudget();
      askFor(61, 'click');
      await clock.advance(1_000);
      clock.setBy(-86_400_000);
      await clock.advance(121_000);
      assert.equal(left.length, 61);
      respond(429, { 'Retry-After': '30' });
      assert.equal(budget.state.pausedUntil, clock.now() + 30_000);
    });
  });

  describe('priorities', () => {
    it('lets clicks go before background work, each in order', async () => {
      const { clock, left, ask, respond } = setUpBudget();
      respond(429, { 'Retry-After': '5' });
      void ask('background 1', 'background');
      void ask('click 1');
      void ask('background 2', 'background');
      void ask('click 2');
      await clock.advance(60_000);
      assert.deepEqual(names(left), ['click 1', 'click 2', 'background 1', 'background 2']);
    });

    it('leaves ten of the minute to clicks, which leave at once', async () => {
      const { clock, left, askFor, budget } = setUpBudget();
      askFor(80, 'background');
      await clock.advance(60_999);
      assert.equal(left.length, 50);
      assert.equal(budget.state.remaining, 10);
      askFor(10, 'click');
      await settle();
      assert.equal(left.length, 60);
    });

    it('leaves the same share of the hour to clicks', async () => {
      const { clock, left, askFor } = setUpBudget();
      askFor(1000, 'background');
      await clock.advance(3_600_000);
      assert.equal(left.length, 833);
      askFor(50, 'click');
      await settle();
      assert.equal(left.length, 883);
    });

    it('spreads what background work may still take over the time left', async () => {
      const { clock, left, askFor } = setUpBudget();
      askFor(50, 'background');
      await clock.advance(60_000);
      const times = left.map((each) => each.at);
      assert.deepEqual(times.slice(0, 40), Array<number>(40).fill(0), '20 left is few');
      for (let index = 40; index < 50; index++) {
        const gap = times[index]! - times[index - 1]!;
        assert.ok(Math.abs(gap - 61_000 / 11) <= 2, `${gap} ms after the one before`);
      }
    });

    it('does not starve background work when there are no clicks', async () => {
      const { clock, left, askFor } = setUpBudget();
      askFor(400, 'background');
      await clock.advance(9 * 60_000);
      assert.equal(left.length, 400);
      assert.equal(clock.timers, 0);
    });

    it('shares with background work, however large the reserve', async () => {
      const { clock, left, askFor, budget } = setUpBudget({ perMinute: 2, reserve: 10 });
      askFor(2, 'background');
      await clock.advance(60_999);
      assert.equal(left.length, 1);
      assert.equal(budget.state.remaining, 1);
      await clock.advance(1);
      assert.equal(left.length, 2);
    });
  });

  describe('pause after a 429', () => {
    it('holds all back until Retry-After is over, then resumes by itself', async () => {
      const { clock, left, ask, respond, budget } = setUpBudget();
      respond(429, { 'Retry-After': '30', 'X-RateLimit-Remaining': '0' });
      assert.partialDeepStrictEqual(budget.state, {
        remaining: 0,
        pausedUntil: clock.start + 30_000,
        waiting: 0,
      });
      assert.equal(clock.timers, 0, 'nobody waits');
      void ask('click');
      await clock.advance(29_999);
      assert.deepEqual(left, []);
      assert.equal(clock.timers, 1);
      await clock.advance(1);
      assert.deepEqual(left, [{ name: 'click', at: 30_000 }]);
      assert.equal(budget.state.pausedUntil, undefined);
      assert.equal(clock.timers, 0);
    });

    it('sends one ahead of the rest', async () => {
      const { clock, left, askFor, respond } = setUpBudget();
      respond(429, { 'Retry-After': '30' });
      askFor(5, 'click');
      await clock.advance(30_000);
      assert.equal(left.length, 1);
      await clock.advance(300);
      respond(429, { 'Retry-After': '10' });
      await clock.advance(9_999);
      assert.equal(left.length, 1);
      await clock.advance(1);
      assert.equal(left.length, 2);
      respond(200, {});
      await settle();
      assert.equal(left.length, 5, 'an answer other than 429 lets the rest go');
    });

    it('lets the rest go a second later when the first gets no answer', async () => {
      const { clock, left, askFor, respond } = setUpBudget();
      respond(429, { 'Retry-After': '30' });
      askFor(3, 'click');
      await clock.advance(30_999);
      assert.equal(left.length, 1);
      await clock.advance(1);
      assert.equal(left.length, 3);
    });

    it('is not shortened by a later 429 nor ended by a late 200', () => {
      const { clock, budget, respond } = setUpBudget();
      respond(429, { 'Retry-After': '30' });
      respond(429, { 'Retry-After': '2' });
      respond(200, { 'X-RateLimit-Remaining': '59' });
      assert.equal(budget.state.pausedUntil, clock.start + 30_000);
    });

    it('adds the jitter', () => {
      const clock = new FakeClock();
      const budget = new RequestBudget({ clock, jitter: () => 321.4 });
      budget.observe({ status: 429, headers: new Headers({ 'Retry-After': '1' }) });
      assert.equal(budget.state.pausedUntil, clock.start + 1_321);
    });
  });
});
