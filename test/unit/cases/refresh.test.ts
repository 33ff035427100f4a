import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { rowsAfter } from '../../../src/cases/casePages.ts';
import { FakePages, summaries, summary } from '../../support/fakes/fakePages.ts';
import { startList } from '../../support/startList.ts';

const ids = (list: CaseList) => list.state.cases.map(({ id }) => id);

/** A list with all rows of the server. */
async function loaded(count: number) {
  const server = new FakePages(summaries(count));
  const list = new CaseList(server.fetchPage, () => 100);
  await list.load();
  await list.loadAll();
  server.requests.length = 0;
  server.priorities.length = 0;
  return { server, list };
}

/** Resolves when the list shows this row first. */
function firstRow(list: CaseList, id: string): Promise<void> {
  return new Promise((resolve) => {
    const subscription = list.onDidChange(({ cases }) => {
      if (cases[0]?.id === id) {
        subscription.dispose();
        resolve();
      }
    });
  });
}

describe('refreshing a deep list', () => {
  it('fault 78: shows the first page at once, in place, and loads the rest behind any click', async () => {
    const { server, list } = await loaded(600);
    server.cases.unshift(summary(1000));
    server.cases.splice(50, 1);
    const shown = firstRow(list, 'case_1000');
    const done = list.refresh();
    await shown;
    assert.ok(server.requests.length <= 2, 'the next request may have begun');
    assert.equal(list.state.phase, 'busy');
    assert.deepEqual(
      ids(list),
      server.cases.map(({ id }) => id),
    );
    await done;
    assert.deepEqual(server.priorities, ['click', ...Array<string>(5).fill('background')]);
    assert.deepEqual(list.state.cases, server.cases);
  });

  it('fault 78: opens a case with 6,000 rows loaded and a refresh waiting, without a wait', async () => {
    await using scene = await startList({ cases: 6_000, pageSize: 100 });
    const { list, budget, clock, server } = scene;
    await list.load();
    // the list is loaded over several minutes
    const all = list.loadAll();
    while (list.state.phase === 'busy') {
      await new Promise<void>((resolve) => setImmediate(resolve));
      await clock.advance(1_000);
    }
    await all;
    assert.equal(list.state.cases.length, 6_000);
    const refreshing = list.refresh();
    while (budget.state.waiting === 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    const before = clock.now();
    const record = await scene.api.getCase(server.cases[5_000]!.id);
    assert.equal(record.id, server.cases[5_000]!.id);
    assert.equal(clock.now(), before, 'no time passed while it waited');
    assert.equal(list.state.phase, 'busy');
    list.reset();
    await refreshing;
  }).timeout(0);

  for (const size of [1, 7, 40]) {
    it(`fault 78: sends at most two requests more if pages have ${size} rows`, async () => {
      const { server, list } = await loaded(1_000);
      server.maxPage = size;
      await list.refresh();
      assert.equal(server.requests.length, 12);
      assert.deepEqual(list.state.cases, server.cases.slice(0, 12 * size));
      server.maxPage = 100;
      await list.loadAll();
      assert.deepEqual(list.state.cases, server.cases);
    });
  }

  it('fault 78: keeps the rows when a later page fails, and can still load more', async () => {
    const server = new FakePages(summaries(500));
    const list = new CaseList(server.fetchPage, () => 100);
    await list.load();
    await list.loadMore();
    await list.loadMore();
    const { fetchedAt } = list.state;
    server.cases[3] = { ...server.cases[3]!, title: 'Renamed' };
    server.failNext(new ApiError('unreachable'), 1);
    await list.refresh();
    assert.equal(list.state.phase, 'failed');
    assert.equal(list.state.fetchedAt, fetchedAt);
    assert.deepEqual(list.state.cases, server.cases.slice(0, 300));
    await list.loadMore();
    assert.deepEqual(list.state.cases, server.cases.slice(0, 400));
  });
});

describe('rowsAfter', () => {
  const rows = (...numbers: number[]) => numbers.map(summary);
  for (const [name, old, page, rest] of [
    ['nothing in common', rows(1, 2), rows(8, 9), rows(1, 2)],
    ['a deleted row', rows(1, 2, 3, 4), rows(1, 3), rows(4)],
    ['a new row', rows(1, 2, 3), rows(9, 1), rows(2, 3)],
    ['a row that moved up', rows(1, 2, 3, 4), rows(4, 1, 2), rows(3)],
    ['all rows', rows(1, 2), rows(2, 1, 3), []],
    ['no rows', [], rows(1), []],
  ] as const) {
    it(`leaves what the pages have not reached: ${name}`, () => {
      assert.deepEqual(rowsAfter(old, page), rest);
    });
  }
});
