import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { ApiError } from '../../../src/api/apiError.ts';
import type { CaseCache } from '../../../src/cases/caseCache.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';

const pageSize = 10;
const savedAt = Date.UTC(2026, 0, 15);

/** Creates a list with stored rows of an earlier session, and a server with different rows. */
function setUp(stored: number, onServer: number, hasMore = false, shown = 0) {
  const pages = new FakePages(summaries(onServer));
  const written: CaseCache[] = [];
  const list = new CaseList(pages.fetchPage, () => pageSize, {
    read: () => Promise.resolve({ cases: summaries(stored), shown, hasMore, savedAt }),
    write: (cache) => written.push(cache),
  });
  /** Resolves when the server has confirmed the rows of the earlier session, or failed to. */
  const confirmed = () =>
    new Promise<void>((resolve) => {
      const end = list.onDidChange(({ phase }) => {
        if (phase !== 'busy') {
          end.dispose();
          resolve();
        }
      });
    });
  return { pages, written, list, confirmed };
}

describe('CaseList with rows of an earlier session', () => {
  it('shows the first page before any response, and confirms it with one request', async () => {
    const { pages, list, confirmed } = setUp(35, 40);
    await list.load();
    const { cases, restored, fetchedAt, hasMore } = list.state;
    assert.deepEqual([cases.length, restored, fetchedAt, hasMore], [pageSize, true, savedAt, true]);
    await confirmed();
    assert.deepEqual(pages.requests, [{ limit: pageSize, cursor: undefined }]);
    assert.equal(list.state.restored, false);
    assert.ok(list.state.fetchedAt! > savedAt);
  });

  it('shows as many rows as the earlier session had loaded, and confirms all of them', async () => {
    const { pages, list, confirmed } = setUp(240, 240, false, 230);
    await list.load();
    assert.deepEqual([list.state.cases.length, list.state.hasMore], [230, true]);
    await confirmed();
    assert.equal(pages.requests.length, 3);
    assert.ok(list.state.cases.length >= 230);
  });

  it('restores at most 500 rows, so that confirming them costs at most 5 requests', async () => {
    const { pages, list, confirmed } = setUp(3_000, 3_000, false, 3_000);
    await list.load();
    assert.deepEqual([list.state.cases.length, list.state.hasMore], [500, true]);
    await confirmed();
    assert.equal(pages.requests.length, 5);
  });

  it('is not confirmed again if the user refreshed it before', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const { pages, list } = setUp(35, 40);
      await list.load();
      assert.equal(pages.requests.length, 0, 'the rows are drawn first');
      await list.refresh();
      mock.timers.tick(60_000);
      assert.deepEqual([pages.requests.length, list.state.phase], [1, 'ready']);
    } finally {
      mock.timers.reset();
    }
  });

  it('shows the current rows of the server once confirmed', async () => {
    const { pages, list, confirmed } = setUp(35, 40);
    pages.cases.splice(2, 1);
    await list.load();
    assert.equal(list.state.cases[2]?.id, 'case_2');
    await confirmed();
    assert.equal(list.state.cases[2]?.id, 'case_3');
  });

  it('provides earlier cases until they are loaded or the list ends', async () => {
    const { list, confirmed } = setUp(35, 30);
    await list.load();
    await confirmed();
    assert.equal(list.earlierCases.length, 25);
    await list.loadMore();
    assert.equal(list.earlierCases.length, 15);
    await list.loadMore();
    assert.deepEqual([list.state.hasMore, list.earlierCases.length], [false, 0]);
  });

  it('fault 93: drops earlier cases that a page no longer contains, here and on disk', async () => {
    const { pages, written, list, confirmed } = setUp(35, 40, true);
    const isDropped = (id: string) =>
      [list.state.cases, list.earlierCases, written.at(-1)!.cases].every((cases) =>
        cases.every((each) => each.id !== id),
      );
    pages.cases.splice(2, 1);
    await list.load();
    await confirmed();
    assert.ok(isDropped('case_2'));
    assert.equal(list.state.cases.at(-1)?.id, 'case_10');
    assert.deepEqual([list.earlierCases.length, list.earlierCases[0]?.id], [24, 'case_11']);
    pages.cases.splice(12, 1);
    await list.loadMore();
    assert.ok(isDropped('case_13'));
    assert.equal(list.earlierCases[0]?.id, list.state.cases.length === 20 ? 'case_22' : undefined);
  });

  it('fault 93: does not drop the others if the last case moved to the top or rows are new', async () => {
    const { pages, list, confirmed } = setUp(35, 40, true);
    pages.cases.unshift(pages.cases.splice(34, 1)[0]!);
    await list.load();
    await confirmed();
    assert.equal(list.state.cases[0]?.id, 'case_34');
    assert.deepEqual([list.earlierCases.length, list.earlierCases[0]?.id], [25, 'case_9']);
  });

  it('keeps the rows and their time while the server does not respond', async () => {
    const { pages, list, confirmed } = setUp(35, 40);
    pages.failNext(new ApiError('unreachable'));
    await list.load();
    await confirmed();
    const { phase, action, cases, fetchedAt, restored } = list.state;
    assert.deepEqual([phase, action, cases.length], ['failed', 'refresh', pageSize]);
    assert.deepEqual([fetchedAt, restored], [savedAt, true]);
    await list.loadMore();
    assert.equal(list.state.cases.length, 2 * pageSize);
    assert.deepEqual(pages.requests.at(-1), { limit: 2 * pageSize, cursor: undefined });
  });

  it('stores the loaded rows and the remaining earlier ones for the next session', async () => {
    const { written, list, confirmed } = setUp(35, 40);
    await list.load();
    assert.equal(written.length, 0, 'rows that were only read are not written');
    await confirmed();
    await list.loadMore();
    assert.deepEqual(
      written.map(({ cases, hasMore }) => [cases.length, hasMore]),
      [
        [35, true],
        [35, true],
      ],
    );
    await list.loadAll();
    assert.deepEqual([written.at(-1)!.cases.length, written.at(-1)!.hasMore], [40, false]);
  });

  it('asks the server if no rows were stored', async () => {
    const { pages, list } = setUp(0, 5);
    await list.load();
    assert.equal(list.state.cases.length, 5);
    assert.equal(pages.requests.length, 1);
  });

  it('drops the earlier rows when reset', async () => {
    const { list } = setUp(35, 40);
    await list.load();
    list.reset();
    assert.deepEqual([list.state.cases.length, list.earlierCases.length], [0, 0]);
  });
});
