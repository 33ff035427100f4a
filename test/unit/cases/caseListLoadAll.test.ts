import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';

describe('CaseList.loadAll', () => {
  it('loads all pages in the background, 100 cases at a time, and shows rows as they arrive', async () => {
    const server = new FakePages(summaries(420));
    const list = new CaseList(server.fetchPage, () => 50);
    const seen: number[] = [];
    list.onDidChange((state) => seen.push(state.cases.length));
    await list.load();
    await list.loadAll();
    assert.deepEqual(list.state.cases, summaries(420));
    assert.deepEqual(
      server.requests.map((request) => request.limit),
      [50, 100, 100, 100, 100],
    );
    assert.deepEqual([...new Set(seen)], [0, 50, 150, 250, 350, 420]);
    assert.deepEqual(server.priorities, [
      'click',
      'background',
      'background',
      'background',
      'background',
    ]);
  });

  it('keeps the rows that were loaded when it is canceled or fails', async () => {
    const server = new FakePages(summaries(420));
    const list = new CaseList(server.fetchPage, () => 50);
    await list.load();
    server.failNext(new ApiError('serverError'), 2);
    await list.loadAll();
    assert.equal(list.state.phase, 'failed');
    assert.equal(list.state.cases.length, 250);
    const abort = new AbortController();
    const stop = list.onDidChange((state) => state.cases.length === 350 && abort.abort());
    await list.loadAll(abort);
    stop.dispose();
    assert.equal(list.state.phase, 'ready');
    assert.equal(list.state.cases.length, 350);
    await list.loadMore();
    assert.deepEqual(list.state.cases, summaries(420).slice(0, 400));
  });

  it('stops when pages contain no rows', async () => {
    const server = new FakePages([]);
    server.emptyPages = 1000;
    const list = new CaseList(server.fetchPage, () => 50);
    await list.loadAll();
    assert.equal(server.requests.length, 3);
  });

  it('stops what a caller started when it cancels, and nothing that another caller wants', async () => {
    for (const [actions, isStopped] of [
      [['finder'], true],
      [['finder', 'view'], false],
      [['view', 'finder'], false],
      [['finder', 'finder'], true],
    ] as const) {
      for (const action of ['loadAll', 'loadMore', 'refresh'] as const) {
        const server = new FakePages(summaries(420));
        const list = new CaseList(server.fetchPage, () => 50);
        await list.load();
        const release = server.holdNext();
        const finder = new AbortController();
        const started = actions.map((who) => list[action](who === 'finder' ? finder : {}));
        finder.abort();
        assert.equal(
          list.state.phase,
          isStopped ? 'ready' : 'busy',
          `${action} of ${actions.join()}`,
        );
        release();
        await Promise.all(started);
      }
    }
  });

  it('goes on until each caller has enough', async () => {
    const server = new FakePages(summaries(420));
    const list = new CaseList(server.fetchPage, () => 50);
    await list.load();
    const search = list.loadAll({ isEnough: () => list.state.cases.length >= 150 });
    await Promise.all([search, list.loadAll()]);
    assert.equal(list.state.cases.length, 420);
  });

  it('does nothing for a caller that has canceled before', async () => {
    const server = new FakePages(summaries(420));
    const list = new CaseList(server.fetchPage, () => 50);
    const caller = { signal: AbortSignal.abort() };
    await Promise.all([list.load(caller), list.loadMore(caller), list.loadAll(caller)]);
    assert.equal(server.requests.length, 0);
  });
});
