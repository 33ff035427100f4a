import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  caseIdTextAt,
  caseIdTexts,
  mayBeCaseId,
  namedStringAt,
} from '../../../src/editor/caseIdText.ts';

/** The line without the mark, and the position of the mark. */
function parse(marked: string): [string, number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

const named: readonly (readonly [line: string, language?: string])[] = [
  [`await call({ caseId: 'case|_789' });`],
  [`{ "caseId": "case|_789", "to": "x" }`],
  [`caseId='|case_789'`],
  [`const CASE_ID = "case_789|";`],
  [`const defaultCaseId: string = \`case|_789\`;`],
  [`client.call(case_id="case|_789")`],
  [`  :case_id => 'case|_789',`],
  [`$caseId = "case|_789";`],
  [`'caseId' => 'case|_789',`],
  [`CaseID: "case|_789",`],
  [`caseID := "case|_789"`],
  [`request.setCaseId("case|_789");`],
  [`body.put("caseId", "case|_789");`],
  [`erzy call --case-id "case|_789"`],
  [`erzy call --case-id='case|_789'`],
  [`if (record.caseId === 'case|_789') {`],
  [`process.env.CASE_ID ?? 'case|_789'`],
  [`const caseIds = ['case_1', 'case|_789'];`],
  [`const json = "{\\"caseId\\": \\"case|_789\\"}";`],
  [`CASE_ID=case|_789`, 'dotenv'],
  [`ERZYCALL_CASE_ID="case|_789"`, 'dotenv'],
  [`export CASE_ID=case|_789 # the default`, 'shellscript'],
  [`caseId: case|_789`, 'yaml'],
  [`case_id: case|_789 # why`, 'yaml'],
];

const unnamed: readonly (readonly [line: string, language?: string])[] = [
  [`const cases = ['case|_789'];`],
  [`showcaseId: 'case|_789'`],
  [`SHOWCASEID = 'case|_789'`],
  [`title: 'case|_789'`],
  [`f(caseId, 'case|_789')`],
  [`DEFAULT=case|_789`, 'dotenv'],
  [`- case|_789`, 'yaml'],
];

const nothing: readonly (readonly [line: string, language?: string])[] = [
  [`caseId: 'a title with | spaces'`],
  [`caseId: case|_789`],
  [`caseId: 'case|_789"`],
  [`const case|_789 = 1`, 'shellscript'],
  [`a: b case|_789`, 'yaml'],
  [`'|'`],
  ['|'],
  [`caseId: '${'x'.repeat(129)}|'`],
];

describe('case IDs in code', () => {
  for (const [line, language = 'typescript'] of named) {
    it(`finds a named ID: ${line}`, () => {
      const [text, at] = parse(line);
      const found = caseIdTextAt(text, at, language);
      assert.equal(found?.id, 'case_789');
      assert.equal(text.slice(found.start, found.end), 'case_789');
      assert.equal(found.isNamed, true);
    });
  }

  for (const [line, language = 'typescript'] of unnamed) {
    it(`finds a string that may be an ID: ${line}`, () => {
      const found = caseIdTextAt(...parse(line), language);
      assert.deepEqual([found?.id, found?.isNamed], ['case_789', false]);
    });
  }

  for (const [line, language = 'typescript'] of nothing) {
    it(`finds nothing: ${line.slice(0, 40)}`, () => {
      assert.equal(caseIdTextAt(...parse(line), language), undefined);
    });
  }

  it('skips very long lines', () => {
    const line = `caseId: 'case_789'${' '.repeat(10_000)}`;
    assert.equal(caseIdTextAt(line, 12, 'typescript'), undefined);
    assert.equal(namedStringAt(line, 12, 'typescript'), undefined);
    assert.deepEqual([...caseIdTexts(line, 'typescript')], []);
    assert.equal([...caseIdTexts(`${line}\ncaseId: 'case_1'`, 'typescript')].length, 1);
  });

  it('leaves out strings that are hardly IDs', () => {
    const may = (id: string) => mayBeCaseId({ id, start: 0, end: 0, isNamed: false });
    assert.deepEqual(['react', 'utf-8', 'x1', '123456', 'use-strict'].filter(may), []);
    assert.ok(may('case_789') && may('k175fbv067c5pcwvnnyg1rr06s8bxkr8'));
    assert.ok(mayBeCaseId({ id: 'react', start: 0, end: 0, isNamed: true }));
  });

  for (const [line, contents, language = 'typescript'] of [
    [`caseId: '|'`, ''],
    [`caseId: 'acme cust|omer'`, 'acme customer'],
    [`caseId: "O'Brien | x"`, `O'Brien  x`],
    [`caseId: '|`, ''],
    [`caseId: 'ac|, name: 'x'`, 'ac'],
    [`f({ name: 'x', caseId: 'a|' })`, 'a'],
    [`CASE_ID=ca|se`, 'case', 'dotenv'],
    [`case_id: |`, '', 'yaml'],
  ] as const) {
    it(`completes in the string of ${line}`, () => {
      const [text, at] = parse(line);
      const range = namedStringAt(text, at, language);
      assert.equal(range && text.slice(range.start, range.end), contents);
    });
  }

  for (const line of [
    `name: '|'`,
    `caseId: 'x', name: '|'`,
    `caseId: 'x'|`,
    `caseId|: 'x'`,
    `CASE_ID=|`,
    `showcaseId: '|'`,
  ]) {
    it(`completes nothing in ${line}`, () => {
      assert.equal(namedStringAt(...parse(line), 'typescript'), undefined);
    });
  }

  it('finds all IDs of a file with their places', () => {
    const text = `a = 'case_1'\nb: ["x y", "case_2", 'case_1']\nconst s = "don't"; f("case_3")`;
    const found = [...caseIdTexts(text, 'typescript')];
    assert.deepEqual(
      found.map(({ id }) => id),
      ['case_1', 'case_2', 'case_1', 'case_3'],
    );
    for (const { id, start, end } of found) {
      assert.equal(text.slice(start, end), id);
    }
    const env = [...caseIdTexts('A=case_1\nB="case_2"\n# it is case_3\nC=no case_4', 'dotenv')];
    assert.deepEqual(
      env.map(({ id }) => id),
      ['case_1', 'case_2'],
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      'caseId',
      'case_id',
      'case',
      ': ',
      '=',
      '"',
      "'",
      '`',
      '\\',
      '[',
      ',',
      '(',
      '\n',
    ),
    fc.constantFrom('case_789', 'k1', ' ', '--case-id', '-', '#'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const anyLanguage = fc.constantFrom('typescript', 'yaml', 'dotenv', 'shellscript');

  it('returns places within any text, and the same for the line and for the file', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, fc.nat(200), (text, language, at) => {
        const [line = ''] = text.split('\n');
        const character = Math.min(at, line.length);
        const found = caseIdTextAt(line, character, language);
        if (found !== undefined) {
          assert.match(found.id, /^[\w-]{1,128}$/);
          assert.equal(line.slice(found.start, found.end), found.id);
          assert.ok(found.start <= character && character <= found.end);
          const inFile = [...caseIdTexts(line, language)];
          assert.ok(
            inFile.some(({ start }) => start === found.start),
            JSON.stringify({ line, found, inFile }),
          );
        }
        const range = namedStringAt(line, character, language);
        assert.ok(range === undefined || (range.start <= character && character <= range.end));
        for (const each of caseIdTexts(text, language)) {
          assert.equal(text.slice(each.start, each.end), each.id);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
