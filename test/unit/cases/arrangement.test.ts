import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Arrangement,
  defaultArrangement,
  isArranged,
  isFiltered,
  parseArrangement,
} from '../../../src/cases/arrangement.ts';

const none = defaultArrangement.filter;

describe('isFiltered and isArranged', () => {
  const arrangements: [
    what: string,
    change: Partial<Arrangement>,
    filtered: boolean,
    arranged: boolean,
  ][] = [
    ['the default', {}, false, false],
    ['a text', { filter: { ...none, text: 'a' } }, true, true],
    ['a blank text', { filter: { ...none, text: ' ' } }, false, false],
    ['a status', { filter: { ...none, statuses: [''] } }, true, true],
    ['an age', { filter: { ...none, maxAgeDays: 7 } }, true, true],
    ['an order', { sort: 'title' }, false, true],
    ['groups', { group: 'month' }, false, true],
  ];
  for (const [what, change, filtered, arranged] of arrangements) {
    it(`detect ${what}`, () => {
      const arrangement = { ...defaultArrangement, ...change };
      assert.deepEqual([isFiltered(arrangement), isArranged(arrangement)], [filtered, arranged]);
    });
  }
});

describe('parseArrangement', () => {
  const full: Arrangement = {
    filter: { text: 'berlin', statuses: ['open', ''], maxAgeDays: 30 },
    sort: 'oldest',
    group: 'month',
  };

  it('reads a stored arrangement', () => {
    for (const each of [full, defaultArrangement]) {
      assert.deepEqual(parseArrangement(JSON.parse(JSON.stringify(each))), each);
    }
  });

  it('uses the default for each field that cannot be read', () => {
    const withFilter = (change: object) => ({ ...full, filter: { ...full.filter, ...change } });
    assert.deepEqual(parseArrangement({ ...full, sort: 'toString' }), { ...full, sort: 'server' });
    assert.deepEqual(parseArrangement({ ...full, group: 1 }), { ...full, group: 'none' });
    assert.deepEqual(parseArrangement({ ...full, filter: 'x' }), { ...full, filter: none });
    assert.deepEqual(parseArrangement(withFilter({ text: 7 })), withFilter({ text: '' }));
    for (const statuses of ['open', ['open', 1], {}]) {
      assert.deepEqual(parseArrangement(withFilter({ statuses })), withFilter({ statuses: [] }));
    }
    for (const maxAgeDays of ['7', 0, -1, NaN, Infinity, null]) {
      const expected = withFilter({ maxAgeDays: undefined });
      assert.deepEqual(parseArrangement(withFilter({ maxAgeDays })), expected);
    }
  });

  it('removes duplicate statuses', () => {
    const { filter } = parseArrangement({ filter: { statuses: ['open', 'open'] } });
    assert.deepEqual(filter.statuses, ['open']);
  });

  it('returns a valid arrangement for any value', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const parsed = parseArrangement(stored);
        assert.deepEqual(parseArrangement(parsed), parsed);
      }),
    );
    assert.deepEqual(parseArrangement(undefined), defaultArrangement);
  });
});
