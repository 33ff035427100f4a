import assert from 'node:assert/strict';
import { FakeClock, settle } from '../../../support/fakes/fakeClock.ts';
import { setUpBudget } from './setUpBudget.ts';

describe('RequestBudget: limits reported by the server', () => {
  it('lowers the number of requests until the reset', async () => {
    const { clock, granted, acquireMany, respond, inSeconds, budget } = setUpBudget();
    respond(200, { 'X-RateLimit-Remaining': '2', 'X-RateLimit-Reset': inSeconds(20) });
    assert.equal(budget.state.remaining, 2);
    acquireMany(5, 'click');
    await clock.advance(19_999);
    assert.equal(granted.length, 2);
    await clock.advance(1);
    assert.equal(granted.length, 5);
  });

  it('fault 74: subtracts the requests in flight from what the server says remains', async () => {
    const { granted, acquireMany, respond, inSeconds, budget } = setUpBudget();
    acquireMany(20, 'click');
    await settle();
    respond(200, { 'X-RateLimit-Remaining': '25', 'X-RateLimit-Reset': inSeconds(30) });
    assert.equal(budget.state.remaining, 25 - 19);
    acquireMany(20, 'click');
    await settle();
    assert.equal(granted.length, 20 + 25 - 19);
  });

  for (const reset of ['20', String(FakeClock.defaultStart + 20_000)]) {
    it(`fault 76: recognizes the reset ${reset} by its size`, async () => {
      const { clock, granted, acquire, respond } = setUpBudget();
      respond(200, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': reset });
      void acquire('click');
      await clock.advance(19_999);
      assert.equal(granted.length, 0);
      await clock.advance(1);
      assert.equal(granted.length, 1);
    });
  }

  it('never raises the number of requests', () => {
    const { respond, inSeconds, budget, acquireMany } = setUpBudget();
    acquireMany(60, 'click');
    respond(200, { 'X-RateLimit-Remaining': '1000', 'X-RateLimit-Reset': inSeconds(20) });
    assert.equal(budget.state.remaining, 0);
  });

  it('remembers the limit of the minute when the next response reports that of the hour', async () => {
    const { clock, respond, inSeconds, budget } = setUpBudget();
    respond(200, { 'X-RateLimit-Remaining': '30', 'X-RateLimit-Reset': inSeconds(3000) });
    respond(200, { 'X-RateLimit-Remaining': '3', 'X-RateLimit-Reset': inSeconds(20) });
    respond(200, { 'X-RateLimit-Remaining': '5', 'X-RateLimit-Reset': inSeconds(10) });
    assert.equal(budget.state.remaining, 3);
    await clock.advance(20_000);
    assert.equal(budget.state.remaining, 30);
    await clock.advance(2_980_000);
    assert.equal(budget.state.remaining, 60);
  });

  it('reserves the last requests for clicks', async () => {
    const { clock, granted, acquire, respond, inSeconds } = setUpBudget();
    respond(200, { 'X-RateLimit-Remaining': '10', 'X-RateLimit-Reset': inSeconds(20) });
    void acquire('background', 'background');
    await clock.advance(10_000);
    void acquire('click');
    await clock.advance(10_000);
    assert.deepEqual(granted, [
      { name: 'click', at: 10_000 },
      { name: 'background', at: 20_000 },
    ]);
  });

  it('waits at most a minute for a window of a minute, even if the local clock is wrong', async () => {
    const { clock, granted, acquire, respond, inSeconds } = setUpBudget();
    respond(200, {
      'X-RateLimit-Limit': '60',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': inSeconds(1800),
    });
    void acquire('click');
    await clock.advance(60_000);
    assert.equal(granted.length, 1);
  });

  for (const [remaining, reset] of [
    ['banana', '20'],
    ['-1', '20'],
    ['0.5', '20'],
    ['', '20'],
    ['0', 'banana'],
    ['0', ''],
    ['0', '-20'],
    ['0, 0', '20'],
  ] as const) {
    it(`ignores "${remaining}" remaining with the reset "${reset}"`, () => {
      const { respond, inSeconds, budget } = setUpBudget();
      respond(200, {
        'X-RateLimit-Remaining': remaining,
        'X-RateLimit-Reset': /^-?\d+$/.test(reset) ? inSeconds(Number(reset)) : reset,
      });
      assert.equal(budget.state.remaining, 60);
    });
  }
});
