import assert from 'node:assert/strict';
import type { CaseSummary } from '../../../src/api/case.ts';
import type { CheckedCase } from '../../../src/cases/caseRecords.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { FavoritesAndRecents } from '../../../src/cases/favoritesAndRecents.ts';
import { KnownCases } from '../../../src/cases/knownCases.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';
import { makeRecord } from '../../support/makeRecord.ts';

const caseOf = (id: string, title: string): CaseSummary => ({
  ...{ id, title, status: 'open', createdAt: 0, tags: [] },
});

/** Known cases over a list of 25 cases, 10 on a page, of which none is loaded; an earlier session listed 20. */
function setUp() {
  const all = summaries(25);
  const pages = new FakePages(all);
  const cache = { cases: all.slice(0, 20), shown: 10, hasMore: true, savedAt: 0 };
  const store = { read: () => Promise.resolve(cache), write: () => {} };
  const list = new CaseList(pages.fetchPage, () => 10, store);
  const favorites = new FavoritesAndRecents(new MemoryStore());
  favorites.useAccount('account');
  const fetched = new Map<string, CheckedCase>();
  const records = { get: (id: string) => fetched.get(id), isMissing: () => false };
  const known = new KnownCases({ list, records, favorites });
  const ids = (query = '') => known.search(query, 100).matches.map(({ id }) => id);
  return { all, pages, list, favorites, fetched, known, ids };
}

describe('the known cases', () => {
  it('are those of an earlier session before the list is loaded, without a request', async () => {
    const { all, pages, list, known, ids } = setUp();
    assert.equal(known.get(all[3]!.id), undefined);
    await list.prepare();
    assert.equal(known.get(all[3]!.id)?.summary, all[3]);
    assert.equal(known.get(all[22]!.id), undefined);
    assert.deepEqual(
      ids(),
      all.slice(0, 20).map(({ id }) => id),
    );
    assert.deepEqual(pages.requests, []);
  });

  it('show what was fetched before the list is loaded, also when they are used again', async () => {
    const { all, list, known } = setUp();
    await list.prepare();
    list.update({ ...all[3]!, title: 'Fetched' });
    await list.prepare();
    assert.equal(known.get(all[3]!.id)?.summary.title, 'Fetched');
  });

  it('follow the list', async () => {
    const { all, list, known, ids } = setUp();
    await list.load();
    await list.loadAll();
    assert.equal(known.get(all[24]!.id)?.summary.id, all[24]!.id);
    assert.equal(ids().length, 25);
    list.reset();
    assert.equal(known.get(all[24]!.id), undefined);
    assert.deepEqual(ids(), []);
  });

  it('contain favorites and recently opened cases, and these come first', async () => {
    const { all, list, favorites, known, ids } = setUp();
    await list.prepare();
    await favorites.toggleFavorite(caseOf('favorite', 'A favorite'));
    await favorites.noteOpened(caseOf('opened', 'An opened case'));
    await favorites.noteOpened(all[5]!);
    assert.equal(known.get('favorite')?.summary.title, 'A favorite');
    assert.equal(known.get('opened')?.summary.title, 'An opened case');
    assert.deepEqual(ids().slice(0, 4), [all[5]!.id, 'opened', 'favorite', all[0]!.id]);
    assert.equal(ids().length, 22);
    assert.deepEqual(ids('opened case'), ['opened']);
    favorites.useAccount(undefined);
    assert.equal(known.get('favorite'), undefined);
  });

  it('prefer what was fetched, and then what is listed, to what was stored', async () => {
    const { all, list, favorites, fetched, known } = setUp();
    const { id } = all[0]!;
    await favorites.noteOpened(caseOf(id, 'Old title'));
    assert.equal(known.get(id)?.summary.title, 'Old title');
    await list.load();
    assert.equal(known.get(id)?.summary.title, all[0]!.title);
    assert.equal(known.search('', 1).matches[0]?.title, all[0]!.title);
    const record = { ...makeRecord(), id, title: 'New title' };
    fetched.set(id, { record } as CheckedCase);
    assert.equal(known.get(id)?.summary.title, 'New title');
    assert.equal(known.get(id)?.checked?.record, record);
  });
});
