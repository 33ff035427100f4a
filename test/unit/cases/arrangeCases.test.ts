import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseSummary } from '../../../src/api/case.ts';
import { type ArrangedCases, arrangeCases } from '../../../src/cases/arrangeCases.ts';
import { type Arrangement, defaultArrangement } from '../../../src/cases/arrangement.ts';

const day = 86_400_000;
const now = new Date(2026, 2, 15, 12).getTime();

function makeCase(id: string, fields: Partial<CaseSummary> = {}): CaseSummary {
  return { id, title: id, status: 'open', createdAt: now, tags: [], ...fields };
}

function arrange(
  cases: readonly CaseSummary[],
  { filter, ...rest }: ArrangementPart,
  locale = 'en',
): ArrangedCases {
  const whole = { ...defaultArrangement, ...rest };
  whole.filter = { ...defaultArrangement.filter, ...filter };
  return arrangeCases(cases, whole, now, locale);
}

type ArrangementPart = Partial<Omit<Arrangement, 'filter'>> & {
  readonly filter?: Partial<Arrangement['filter']> | undefined;
};

/** Returns the IDs in each group. */
function outline({ groups }: ArrangedCases): Record<string, string[]> {
  return Object.fromEntries(groups.map(({ key, cases }) => [key, cases.map((each) => each.id)]));
}

describe('arrangeCases', () => {
  it('shows all rows in server order by default', () => {
    const cases = [makeCase('b'), makeCase('a', { createdAt: undefined })];
    const groups = [{ kind: 'all', key: 'all', cases }];
    assert.deepEqual(arrange(cases, {}), { groups, shown: 2 });
    assert.deepEqual(arrange([], {}), {
      groups: [{ kind: 'all', key: 'all', cases: [] }],
      shown: 0,
    });
  });

  describe('filters', () => {
    const cases = [
      makeCase('a', { title: 'Café Berlin', status: 'open', createdAt: now - 8 * day }),
      makeCase('b', { title: 'Berlin', status: 'draft', createdAt: now - 7 * day, tags: ['VIP'] }),
      makeCase('c', { title: '', status: '', createdAt: undefined }),
      makeCase('d', { title: 'Paris', status: 'Open', createdAt: now + day }),
    ];
    const filters: [what: string, filter: ArrangementPart['filter'], ids: string[]][] = [
      ['by words, as in a search', { text: 'BERLIN cafe' }, ['a']],
      ['by tags', { text: 'vip' }, ['b']],
      ['by nothing if the text is blank', { text: ' \t' }, ['a', 'b', 'c', 'd']],
      ['by statuses exactly as spelled', { statuses: ['open', 'draft'] }, ['a', 'b']],
      ['by a missing status', { statuses: [''] }, ['c']],
      ['by age, without cases that have no date', { maxAgeDays: 7 }, ['b', 'd']],
      ['by all criteria at once', { text: 'berlin', statuses: ['open'], maxAgeDays: 9 }, ['a']],
      ['everything out if nothing matches', { statuses: ['gone'] }, []],
    ];
    for (const [what, filter, ids] of filters) {
      it(what, () => {
        const arranged = arrange(cases, { filter });
        assert.deepEqual(outline(arranged), { all: ids });
        assert.equal(arranged.shown, ids.length);
      });
    }
  });

  describe('sorts', () => {
    const cases = [
      makeCase('a', { createdAt: undefined }),
      makeCase('b', { createdAt: now - day }),
      makeCase('c', { createdAt: now }),
      makeCase('d', { createdAt: undefined }),
      makeCase('e', { createdAt: now - day }),
      makeCase('f', { createdAt: 0 }),
    ];

    it('newest first, unknown dates last, equal dates in server order', () => {
      assert.deepEqual(outline(arrange(cases, { sort: 'newest' })), {
        all: ['c', 'b', 'e', 'f', 'a', 'd'],
      });
    });

    it('oldest first, unknown dates last, equal dates in server order', () => {
      assert.deepEqual(outline(arrange(cases, { sort: 'oldest' })), {
        all: ['f', 'b', 'e', 'c', 'a', 'd'],
      });
    });

    const byTitle = (titles: string[], locale: string) =>
      arrange(
        titles.map((title) => makeCase('x', { title })),
        { sort: 'title' },
        locale,
      ).groups[0]?.cases.map((each) => each.title);

    it('by title with numbers in numeric order, untitled cases last', () => {
      const titles = ['', 'Case 10', 'case 2', 'Äpfel', 'Zoo', ' ', 'Birnen'];
      const sorted = ['Äpfel', 'Birnen', 'case 2', 'Case 10', 'Zoo', '', ' '];
      assert.deepEqual(byTitle(titles, 'de'), sorted);
    });

    it('by title in the order of the language', () => {
      assert.deepEqual(byTitle(['Zoo', 'Äpfel', 'Apa'], 'sv'), ['Apa', 'Zoo', 'Äpfel']);
    });

    it('without changing the given list', () => {
      const before = [...cases];
      arrange(cases, { sort: 'oldest' });
      assert.deepEqual(cases, before);
    });
  });

  describe('groups', () => {
    it('by status in alphabetical order, cases without a status last', () => {
      const cases = ['', 'open', 'draft', '__proto__', 'Closed', 'open'].map((status, n) =>
        makeCase(`${n}`, { status }),
      );
      const { groups, shown } = arrange(cases, { group: 'status' });
      assert.deepEqual(
        groups.map(({ kind, key, cases }) => [kind, key, cases.map((each) => each.id)]),
        [
          ['status', '__proto__', ['3']],
          ['status', 'Closed', ['4']],
          ['status', 'draft', ['2']],
          ['status', 'open', ['1', '5']],
          ['status', '', ['0']],
        ],
      );
      assert.equal(shown, 6);
    });

    it('by month in local time, newest month first in any sort order, unknown dates last', () => {
      const at = (id: string, ...date: [number, number, number, number]) =>
        makeCase(id, { createdAt: new Date(...date).getTime() });
      const cases = [
        makeCase('none', { createdAt: undefined }),
        at('first', 2026, 0, 1, 0),
        at('last', 2025, 11, 31, 23),
        at('march', 2026, 2, 2, 9),
        at('earlier', 2026, 2, 1, 9),
        makeCase('invalid', { createdAt: NaN }),
      ];
      const arranged = arrange(cases, { group: 'month', sort: 'oldest' });
      assert.deepEqual(Object.entries(outline(arranged)), [
        ['2026-03', ['earlier', 'march']],
        ['2026-01', ['first']],
        ['2025-12', ['last']],
        ['unknown', ['none', 'invalid']],
      ]);
      assert.ok(arranged.groups.every((each) => each.kind === 'month'));
    });

    it('fault 82: by month in every year that a date can have, with keys that are ISO dates', () => {
      const dates = ['0001-06-01', '-000500-06-01', '0000-06-01', '0999-12-01', '9999-02-01'];
      const cases = [...dates, '+012345-07-01'].map((date) =>
        makeCase(date, { createdAt: new Date(`${date}T12:00`).getTime() }),
      );
      const { groups } = arrange(cases, { group: 'month' });
      for (const { key, cases } of groups) {
        assert.equal(cases[0]?.id, `${key}-01`);
        assert.equal(new Date(`${key}-01T12:00`).getTime(), cases[0]?.createdAt);
      }
      assert.equal(groups.length, 6);
    });

    it('fault 81: in any language', () => {
      const cases = ['b', 'a'].map((status) => makeCase(status, { status, title: status }));
      for (const language of ['en_US', '', 'not a language']) {
        const arranged = arrange(cases, { group: 'status', sort: 'title' }, language);
        assert.deepEqual(outline(arranged), { a: ['a'], b: ['b'] });
      }
    });

    it('into no groups if there are no rows', () => {
      for (const group of ['status', 'month'] as const) {
        assert.deepEqual(arrange([], { group }), { groups: [], shown: 0 });
      }
    });
  });

  it('neither loses nor duplicates rows, and keeps equal rows in order', () => {
    const anyCase: fc.Arbitrary<CaseSummary> = fc.record({
      id: fc.uuid(),
      title: fc.constantFrom('a', 'b', 'B 2', ''),
      status: fc.constantFrom('open', 'draft', ''),
      createdAt: fc.constantFrom(undefined, NaN, 0, now, now - 40 * day),
      tags: fc.constant([]),
    });
    const sort = fc.constantFrom('server', 'newest', 'oldest', 'title');
    const group = fc.constantFrom('none', 'status', 'month');
    fc.assert(
      fc.property(fc.array(anyCase), sort, group, (cases, sort, group) => {
        const { groups, shown } = arrange(cases, { sort, group });
        const rows = groups.flatMap((each) => each.cases);
        assert.equal(shown, cases.length);
        assert.equal(rows.length, cases.length);
        assert.deepEqual(new Set(rows), new Set(cases));
        assert.equal(new Set(groups.map((each) => each.key)).size, groups.length);
        for (const { cases: grouped } of groups) {
          for (const [n, each] of grouped.entries()) {
            const next = grouped[n + 1];
            if (next?.title === each.title && Object.is(next.createdAt, each.createdAt)) {
              assert.ok(cases.indexOf(each) < cases.indexOf(next));
            }
          }
        }
      }),
    );
  });
});
