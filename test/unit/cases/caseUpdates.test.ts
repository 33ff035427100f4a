import assert from 'node:assert/strict';
import { CaseList } from '../../../src/cases/caseList.ts';
import type { CaseListState } from '../../../src/cases/caseListState.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';

const fetched = { title: 'Renamed', status: 'paused', createdAt: 7 };

function setUp() {
  const pages = new FakePages(summaries(30));
  const list = new CaseList(pages.fetchPage, () => 10);
  const states: CaseListState[] = [];
  list.onDidChange((state) => states.push(state));
  return { pages, list, states };
}

const rowOf = (list: CaseList, id: string) => list.state.cases.find((each) => each.id === id);

describe('a case that was fetched', () => {
  it('changes its row, and only that', async () => {
    const { list } = setUp();
    await list.load();
    const before = list.state.cases;
    const { id } = before[3]!;
    list.update({ id, ...fetched, tags: ['vip'] });
    assert.deepEqual(rowOf(list, id), { id, ...fetched, tags: ['vip'] });
    assert.deepEqual(list.state.cases.toSpliced(3, 1), before.toSpliced(3, 1));
  });

  it('keeps the tags of its row if the API returned none with it', async () => {
    const { list } = setUp();
    await list.load();
    const { id, tags } = list.state.cases[0]!;
    list.update({ id, ...fetched });
    assert.deepEqual(rowOf(list, id)?.tags, tags);
  });

  it('gives its row no more tags than rows have', async () => {
    const { list } = setUp();
    await list.load();
    const { id } = list.state.cases[0]!;
    list.update({ id, ...fetched, tags: Array<string>(50).fill('x'.repeat(2_000)) });
    const { tags } = rowOf(list, id)!;
    assert.deepEqual([tags.length, tags[0]!.length], [20, 61]);
    list.update(rowOf(list, id)!);
    assert.equal(rowOf(list, id)?.tags, tags, 'a tag is not cut again');
  });

  it('changes nothing if it is as in the list, or not in the list', async () => {
    const { list, states } = setUp();
    await list.load();
    const count = states.length;
    list.update(list.state.cases[5]!);
    list.update({ id: 'unknown', ...fetched });
    assert.equal(states.length, count);
  });

  it('keeps its row when a page arrives that was requested before, and is replaced by a refresh', async () => {
    const { list } = setUp();
    await list.load();
    const before = list.state.cases[2]!;
    const loading = list.loadMore();
    list.update({ ...before, ...fetched });
    list.update({ ...before, ...fetched, status: 'closed' });
    await loading;
    assert.equal(list.state.cases.length, 20);
    assert.equal(rowOf(list, before.id)?.status, 'closed');
    await list.refresh();
    assert.deepEqual(rowOf(list, before.id), before);
  });
});
