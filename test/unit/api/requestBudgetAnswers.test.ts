import assert from 'node:assert/strict';
import { setUpBudget } from './setUpBudget.ts';

describe('RequestBudget: what the server says', () => {
  it('lowers what remains until the reset', async () => {
    const { clock, left, askFor, respond, inSeconds, budget } = setUpBudget();
    respond(200, { 'X-RateLimit-Remaining': '2', 'X-RateLimit-Reset': inSeconds(20) });
    assert.equal(budget.state.remaining, 2);
    askFor(5, 'click');
    await clock.advance(19_999);
    assert.equal(left.length, 2);
    await clock.advance(1);
    assert.equal(left.length, 5);
  });

  it('never raises what remains', () => {
    const { respond, inSeconds, budget, askFor } = setUpBudget();
    askFor(60, 'click');
    respond(200, { 'X-RateLimit-Remaining': '1000', 'X-RateLimit-Reset': inSeconds(20) });
    assert.equal(budget.state.remaining, 0);
  });

  it('remembers the minute when the next response tells of the hour', async () => {
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

  it('keeps background work off the last ones', async () => {
    const { clock, left, ask, respond, inSeconds } = setUpBudget();
    respond(200, { 'X-RateLimit-Remaining': '10', 'X-RateLimit-Reset': inSeconds(20) });
    void ask('background', 'background');
    await clock.advance(10_000);
    void ask('click');
    await clock.advance(10_000);
    assert.deepEqual(left, [
      { name: 'click', at: 10_000 },
      { name: 'background', at: 20_000 },
    ]);
  });

  it('waits no longer than a minute for a window of a minute, whatever the local clock says', async () => {
    const { clock, left, ask, respond, inSeconds } = setUpBudget();
    respond(200, {
      'X-RateLimit-Limit': '60',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': inSeconds(1800),
    });
    void ask('click');
    await clock.advance(60_000);
    assert.equal(left.length, 1);
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
    it(`ignores "${remaining}" until "${reset}"`, () => {
      const { respond, inSeconds, budget } = setUpBudget();
      respond(200, {
        'X-RateLimit-Remaining': remaining,
        'X-RateLimit-Reset': /^-?\d+$/.test(reset) ? inSeconds(Number(reset)) : reset,
      });
      assert.equal(budget.state.remaining, 60);
    });
  }
});
