import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { AccountData } from '../../../src/account/accountData.ts';
import { ApiError } from '../../../src/api/apiError.ts';
import { type Arrangement, defaultArrangement } from '../../../src/cases/arrangement.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { CaseRecords } from '../../../src/cases/caseRecords.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { ArrangementStore } from '../../../src/tree/arrangementStore.ts';
import type { CaseTreeNode } from '../../../src/tree/caseOutline.ts';
import { CaseTree } from '../../../src/tree/caseTree.ts';
import { FakeIgnored } from '../../support/fakes/fakeIgnored.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';
import { makeRecord } from '../../support/makeRecord.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';

const memento = { get: () => undefined, keys: () => [], update: () => Promise.resolve() };

/** A tree over a list of 25 cases, 10 on a page, of which the first is loaded. */
async function setUp(arrange: Partial<Arrangement> = {}) {
  const pages = new FakePages(summaries(25));
  const list = new CaseList(pages.fetchPage, () => 10);
  const favorites = new FavoritesAndRecents(new MemoryStore());
  favorites.useAccount('account');
  const arrangement = new ArrangementStore(memento as vscode.Memento);
  await arrangement.change({ ...defaultArrangement, ...arrange });
  let answer: () => Promise<ReturnType<typeof makeRecord>> = () => Promise.resolve(makeRecord());
  const records = new CaseRecords(() => answer(), new FakeIgnored());
  const accountData = { favorites } as unknown as AccountData;
  const tree = new CaseTree({ list, accountData, arrangement, records });
  const roots = () => tree.getChildren();
  await roots();
  const redrawn: unknown[] = [];
  tree.onDidChangeTreeData((node) => redrawn.push(node));
  const answerWith = (next: typeof answer) => {
    answer = next;
  };
  return { pages, list, favorites, records, tree, roots, redrawn, answerWith };
}

const titleOf = (node: CaseTreeNode) => ('summary' in node ? node.summary.title : node.kind);

describe('the tree', () => {
  it('fault 87: gives the first new row the ID of the Load More row, which keeps the focus', async () => {
    const { list, tree, roots } = await setUp();
    const idsOf = async () => (await roots()).map((node) => tree.getTreeItem(node).id);
    const before = await idsOf();
    await list.loadMore();
    const after = await idsOf();
    assert.deepEqual([before.length, after.length], [11, 21]);
    assert.deepEqual(
      after.slice(0, 11),
      before,
      'the rows so far, and the one in place of the last',
    );
    assert.equal(new Set(after).size, after.length);
    await list.refresh();
    assert.deepEqual(await idsOf(), after);
    await list.loadMore();
    const last = await idsOf();
    assert.deepEqual([last.length, last.at(-1), last.slice(0, 21)], [26, 'end', after]);
  });

  it('fault 87: leaves the focus where it is when the filter hides the first new row', async () => {
    const filter = { ...defaultArrangement.filter, text: 'no such case' };
    const { list, tree, roots } = await setUp({ filter });
    const ids = async () => (await roots()).map((node) => tree.getTreeItem(node).id);
    const before = await ids();
    await list.loadMore();
    assert.deepEqual(await ids(), before);
  });

  it('fault 88: draws the ages again when the view is shown after a minute', async () => {
    const { tree, redrawn } = await setUp();
    tree.updateAges();
    assert.deepEqual(redrawn, []);
    const { now } = Date;
    Date.now = () => now() + 60_000;
    try {
      tree.updateAges();
    } finally {
      Date.now = now;
    }
    assert.deepEqual(redrawn, [undefined]);
  });

  it('fault 89: shows a favorite as it is in the list', async () => {
    const { list, favorites, tree, roots } = await setUp();
    const first = list.state.cases[0]!;
    await favorites.toggleFavorite({ ...first, title: 'Old title', status: 'draft' });
    const [heading] = await roots();
    assert.equal(heading?.kind, 'favorites');
    const [favorite] = await tree.getChildren(heading);
    assert.equal(titleOf(favorite!), first.title);
    assert.equal(tree.getParent(favorite!), heading);
  });

  it('fault 89: redraws a favorite that is not in the list when it was opened', async () => {
    const { favorites, tree, roots, redrawn } = await setUp();
    const stored = { id: 'far', title: 'Old title', status: 'open', createdAt: 0 };
    await favorites.toggleFavorite(stored);
    const [heading] = await roots();
    redrawn.length = 0;
    await favorites.noteOpened({ ...stored, title: 'New title' });
    assert.deepEqual(redrawn, [heading]);
    assert.equal(titleOf((await tree.getChildren(heading))[0]!), 'New title');
    await favorites.noteOpened({ ...stored, id: 'other' });
    assert.equal(redrawn.length, 1, 'no row shows the recent cases');
  });

  it('fault 85: redraws the row and the favorite of a case that no longer exists', async () => {
    const { list, favorites, records, tree, roots, redrawn, answerWith } = await setUp();
    const { id } = list.state.cases[1]!;
    await favorites.toggleFavorite(list.state.cases[1]!);
    await roots();
    redrawn.length = 0;
    answerWith(() => Promise.reject(new ApiError('notFound')));
    const { signal } = new AbortController();
    await assert.rejects(records.fetch(id, signal), { kind: 'notFound' });
    const [nodes] = redrawn as CaseTreeNode[][];
    assert.deepEqual(
      nodes?.map(({ kind }) => kind),
      ['case', 'favorite'],
    );
    for (const node of nodes) {
      assert.equal(tree.getTreeItem(node).description, 'no longer exists');
    }
    answerWith(() => Promise.resolve(makeRecord({ id })));
    await records.fetch(id, signal);
    assert.equal(records.isMissing(id), false);
    assert.notEqual(tree.getTreeItem(nodes[0]!).description, 'no longer exists');
  });

  it('fault 89: finds the row of a case in the list before that of a favorite', async () => {
    const { list, favorites, tree, roots } = await setUp();
    await favorites.toggleFavorite(list.state.cases[1]!);
    await favorites.toggleFavorite({ id: 'far', title: 'Far', status: 'open', createdAt: 0 });
    await roots();
    assert.equal(tree.nodeOf(list.state.cases[1]!.id)?.kind, 'case');
    assert.equal(tree.nodeOf('far')?.kind, 'favorite');
    assert.equal(tree.nodeOf('nowhere'), undefined);
  });
});
