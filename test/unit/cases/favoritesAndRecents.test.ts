import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseSummary } from '../../../src/api/case.ts';
import { FavoritesAndRecents, maxFavorites } from '../../../src/cases/favoritesAndRecents.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';

function makeCase(id: string, fields: Partial<CaseSummary> = {}): CaseSummary {
  return { id, title: `Case ${id}`, status: 'open', createdAt: 1, tags: [], ...fields };
}

const ids = (cases: readonly CaseSummary[]) => cases.map((each) => each.id);

describe('FavoritesAndRecents', () => {
  let store: MemoryStore;
  let favorites: FavoritesAndRecents;
  let changes: number;

  beforeEach(() => {
    store = new MemoryStore();
    favorites = new FavoritesAndRecents(store);
    favorites.useAccount('account');
    changes = 0;
    favorites.onDidChange(() => changes++);
  });

  it('lists favorites in the order in which they were added, until they are toggled again', async () => {
    for (const id of ['b', 'a', 'c']) {
      assert.equal(await favorites.toggleFavorite(makeCase(id)), 'added');
    }
    assert.equal(await favorites.toggleFavorite(makeCase('a', { title: 'renamed' })), 'removed');
    assert.deepEqual(ids(favorites.favorites()), ['b', 'c']);
    assert.deepEqual([favorites.isFavorite('b'), favorites.isFavorite('a')], [true, false]);
    assert.equal(changes, 4);
  });

  it('lists stored cases without a request, also after a restart', async () => {
    const unknownDate = makeCase('b', { createdAt: undefined, title: '' });
    await favorites.toggleFavorite(makeCase('a', { tags: ['vip'] }));
    await favorites.noteOpened(unknownDate);
    const restarted = new FavoritesAndRecents(store);
    restarted.useAccount('account');
    assert.deepEqual(restarted.favorites(), [makeCase('a')]);
    assert.deepEqual(restarted.recents(), [unknownDate]);
  });

  it('shows a case that was fetched as it is now, in its place, wherever it is stored', async () => {
    for (const id of ['a', 'b']) {
      await favorites.toggleFavorite(makeCase(id));
      await favorites.noteOpened(makeCase(id));
    }
    const before = changes;
    const fetched = makeCase('a', { title: 'Renamed', status: 'paused' });
    await favorites.update({ ...fetched, prompt: 'You are Anna' } as typeof fetched);
    assert.deepEqual(favorites.favorites(), [fetched, makeCase('b')]);
    assert.deepEqual(favorites.recents(), [makeCase('b'), fetched]);
    assert.ok(!JSON.stringify([...store.values]).includes('Anna'));
    await favorites.update(fetched);
    await favorites.update(makeCase('unknown'));
    assert.equal(changes, before + 1);
  });

  it('does not store the script of a complete case', async () => {
    const whole = { ...makeCase('a'), prompt: 'You are Anna' };
    await favorites.toggleFavorite(whole);
    await favorites.noteOpened(whole);
    assert.ok(!JSON.stringify([...store.values]).includes('Anna'));
  });

  it('lists the 20 most recently opened cases, newest first, each once', async () => {
    for (let n = 0; n < 25; n++) {
      await favorites.noteOpened(makeCase(`${n}`));
    }
    assert.equal(JSON.stringify([...store.values]).match(/"id"/g)?.length, 20);
    await favorites.noteOpened(makeCase('10'));
    const rest = [...Array(20).keys()].map((n) => `${24 - n}`).filter((id) => id !== '10');
    assert.deepEqual(ids(favorites.recents()), ['10', ...rest]);
    assert.equal(favorites.recents().length, 20);
    assert.equal(changes, 26);
  });

  it('updates a favorite when it is opened', async () => {
    await favorites.toggleFavorite(makeCase('a'));
    await favorites.toggleFavorite(makeCase('b'));
    await favorites.noteOpened(makeCase('a', { title: 'New title', status: 'draft' }));
    assert.deepEqual(favorites.favorites(), [
      makeCase('a', { title: 'New title', status: 'draft' }),
      makeCase('b'),
    ]);
  });

  it('refuses to exceed the limit, but still removes favorites', async () => {
    for (let n = 0; n < maxFavorites; n++) {
      await favorites.toggleFavorite(makeCase(`${n}`));
    }
    assert.equal(await favorites.toggleFavorite(makeCase('more')), 'refused');
    assert.equal(favorites.favorites().length, 200);
    assert.equal(await favorites.toggleFavorite(makeCase('7')), 'removed');
    assert.equal(await favorites.toggleFavorite(makeCase('more')), 'added');
  });

  it('loses no change when several are made at the same time', async () => {
    await Promise.all([
      favorites.toggleFavorite(makeCase('a')),
      favorites.toggleFavorite(makeCase('b')),
      favorites.noteOpened(makeCase('c')),
    ]);
    assert.deepEqual(ids([...favorites.favorites(), ...favorites.recents()]), ['a', 'b', 'c']);
  });

  it('separates accounts', async () => {
    await favorites.toggleFavorite(makeCase('a'));
    await favorites.noteOpened(makeCase('a'));
    favorites.useAccount('another');
    assert.equal(changes, 3);
    assert.deepEqual([favorites.favorites(), favorites.recents()], [[], []]);
    assert.equal(favorites.isFavorite('a'), false);
    favorites.useAccount('another');
    assert.equal(changes, 3);
    favorites.useAccount('account');
    assert.equal(favorites.isFavorite('a'), true);
  });

  it('lists and stores nothing without an account', async () => {
    await favorites.toggleFavorite(makeCase('a'));
    favorites.useAccount(undefined);
    const before = changes;
    assert.equal(await favorites.toggleFavorite(makeCase('b')), 'refused');
    await favorites.noteOpened(makeCase('b'));
    assert.deepEqual(
      [favorites.favorites(), favorites.recents(), favorites.isFavorite('a')],
      [[], [], false],
    );
    assert.deepEqual([store.values.size, changes], [1, before]);
  });

  it('deletes the data of one account only', async () => {
    await favorites.toggleFavorite(makeCase('a'));
    favorites.useAccount('another');
    await favorites.toggleFavorite(makeCase('b'));
    const before = changes;
    await favorites.forget('account');
    assert.deepEqual([ids(favorites.favorites()), changes], [['b'], before]);
    await favorites.forget('another');
    assert.deepEqual([favorites.favorites(), changes], [[], before + 1]);
    assert.equal(store.values.size, 0);
  });

  it('shows changes by another window', async () => {
    const other = new FavoritesAndRecents(store);
    other.useAccount('account');
    assert.equal(favorites.isFavorite('a'), false);
    await other.toggleFavorite(makeCase('a'));
    assert.equal(favorites.isFavorite('a'), true);
    await favorites.toggleFavorite(makeCase('b'));
    assert.deepEqual(ids(other.favorites()), ['a', 'b']);
  });

  it('leaves out stored data that cannot be read', async () => {
    await favorites.toggleFavorite(makeCase('a'));
    const [key] = store.values.keys();
    const rows = [null, 7, makeCase('../x'), makeCase('b'), { id: 'c' }, makeCase('b')];
    const many = Array.from({ length: 300 }, (_, n) => makeCase(`${n}`));
    await store.update(key!, { favorites: rows, recents: 'x' });
    assert.deepEqual([ids(favorites.favorites()), favorites.recents()], [['b'], []]);
    await store.update(key!, { favorites: many, recents: many });
    assert.deepEqual([favorites.favorites().length, favorites.recents().length], [200, 20]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        store.values.set(key!, stored);
        favorites.favorites();
        assert.equal(favorites.isFavorite('b'), false);
      }),
    );
  });
});
