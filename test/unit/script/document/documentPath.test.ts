import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  documentAddress,
  jsonPath,
  scriptPath,
} from '../../../../src/script/document/documentPath.ts';

const pathOf = (title: string, id = 'case_1') => scriptPath(id, title, 'Untitled case');

const titles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('/', '\\', '.', '..', ' ', '\u202e', '\ud800', '%', '#', '?', ':', 'a', '\0'),
    )
    .map((pieces) => pieces.join('')),
);

describe('the path of a script document', () => {
  it('has the title as its name', () => {
    assert.equal(pathOf('Appointment reminder'), '/case_1/Appointment reminder.md');
    assert.equal(pathOf('50 % off: “Größe” & 東京 #1'), '/case_1/50 % off “Größe” & 東京 #1.md');
  });

  it('never contains what no file can be called', () => {
    const expected: readonly [title: string, name: string][] = [
      ['a/b\\c', 'a b c'],
      ['../../etc/passwd', 'etc passwd'],
      ['...', 'Untitled case'],
      ['', 'Untitled case'],
      ['\u200b', 'Untitled case'],
      ['case\u202egnp.exe', 'case gnp.exe'],
      ['CON', 'CON_'],
      ['com1', 'com1_'],
      ['Ends with a dot.', 'Ends with a dot'],
      ['\ud800', 'Untitled case'],
      ['x'.repeat(300), 'x'.repeat(80)],
    ];
    assert.deepEqual(
      expected.map(([title]) => pathOf(title)),
      expected.map(([, name]) => `/case_1/${name}.md`),
    );
  });

  it('fault 106: leads back to the case, for any title', () => {
    fc.assert(
      fc.property(titles, titles, (title, untitled) => {
        const path = scriptPath('case_1', title, untitled);
        assert.deepEqual(documentAddress(path), { id: 'case_1', kind: 'script' });
        const [, , name = ''] = path.split('/');
        assert.ok(name.length <= 84);
        assert.doesNotMatch(name, /^[. ]|[. ]\.md$|[\p{Cc}\p{Surrogate}:*?"<>|\\]/u);
        // VS Code encodes the path in the same way, which throws for half a character
        assert.equal(decodeURIComponent(encodeURIComponent(path)), path);
        assert.equal(new URL(`x:${encodeURI(path)}`).pathname.split('/').length, 3);
      }),
      { numRuns: 5_000 },
    );
  });

  it('differs for two cases with the same title', () => {
    assert.notEqual(pathOf('Reminder', 'case_1'), pathOf('Reminder', 'case_2'));
  });

  it('differs from that of the record, even for a case of that title', () => {
    assert.equal(pathOf('case.json'), '/case_1/case.json.md');
    assert.deepEqual(documentAddress(jsonPath('case_1')), { id: 'case_1', kind: 'json' });
  });

  it('is not read from anything else', () => {
    const others = ['', '/', '/case_1', '/case_1/', '/case_1/x', '/case_1/x/y.md', '/../x.md'];
    const more = ['case_1/x.md', '/case 1/x.md', '/case_1/settings.json', '//x.md', '/case_1/x.MD'];
    for (const path of [...others, ...more]) {
      assert.equal(documentAddress(path), undefined, path);
    }
  });
});
