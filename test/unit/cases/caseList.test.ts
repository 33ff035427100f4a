import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FakePages, summaries, summary } from '../../support/fakes/fakePages.ts';

describe('CaseList', () => {
  it('loads the first page only once', async () => {
    const server = new FakePages(summaries(5));
    const list = new CaseList(server.fetchPage, () => 2);
    await Promise.all([list.load(), list.load()]);
    await list.load();
    assert.equal(server.requests.length, 1);
    assert.deepEqual(list.state.cases, summaries(5).slice(0, 2));
    assert.equal(list.state.phase, 'ready');
  });

  it('loads all pages in order', async () => {
    const server = new FakePages(summaries(5));
    const list = new CaseList(server.fetchPage, () => 2);
    await list.load();
    await list.loadMore();
    await list.loadMore();
    assert.deepEqual(list.state.cases, summaries(5));
    assert.equal(list.state.hasMore, false);
    await list.loadMore();
    assert.equal(server.requests.length, 3);
  });

  it('keeps rows and cursor when a page fails, and requests the same page on retry', async () => {
    const server = new FakePages(summaries(5));
    const list = new CaseList(server.fetchPage, () => 2);
    await list.load();
    server.failNext(new ApiError('timeout'));
    await list.loadMore();
    assert.equal(list.state.phase, 'failed');
    assert.equal(list.state.action, 'loadMore');
    assert.equal(list.state.cases.length, 2);
    assert.equal(list.state.hasMore, true);
    await list.loadMore();
    assert.deepEqual(list.state.cases, summaries(5).slice(0, 4));
    assert.equal(server.requests[1]?.cursor, server.requests[2]?.cursor);
  });

  it('fault 43: drops the late page of a Load More that a refresh replaced', async () => {
    const server = new FakePages(summaries(6));
    const list = new CaseList(server.fetchPage, () => 2);
    await list.load();
    const release = server.holdNext();
    const more = list.loadMore();
    await list.refresh();
    release();
    await more;
    assert.deepEqual(list.state.cases, summaries(6).slice(0, 2));
    assert.equal(list.state.phase, 'ready');
  });

  it('refreshes as many rows as were loaded, 100 a page, and shows the old rows meanwhile', async () => {
    const server = new FakePages(summaries(400));
    const list = new CaseList(server.fetchPage, () => 50);
    await list.load();
    for (let page = 0; page < 4; page++) {
      await list.loadMore();
    }
    server.requests.length = 0;
    server.cases.unshift(summary(1000));
    const refreshed = list.refresh();
    assert.equal(list.state.cases.length, 250);
    await refreshed;
    assert.equal(server.requests.length, 3);
    assert.equal(list.state.cases[0]?.id, summary(1000).id);
    assert.ok(list.state.cases.length >= 250 && list.state.cases.length < 256);
  });

  it('keeps all rows when a refresh fails halfway, and can still load more', async () => {
    const server = new FakePages(summaries(300));
    const list = new CaseList(server.fetchPage, () => 100);
    await list.load();
    await list.loadMore();
    server.failNext(new ApiError('unreachable'), 1);
    await list.refresh();
    assert.equal(list.state.phase, 'failed');
    assert.equal(list.state.cases.length, 200);
    await list.loadMore();
    assert.deepEqual(list.state.cases, summaries(300));
  });

  it('fault 40: drops responses that arrive after a reset', async () => {
    const server = new FakePages(summaries(5));
    const list = new CaseList(server.fetchPage, () => 2);
    const release = server.holdNext();
    const loading = list.load();
    list.reset();
    release();
    await loading;
    assert.deepEqual(list.state.cases, []);
    assert.equal(list.state.phase, 'idle');
  });

  it('fault 46: keeps the loaded rows when canceled', async () => {
    const server = new FakePages(summaries(5));
    const list = new CaseList(server.fetchPage, () => 2);
    await list.load();
    const release = server.holdNext();
    const abort = new AbortController();
    const more = list.loadMore(abort);
    abort.abort();
    release();
    await more;
    assert.equal(list.state.phase, 'ready');
    assert.equal(list.state.cases.length, 2);
    assert.equal(list.state.hasMore, true);
  });

  it('repeats a request with the page size of the cursor if the server requires it', async () => {
    const server = new FakePages(summaries(300));
    server.bindsCursorToLimit = true;
    let pageSize = 100;
    const list = new CaseList(server.fetchPage, () => pageSize);
    await list.load();
    pageSize = 50;
    await list.loadMore();
    await list.loadMore();
    assert.deepEqual(list.state.cases, summaries(300));
    // the server refuses one request, and later requests use the page size of the cursor
    assert.deepEqual(
      server.requests.map((request) => request.limit),
      [100, 50, 100, 100],
    );
  });

  it('shows each row once, in server order, after any actions', async () => {
    const step = fc.constantFrom(
      'loadMore',
      'loadAll',
      'refresh',
      'fail',
      'grow',
      'load',
      'cancel',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(40),
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.tuple(step, fc.boolean()), { maxLength: 30 }),
        async (count, pageSize, steps) => {
          const server = new FakePages(summaries(count));
          const list = new CaseList(server.fetchPage, () => pageSize);
          let pending: Promise<unknown> = Promise.resolve();
          let abort = new AbortController();
          for (const [name, wait] of steps) {
            const before = list.state.cases.length;
            if (name === 'fail') {
              server.failNext(new ApiError('serverError'));
            } else if (name === 'grow') {
              server.repeatOnNextPage = true;
            } else if (name === 'cancel') {
              abort.abort();
              abort = new AbortController();
            } else {
              pending = Promise.all([pending, list[name](abort)]);
            }
            if (wait) {
              await pending;
            }
            assert.ok(list.state.cases.length >= before, 'loaded rows are lost');
            assertPrefix(list, server);
          }
          await pending;
          server.heal();
          await list.refresh();
          while (list.state.hasMore) {
            await list.loadMore();
          }
          assert.deepEqual(list.state.cases, server.cases);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function assertPrefix(list: CaseList, server: FakePages): void {
  const { cases } = list.state;
  assert.deepEqual(cases, server.cases.slice(0, cases.length));
}
