import assert from 'node:assert/strict';
import { startList, waiting, type ListScene } from '../../support/startList.ts';

describe('cancellation faults', () => {
  let abort: AbortController;
  beforeEach(() => {
    abort = new AbortController();
  });

  /** Cancels, and checks that no error is shown and that no later request is possible. */
  async function cancel({ list, budget, clock }: ListScene, loading: Promise<void>): Promise<void> {
    abort.abort();
    assert.equal(list.state.phase, 'ready');
    assert.equal(list.state.error, undefined);
    assert.equal(list.state.cases.length, 2);
    // the loading must have ended before it is certain that it makes no further request
    await loading;
    assert.equal(list.state.phase, 'ready');
    assert.equal(budget.state.waiting, 0);
    assert.equal(clock.timers, 0);
  }

  it('fault 46: canceled while waiting for a response: the server sees the socket closed', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list } = scene;
    await list.load();
    const held = server.addFault({ kind: 'hold' });
    const more = list.loadMore(abort);
    await server.waitForRequests(2);
    await cancel(scene, more);
    await server.waitFor((requests) => requests[1]?.aborted === true);
    held.release();
    assert.equal(server.requests.length, 2);
    await list.loadMore();
    assert.equal(list.state.cases.length, 4);
    assert.equal(server.requests[2]?.query['cursor'], server.requests[1]?.query['cursor']);
  });

  it('fault 46: canceled while the body is read', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list } = scene;
    await list.load();
    server.addFault({ kind: 'drip' });
    const more = list.loadMore(abort);
    await server.waitFor((requests) => requests[1]?.status === 200);
    await cancel(scene, more);
    await server.waitFor((requests) => requests[1]?.aborted === true);
    assert.equal(server.requests.length, 2);
  });

  it('fault 46: canceled during the wait after a 429', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list, budget, clock } = scene;
    await list.load();
    server.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '30' } });
    const more = list.loadMore(abort);
    await waiting(budget, 1);
    await cancel(scene, more);
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 2);
  });

  it('fault 46: canceled while waiting because of the limit of a minute', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list, budget, clock } = scene;
    await list.load();
    await Promise.all(Array.from({ length: 59 }, () => budget.acquire('click')));
    const more = list.loadMore(abort);
    await waiting(budget, 1);
    await cancel(scene, more);
    await clock.advance(3_600_000);
    assert.equal(server.requests.length, 1);
  });

  it('fault 46: canceled before a retry', async () => {
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    const onDidRequest = ({ status }: { status: number | undefined }) => {
      if (status === 503) resolve();
    };
    await using scene = await startList({ cases: 6, client: { onDidRequest } });
    const { server, list } = scene;
    await list.load();
    server.addFault({ kind: 'error', status: 503, times: Infinity });
    const more = list.loadMore(abort);
    await answered;
    await cancel(scene, more);
    assert.equal(server.requests.length, 2);
  });
});
