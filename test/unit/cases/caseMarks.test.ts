import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseSummary } from '../../../src/api/case.ts';
import { CaseMarks, type MarkStore, maxFavorites } from '../../../src/cases/caseMarks.ts';

/** Holds what it is given as JSON does, as VS Code's stores. */
class MemoryStore implements MarkStore {
  readonly values = new Map<string, unknown>();

  get(key: string): unknown {
    return this.values.get(key);
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) {
      this.values.delete(key);
    } else {
      this.values.set(key, JSON.parse(JSON.stringify(value)));
    }
    return Promise.resolve();
  }
}

function makeCase(id: string, fields: Partial<CaseSummary> = {}): CaseSummary {
  return { id, title: `Case ${id}`, status: 'open', createdAt: 1, tags: [], ...fields };
}

const ids = (cases: readonly CaseSummary[]) => cases.map((each) => each.id);

describe('CaseMarks', () => {
  let store: MemoryStore;
  let marks: CaseMarks;
  let changes: number;

  beforeEach(() => {
    store = new MemoryStore();
    marks = new CaseMarks(store);
    marks.useAccount('account');
    changes = 0;
    marks.onDidChange(() => changes++);
  });

  it('keeps favourites in the order in which they were added, until they are toggled again', async () => {
    for (const id of ['b', 'a', 'c']) {
      assert.equal(await marks.toggleFavorite(makeCase(id)), 'added');
    }
    assert.equal(await marks.toggleFavorite(makeCase('a', { title: 'renamed' })), 'removed');
    assert.deepEqual(ids(marks.favorites()), ['b', 'c']);
    assert.deepEqual([marks.isFavorite('b'), marks.isFavorite('a')], [true, false]);
    assert.equal(changes, 4);
  });

  it('shows marked cases without loading them, after a restart too', async () => {
    const unknownDate = makeCase('b', { createdAt: undefined, title: '' });
    await marks.toggleFavorite(makeCase('a', { tags: ['vip'] }));
    await marks.noteOpened(unknownDate);
    const restarted = new CaseMarks(store);
    restarted.useAccount('account');
    assert.deepEqual(restarted.favorites(), [makeCase('a')]);
    assert.deepEqual(restarted.recents(), [unknownDate]);
  });

  it('stores no script that a whole case carries', async () => {
    const whole = { ...makeCase('a'), prompt: 'You are Anna' };
    await marks.toggleFavorite(whole);
    await marks.noteOpened(whole);
    assert.ok(!JSON.stringify([...store.values]).includes('Anna'));
  });

  it('shows the cases opened last first, each once, 20 of them', async () => {
    for (let n = 0; n < 25; n++) {
      await marks.noteOpened(makeCase(`${n}`));
    }
    assert.equal(JSON.stringify([...store.values]).match(/"id"/g)?.length, 20);
    await marks.noteOpened(makeCase('10'));
    const rest = [...Array(20).keys()].map((n) => `${24 - n}`).filter((id) => id !== '10');
    assert.deepEqual(ids(marks.recents()), ['10', ...rest]);
    assert.equal(marks.recents().length, 20);
    assert.equal(changes, 26);
  });

  it('shows a favourite as it was when last opened', async () => {
    await marks.toggleFavorite(makeCase('a'));
    await marks.toggleFavorite(makeCase('b'));
    await marks.noteOpened(makeCase('a', { title: 'New title', status: 'draft' }));
    assert.deepEqual(marks.favorites(), [
      makeCase('a', { title: 'New title', status: 'draft' }),
      makeCase('b'),
    ]);
  });

  it('refuses a favourite too many and still lets one go', async () => {
    for (let n = 0; n < maxFavorites; n++) {
      await marks.toggleFavorite(makeCase(`${n}`));
    }
    assert.equal(await marks.toggleFavorite(makeCase('more')), 'refused');
    assert.equal(marks.favorites().length, 200);
    assert.equal(await marks.toggleFavorite(makeCase('7')), 'removed');
    assert.equal(await marks.toggleFavorite(makeCase('more')), 'added');
  });

  it('loses none of several changes at once', async () => {
    await Promise.all([
      marks.toggleFavorite(makeCase('a')),
      marks.toggleFavorite(makeCase('b')),
      marks.noteOpened(makeCase('c')),
    ]);
    assert.deepEqual(ids([...marks.favorites(), ...marks.recents()]), ['a', 'b', 'c']);
  });

  it('keeps accounts apart', async () => {
    await marks.toggleFavorite(makeCase('a'));
    await marks.noteOpened(makeCase('a'));
    marks.useAccount('another');
    assert.equal(changes, 3);
    assert.deepEqual([marks.favorites(), marks.recents()], [[], []]);
    assert.equal(marks.isFavorite('a'), false);
    marks.useAccount('another');
    assert.equal(changes, 3);
    marks.useAccount('account');
    assert.equal(marks.isFavorite('a'), true);
  });

  it('shows and keeps nothing without an account', async () => {
    await marks.toggleFavorite(makeCase('a'));
    marks.useAccount(undefined);
    const before = changes;
    assert.equal(await marks.toggleFavorite(makeCase('b')), 'refused');
    await marks.noteOpened(makeCase('b'));
    assert.deepEqual([marks.favorites(), marks.recents(), marks.isFavorite('a')], [[], [], false]);
    assert.deepEqual([store.values.size, changes], [1, before]);
  });

  it('forgets an account and no other', async () => {
    await marks.toggleFavorite(makeCase('a'));
    marks.useAccount('another');
    await marks.toggleFavorite(makeCase('b'));
    const before = changes;
    await marks.clear('account');
    assert.deepEqual([ids(marks.favorites()), changes], [['b'], before]);
    await marks.clear('another');
    assert.deepEqual([marks.favorites(), changes], [[], before + 1]);
    assert.equal(store.values.size, 0);
  });

  it('shows what another window changed', async () => {
    const other = new CaseMarks(store);
    other.useAccount('account');
    assert.equal(marks.isFavorite('a'), false);
    await other.toggleFavorite(makeCase('a'));
    assert.equal(marks.isFavorite('a'), true);
    await marks.toggleFavorite(makeCase('b'));
    assert.deepEqual(ids(other.favorites()), ['a', 'b']);
  });

  it('leaves out what was stored and cannot be read', async () => {
    await marks.toggleFavorite(makeCase('a'));
    const [key] = store.values.keys();
    const rows = [null, 7, makeCase('../x'), makeCase('b'), { id: 'c' }, makeCase('b')];
    const many = Array.from({ length: 300 }, (_, n) => makeCase(`${n}`));
    await store.update(key!, { favorites: rows, recents: 'x' });
    assert.deepEqual([ids(marks.favorites()), marks.recents()], [['b'], []]);
    await store.update(key!, { favorites: many, recents: many });
    assert.deepEqual([marks.favorites().length, marks.recents().length], [200, 20]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        store.values.set(key!, stored);
        marks.favorites();
        assert.equal(marks.isFavorite('b'), false);
      }),
    );
  });
});
