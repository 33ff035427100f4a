import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseScript } from '../../../../src/script/analyseScript.ts';
import { scriptDocument } from '../../../../src/script/document/scriptDocument.ts';
import type { Place } from '../../../../src/script/findings.ts';
import { makeRecord } from '../../../support/makeRecord.ts';
import { scriptText } from '../scriptTexts.ts';
import { scriptWords as words } from './scriptWords.ts';

const fence = '```';

/** Ends a block, a line or a span, or starts structure. */
const hostilePieces = [
  ...[fence, '````', '~~~', '~~~~', '`', '``', '    ', '\t', '\n', '\r', '\r\n', '\n\n', '\0'],
  ...['# Lie', '## Variables', '- ', '> ', '---', '===', '[x](command:y)', '<b>', '&amp;', '|'],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '#',
    '\\',
    '{{name}}',
    '{{a',
    'word',
    '\ud800',
    '\u202e',
    '\u2028',
  ],
];
const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...hostilePieces)).map((pieces) => pieces.join('')),
  scriptText,
);
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const names = fc.oneof(fc.constantFrom('name', 'a', '', '__proto__'), hostileText);
const records = fc
  .record({
    title: hostileText,
    status: hostileText,
    tags: some(fc.array(hostileText)),
    keyterms: some(fc.array(hostileText)),
    description: some(hostileText),
    firstMessage: some(hostileText),
    prompt: some(hostileText),
    systemPromptId: some(hostileText),
    variables: some(
      fc.array(
        fc.record(
          { name: names, source: hostileText, required: fc.boolean(), defaultValue: hostileText },
          { requiredKeys: ['name'] },
        ),
      ),
    ),
    tools: some(
      fc.array(fc.record({ id: hostileText, name: hostileText, description: hostileText })),
    ),
  })
  .map(makeRecord);

/** What VS Code makes of a text of a script: its line breaks, and a sign for each null character. */
function shown(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '␀');
}

/** The lines that are not within a block of code, by the rules of CommonMark. */
function linesOutsideBlocks(text: string): string[] {
  let open: string | undefined;
  return text.split('\n').filter((line) => {
    const [, run = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
    if (open === undefined) {
      open = run === '' ? undefined : run;
      return run === '';
    }
    if (run.startsWith(open)) {
      open = undefined;
    }
    return false;
  });
}

describe('scriptDocument: for any case', () => {
  it('cuts out the exact text of each place of a finding', () => {
    let places = 0;
    fc.assert(
      fc.property(records, (record) => {
        const document = scriptDocument(record, words);
        const { text } = document;
        const cut = (place: Place) => {
          const { start, end } = document.stretchOf(place);
          assert.ok(0 <= start && start < end && end <= text.length);
          return text.slice(start, end);
        };
        const { findings, parts } = analyseScript(record);
        const uses = (['firstMessage', 'prompt'] as const).flatMap((part) =>
          (parts[part]?.uses ?? []).map(({ start, end }) => ({ part, start, end })),
        );
        for (const place of [...findings.flatMap((finding) => finding.places), ...uses]) {
          places++;
          if (!('part' in place)) {
            const name = shown(`{{${place.variable}}}`).replaceAll(/\s+/g, ' ').trim();
            assert.equal(cut(place), name);
          } else if (place.start < place.end) {
            const source = record[place.part] ?? '';
            const text = source.slice(place.start, place.end);
            // the place may end within a line break, which is then not part of it
            const isWithin = text.endsWith('\r') && source[place.end] === '\n';
            assert.equal(cut(place), shown(isWithin ? text.slice(0, -1) : text));
          } else {
            cut(place);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(places > 300);
  });

  it('fault 105: has no heading that the API made up', () => {
    const headings = ['description', 'firstMessage', 'prompt', 'variables', 'tools'] as const;
    fc.assert(
      fc.property(records, (record) => {
        const { text } = scriptDocument(record, words);
        assert.doesNotMatch(text, /[\r\0]/);
        const outside = linesOutsideBlocks(text);
        const sections = outside.filter((line) => /^\s*(#|=+\s*$|-+\s*$)/.test(line)).slice(1);
        const expected = headings.filter(
          (key) => record[key] !== undefined || (key === 'prompt' && record.systemPromptId),
        );
        assert.deepEqual(
          sections,
          expected.map((key) => `## ${words[key]}`),
        );
        assert.ok(outside[0]?.startsWith('# '));
        const known = /^(|# .+|## .+|- .+|_.+_|From the library: `.+`)$/;
        assert.deepEqual(
          outside.filter((line) => !known.test(line)),
          [],
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time linear in the length of the script', () => {
    const texts = ['`', '~', '` ', '\t', ' `', '\r\n', '```\n', '~~~\n```\n', '{{a}}'];
    for (const unit of texts) {
      const text = unit.repeat(2 ** 20 / unit.length);
      const record = makeRecord({ title: text, firstMessage: text, prompt: text, tags: [text] });
      const document = scriptDocument(record, words);
      for (let start = 0; start < 10_000; start++) {
        document.stretchOf({ part: 'prompt', start, end: start + 1 });
      }
    }
  });
});
