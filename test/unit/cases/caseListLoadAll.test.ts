import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FakePages, summaries } from '../../support/fakePages.ts';

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
    const stop = list.onDidChange((state) => state.cases.length === 350 && list.cancel());
    await list.loadAll();
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
});
