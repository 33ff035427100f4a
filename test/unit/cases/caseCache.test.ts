import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseSummary } from '../../../src/api/case.ts';
import {
  type CaseCache,
  formatCaseCache,
  maxCacheBytes,
  parseCaseCache,
} from '../../../src/cases/caseCache.ts';

const accountId = 'd1';
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const reread = (cache: CaseCache) =>
  parseCaseCache(decode(formatCaseCache(cache, accountId)), accountId);

function makeCase(id: string, fields: Partial<CaseSummary> = {}): CaseSummary {
  return { id, title: 'Call', status: 'open', createdAt: 1, tags: ['vip'], ...fields };
}

const cache: CaseCache = {
  cases: [makeCase('a'), makeCase('b', { title: '', createdAt: undefined, tags: [] })],
  hasMore: true,
  shown: 1,
  savedAt: 1_790_000_000_000,
};

/** Changes fields of the file and parses it. */
function rereadWith(change: object): CaseCache | undefined {
  const stored = JSON.parse(decode(formatCaseCache(cache, accountId))) as object;
  return parseCaseCache(JSON.stringify({ ...stored, ...change }), accountId);
}

describe('case cache', () => {
  it('returns what was stored, for any text', () => {
    assert.deepEqual(reread(cache), cache);
    const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
    const anyCase: fc.Arbitrary<CaseSummary> = fc.record(
      {
        id: fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/),
        title: text(100),
        status: text(20),
        createdAt: fc.option(fc.integer(), { nil: undefined }),
        tags: fc.array(text(20)),
      },
      { noNullPrototype: true },
    );
    const cases = fc.uniqueArray(anyCase, { selector: (each) => each.id });
    fc.assert(
      fc.property(cases, fc.nat(), fc.boolean(), fc.nat(), (cases, shown, hasMore, savedAt) => {
        assert.deepEqual(reread({ cases, shown, hasMore, savedAt }), {
          cases,
          shown,
          hasMore,
          savedAt,
        });
      }),
    );
  }).timeout(0);

  it('stores only the fields of a summary', () => {
    const rich = { ...makeCase('a'), prompt: 'You are Anna', raw: { secret: 1 } };
    const text = decode(formatCaseCache({ ...cache, cases: [rich] }, accountId));
    assert.ok(!text.includes('Anna') && !text.includes('secret'));
    assert.deepEqual(parseCaseCache(text, accountId)?.cases, [makeCase('a')]);
  });

  it('stores at most 50,000 cases and notes that there are more', () => {
    const cases = Array.from({ length: 50_001 }, (_, n) => makeCase(`${n}`));
    const read = reread({ cases, shown: 0, hasMore: false, savedAt: 0 });
    assert.deepEqual([read?.cases.length, read?.hasMore], [50_000, true]);
    assert.equal(
      reread({ cases: cases.slice(1), shown: 0, hasMore: false, savedAt: 0 })?.hasMore,
      false,
    );
  });

  it('leaves out the last cases if the file would be too large to be read', () => {
    const tags = ['x'.repeat(1_000_000)];
    const cases = Array.from({ length: 60 }, (_, n) => makeCase(`${n}`, { tags }));
    const bytes = formatCaseCache({ ...cache, cases, hasMore: false }, accountId);
    assert.ok(bytes.length <= maxCacheBytes && bytes.length > maxCacheBytes / 2);
    const read = parseCaseCache(decode(bytes), accountId);
    assert.deepEqual(read?.cases, cases.slice(0, read?.cases.length));
    assert.equal(read?.hasMore, true);
  }).timeout(0);

  it('is ignored if it was truncated at any position', () => {
    const text = decode(formatCaseCache(cache, accountId));
    for (let length = 0; length < text.length; length++) {
      assert.equal(parseCaseCache(text.slice(0, length), accountId), undefined);
    }
  });

  const invalid: [what: string, change: object][] = [
    ['of another version', { version: 2 }],
    ['of another account', { account: 'd2' }],
    ['without a time', { savedAt: null }],
    ['with an impossible time', { savedAt: 1e300 }],
    ['with a depth that is no number', { shown: '5' }],
    ['without hasMore', { hasMore: undefined }],
    ['without cases', { cases: {} }],
    ['with too many cases', { cases: Array.from({ length: 50_001 }, (_, n) => makeCase(`${n}`)) }],
    ['with a duplicate case', { cases: [makeCase('a'), makeCase('a')] }],
    ['with a null instead of a case', { cases: [makeCase('a'), null] }],
    ['with an ID that is not safe in a path', { cases: [makeCase('../x')] }],
    ['with a title that is too long', { cases: [makeCase('a', { title: 'x'.repeat(302) })] }],
    ['with a status that is too long', { cases: [makeCase('a', { status: 'x'.repeat(62) })] }],
    ['with a title that is not text', { cases: [{ ...makeCase('a'), title: 1 }] }],
    ['with a date that is out of range', { cases: [makeCase('a', { createdAt: 8.64e15 + 1 })] }],
    ['with a date as text', { cases: [{ ...makeCase('a'), createdAt: '2026-01-01' }] }],
    ['with tags that are not text', { cases: [{ ...makeCase('a'), tags: [1] }] }],
  ];
  for (const [what, change] of invalid) {
    it(`is ignored if it is ${what}`, () => assert.equal(rereadWith(change), undefined));
  }

  it('is ignored if it is something else', () => {
    assert.deepEqual(rereadWith({}), cache);
    for (const text of ['', 'null', '[]', '7', '"x"', '{}', '\0\0\0', '<html>']) {
      assert.equal(parseCaseCache(text, accountId), undefined);
    }
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.equal(parseCaseCache(text, accountId), undefined);
      }),
    );
  });

  it('accepts the longest title that the API client returns', () => {
    const longest = { ...cache, cases: [makeCase('a', { title: `${'x'.repeat(300)}…` })] };
    assert.deepEqual(reread(longest), longest);
  });
});
