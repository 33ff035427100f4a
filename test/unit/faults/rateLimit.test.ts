import assert from 'node:assert/strict';
import { RequestBudget } from '../../../src/api/apiClient.ts';
import { isApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeClock, settle } from '../../support/fakes/fakeClock.ts';
import { apiClient } from '../../support/testClient.ts';
import { skipWaits, startList, waiting, type ListScene } from '../../support/startList.ts';

describe('rate limit faults', () => {
  const withoutReset = { 'x-ratelimit-reset': null };

  /** When each request arrived at the server, in milliseconds since the start. */
  const arrivals = ({ server, clock }: ListScene) =>
    server.requests.map((request) => request.at - clock.start);

  it('fault 17: Retry-After: 30 delays all requests, then the list resumes automatically, once', async () => {
    await using scene = await startList({ cases: 5 });
    const { server, clock, budget, list } = scene;
    server.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '30' } });
    const loading = list.load();
    await waiting(budget, 1);
    const others = [0, 1].map((index) => scene.api.getCase(server.cases[index]!.id));
    await waiting(budget, 3);
    assert.equal(budget.state.nextAt, clock.start + 30_000);
    await clock.advance(29_999);
    assert.equal(budget.state.waiting, 3);
    assert.equal(list.state.phase, 'busy');
    await clock.advance(1);
    await Promise.all([loading, ...others]);
    assert.equal(list.state.phase, 'ready');
    assert.equal(list.state.cases.length, 2);
    assert.deepEqual(arrivals(scene), [0, 30_000, 30_000, 30_000]);
    assert.equal(server.requests[1]?.path, '/api/v1/cases');
    assert.equal(clock.timers, 0);
  });

  it('fault 17: the server refuses a request because another program reached the limit', async () => {
    await using scene = await startList({ cases: 5 });
    const { server, clock, budget, list } = scene;
    for (let sent = 0; sent < 60; sent++) {
      await fetch(`${server.origin}/api/v1/cases`, { headers: { 'X-API-Key': liveKey } });
    }
    await clock.advance(20_000);
    server.clearLog();
    const loading = list.load();
    await waiting(budget, 1);
    await clock.advance(39_999);
    assert.equal(budget.state.waiting, 1);
    await clock.advance(1);
    await loading;
    assert.equal(list.state.cases.length, 2);
    assert.deepEqual(
      server.requests.map((request) => request.status),
      [429, 200],
    );
  });

  it('fault 17: refused again after the wait: reports it, and the next click waits too', async () => {
    await using scene = await startList({ cases: 5 });
    const { server, clock, budget, list } = scene;
    server.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '30' }, times: 2 });
    const loading = list.load();
    await waiting(budget, 1);
    await clock.advance(30_000);
    await loading;
    assert.ok(isApiError(list.state.error, 'rateLimited'));
    assert.equal(list.state.error.retryAfter, 30_000);
    const again = list.refresh();
    await waiting(budget, 1);
    await clock.advance(30_000);
    await again;
    assert.equal(list.state.phase, 'ready');
    assert.deepEqual(arrivals(scene), [0, 30_000, 60_000]);
  });

  for (const [name, reset, wait] of [
    ['without Retry-After, waits until X-RateLimit-Reset', 12, 12_000],
    ['without Retry-After and X-RateLimit-Reset, waits for a minute', undefined, 60_000],
  ] as const) {
    it(`fault 18: ${name}`, async () => {
      await using scene = await startList({ cases: 5 });
      const { server, clock, budget, list } = scene;
      const at = reset === undefined ? null : String(clock.start / 1000 + reset);
      server.addFault({ kind: 'error', status: 429, headers: { 'x-ratelimit-reset': at } });
      const loading = list.load();
      await waiting(budget, 1);
      await clock.advance(wait - 1);
      assert.equal(budget.state.waiting, 1);
      await clock.advance(1);
      await loading;
      assert.equal(list.state.cases.length, 2);
      assert.deepEqual(arrivals(scene), [0, wait]);
    });
  }

  for (const [retryAfter, wait] of [
    ['0', 1_000],
    ['-5', 60_000],
    ['1e9', 60_000],
    ['1000000000', 3_600_000],
    ['banana', 60_000],
    ['Thu, 01 Jan 2015 00:00:00 GMT', 1_000],
  ] as const) {
    it(`fault 19: Retry-After: ${retryAfter} waits ${wait / 1000} s, without repeated requests`, async () => {
      await using scene = await startList({ cases: 5 });
      const { server, clock, budget, list } = scene;
      const headers = { ...withoutReset, 'retry-after': retryAfter };
      server.addFault({ kind: 'error', status: 429, headers, times: Infinity });
      const loading = list.load();
      await waiting(budget, 1);
      await clock.advance(wait - 1);
      assert.equal(budget.state.waiting, 1);
      await clock.advance(1);
      await loading;
      assert.ok(isApiError(list.state.error, 'rateLimited'));
      // without a timer, no further request is made automatically
      assert.equal(clock.timers, 0);
      for (let click = 0; click < 5; click++) {
        void list.loadMore();
        void list.refresh();
      }
      await settle();
      assert.equal(budget.state.waiting, 1);
      list.reset();
      assert.deepEqual(arrivals(scene), [0, wait]);
    });
  }

  it('fault 51: two windows share 60 requests a minute, and both load all rows', async () => {
    const clock = new FakeClock();
    await using server = await FakeErzyCallApi.start({ cases: 160, clock });
    const windows = [0, 1].map(() => {
      const budget = new RequestBudget({ clock });
      const api = apiClient(server.origin, { budget });
      return {
        budget,
        list: new CaseList(
          (...page) => api.listCases(...page),
          () => 4,
        ),
      };
    });
    skipWaits(clock, ...windows.map((each) => each.budget));
    await Promise.all(
      windows.map(async ({ list }) => {
        for (let clicks = 0; list.state.hasMore && clicks < 200; clicks++) {
          await (list.state.phase === 'idle' ? list.load() : list.loadMore());
          assert.equal(list.state.phase, 'ready');
        }
      }),
    );
    const ids = server.cases.map((record) => record.id);
    for (const { list } of windows) {
      assert.deepEqual(
        list.state.cases.map((row) => row.id),
        ids,
      );
    }
    const answered = server.requests.map((request) => request.status);
    assert.equal(answered.filter((status) => status === 200).length, 80);
    assert.ok(answered.length <= 100, `${answered.length} requests for 80 pages`);
  });
});
