import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseSummary } from '../../../src/api/case.ts';
import { CaseIndex } from '../../../src/cases/caseSearch.ts';

type Fields = Partial<Omit<CaseSummary, 'id'>>;

function makeCase(id: string, fields: Fields = {}): CaseSummary {
  return { id, title: '', status: '', createdAt: undefined, tags: [], ...fields };
}

function indexOf(cases: readonly CaseSummary[]): CaseIndex {
  const index = new CaseIndex();
  index.add(cases);
  return index;
}

function search(cases: readonly CaseSummary[], query: string): string[] {
  return indexOf(cases)
    .search(query)
    .matches.map((each) => each.id);
}

describe('CaseIndex', () => {
  it('finds a case by key terms that are known of it', () => {
    const terms = new Map([['a', ['Zebra stripes', 'two\nlines']]]);
    const index = new CaseIndex((id) => terms.get(id));
    index.add([makeCase('a', { title: 'One' }), makeCase('b', { title: 'Zebra' })]);
    const found = (query: string) => index.search(query).matches.map(({ id }) => id);
    assert.deepEqual(found('zebra'), ['b', 'a']);
    assert.deepEqual(found('stripes one'), ['a']);
    assert.deepEqual(found('two lines'), ['a']);
  });

  const finds: [what: string, query: string, fields: Fields][] = [
    ['words in any order', 'berlin reminder', { title: 'Reminder call, Berlin' }],
    ['parts of words', 'mind', { title: 'Reminder' }],
    ['words from title, status and tags', 'vip call open', openCall()],
    ['a part of the ID', 'THE-I', {}],
    [
      'a title with diacritics, typed without them',
      'uberfallig cafe',
      { title: 'Überfällig: Café' },
    ],
    ['a title without diacritics, typed with them', 'Überfällig', { title: 'uberfallig' }],
    ['composed and decomposed letters', 'caf\u00e9', { title: 'Cafe\u0301' }],
    ['ß, typed as ss', 'strasse', { title: 'Hauptstraße' }],
    ['ss, typed as ß', 'GROẞ', { title: 'gross' }],
    ['a sigma in the middle, typed as a final sigma', 'ΟΔΟΣ', { title: 'οδοσήμανση' }],
    ['the Turkish dotted capital I', 'istanbul', { title: 'İSTANBUL' }],
    ['emoji', '🎄', { title: 'Holiday🎄hours' }],
    ['words separated by unusual white space', 'follow  up', { title: 'Follow\u00a0up\n' }],
  ];
  for (const [what, query, fields] of finds) {
    it(`finds ${what}`, () =>
      assert.deepEqual(search([makeCase('the-id', fields)], query), ['the-id']));
  }

  const misses: [what: string, query: string, fields: Fields][] = [
    ['one word does not match', 'berlin paris', { title: 'Berlin' }],
    ['a word would span two fields', 'callopen', openCall()],
    ['a word would span two tags', 'bigvip', { tags: ['big', 'vip'] }],
    ['only the date matches', '1970', { createdAt: 0 }],
  ];
  for (const [what, query, fields] of misses) {
    it(`finds nothing when ${what}`, () =>
      assert.deepEqual(search([makeCase('id', fields)], query), []));
  }

  it('returns the best matches first, and equal ones in list order', () => {
    const cases = [
      makeCase('x-ring'),
      makeCase('a', { status: 'ringing' }),
      makeCase('b', { tags: ['vip', 'string'] }),
      makeCase('ring-1'),
      makeCase('c', { title: 'A string of calls' }),
      makeCase('d', { title: 'Bring it: ring' }),
      makeCase('e', { title: 'Two rings' }),
      makeCase('f', { title: '  Ring back' }),
      makeCase('g', { title: 'Ringing' }),
    ];
    const order = ['f', 'g', 'd', 'e', 'c', 'ring-1', 'b', 'a', 'x-ring'];
    assert.deepEqual(search(cases, 'ring'), order);
  });

  it('prefers a title that starts with the whole query', () => {
    const cases = [
      makeCase('a', { title: 'Up to date, follow' }),
      makeCase('b', { title: 'Please follow up up' }),
      makeCase('c', { title: 'Follow Up Up: renewal' }),
    ];
    assert.deepEqual(search(cases, 'follow up up'), ['c', 'a', 'b']);
  });

  it('returns all rows in list order for an empty query', () => {
    const cases = [makeCase('b'), makeCase('a', { title: 'x' })];
    for (const query of ['', '  \n', '\u0301']) {
      assert.deepEqual(indexOf(cases).search(query), { matches: cases, total: 2 });
    }
  });

  it('limits the matches but counts all of them', () => {
    const cases = Array.from({ length: 500 }, (_, n) => makeCase(`case_${n}`, { title: 'call' }));
    cases.push(makeCase('best', { title: 'case' }));
    const index = indexOf(cases);
    assert.equal(index.search('call').matches.length, 200);
    assert.equal(index.search('call').total, 500);
    assert.deepEqual(index.search('case', 2), { matches: [cases[500], cases[0]], total: 501 });
    assert.deepEqual(index.search('', 2), { matches: cases.slice(0, 2), total: 501 });
  });

  it('updates when the list grows, shrinks or is reloaded', () => {
    const old = ['a', 'b', 'c'].map((id) => makeCase(id, { title: 'old' }));
    const index = new CaseIndex();
    const ids = (query: string) => index.search(query).matches.map((each) => each.id);
    index.update(old.slice(0, 2));
    index.update(old);
    assert.deepEqual(ids('old'), ['a', 'b', 'c']);
    index.update([old[0]!, makeCase('b', { title: 'new' })]);
    assert.deepEqual(ids('old'), ['a']);
    assert.deepEqual(ids('new'), ['b']);
    index.update([]);
    assert.deepEqual(ids(''), []);
  });

  it('finds exactly the cases that contain all words, for any text', () => {
    fc.assert(
      fc.property(fc.array(anyCase), anyText, (cases, query) => {
        const { matches, total } = indexOf(cases).search(query);
        const words = fold(query).split(/\s+/).filter(Boolean);
        const expected = cases.filter(({ title, id, status, tags }) =>
          words.every((word) =>
            [title, id, status, ...tags].some((each) => fold(each).includes(word)),
          ),
        );
        assert.deepEqual(new Set(matches), new Set(expected));
        assert.equal(matches.length, expected.length);
        assert.equal(total, expected.length);
      }),
    );
  });

  it('keeps the order of existing rows when rows are appended', () => {
    fc.assert(
      fc.property(fc.array(anyCase), fc.array(anyCase), anyText, (old, added, query) => {
        const index = indexOf(old);
        const before = index.search(query).matches;
        index.add(added);
        const after = index.search(query).matches.filter((each) => old.includes(each));
        assert.deepEqual(after, before);
      }),
    );
  });

  it('accepts any string as a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const index = indexOf([makeCase('id', { title: query, tags: [query] })]);
        assert.equal(index.search(query).total, 1);
      }),
    );
    assert.equal(indexOf([makeCase('id')]).search('a b '.repeat(100_000)).total, 0);
  });
});

function openCall(): Fields {
  return { title: 'Call', status: 'open', tags: ['vip'] };
}

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'ä', 'ß', 's', ' ', '-', 'A', '\u0308', '\n') }),
  fc.string({ unit: 'binary' }),
);
const anyCase: fc.Arbitrary<CaseSummary> = fc.record({
  id: fc.stringMatching(/^[abAs_-]{1,9}$/),
  title: anyText,
  status: anyText,
  createdAt: fc.constant(undefined),
  tags: fc.array(anyText, { maxLength: 3 }),
});

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ');
}
