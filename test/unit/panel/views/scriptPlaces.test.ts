import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseScript } from '../../../../src/script/analyseScript.ts';
import type { Finding } from '../../../../src/script/findings.ts';
import type { CaseScript } from '../../../../src/script/script.ts';
import { scriptPlaces } from '../../../../src/panel/views/scriptPlaces.ts';

function placesOf(script: Partial<CaseScript>) {
  const whole: CaseScript = {
    firstMessage: undefined,
    prompt: undefined,
    variables: undefined,
    tools: undefined,
    ...script,
  };
  const analysis = analyseScript(whole);
  return { script: whole, analysis, places: scriptPlaces(whole, analysis, analysis.findings) };
}

const declared = [{ name: 'agent', source: 'custom', required: true }];

describe('scriptPlaces', () => {
  it('fault 102: ends the mark of a long range between two characters', () => {
    const prompt = `a${'😀'.repeat(100)}`;
    const { script, analysis } = placesOf({ prompt });
    const long: Finding = {
      ...placesOf({ firstMessage: '{{nmae}}' }).analysis.findings[0]!,
      places: [{ part: 'prompt', start: 0, end: prompt.length }],
    };
    const [mark] = scriptPlaces(script, analysis, [long]).marks.prompt;
    assert.equal(prompt.slice(mark!.start, mark!.end), `a${'😀'.repeat(29)}`);
  });

  it('marks variables by kind and links each mark to its row', () => {
    const firstMessage = '{{agent}} {{name}} {{nmae}} {{agent}}';
    const { places } = placesOf({ firstMessage, prompt: '{{agent}}', variables: declared });
    const { firstMessage: marks, prompt } = places.marks;
    assert.deepEqual(
      marks.map(({ start, end, tone, targetId }) => [
        firstMessage.slice(start, end),
        tone,
        targetId,
      ]),
      [
        ['{{agent}}', 'declared', 'variable-0'],
        ['{{name}}', 'contact', 'variable-1'],
        ['{{nmae}}', 'unknown', 'variable-2'],
        ['{{agent}}', 'declared', 'variable-0'],
      ],
    );
    assert.equal(prompt[0]?.targetId, 'variable-0');
    assert.equal(places.rowOf('nmae'), 'variable-2');
    assert.equal(places.firstUseOf('agent'), 'mark-firstMessage-0');
    assert.equal(places.firstUseOf('other'), undefined);
  });

  it('gives each place of a finding an element that exists', () => {
    const { analysis, places } = placesOf({
      firstMessage: `{{agent} — [Name] {{nmae}} ${'x'.repeat(1000)} {{agent}}`,
      prompt: 'Call `send_fax()`. }}',
      variables: [...declared, { name: 'unused', defaultValue: 'March 2025' }],
      tools: [{ id: 't', name: 'book_slot' }],
    });
    const ids = new Set(analysis.findings.map(({ id }) => id));
    assert.ok(ids.size >= 7, [...ids].join());
    const elements = new Set(
      [...places.marks.firstMessage, ...places.marks.prompt].map(({ id }) => id),
    );
    elements.add(places.rowOf('agent')!).add(places.rowOf('unused')!);
    for (const { id, places: all } of analysis.findings) {
      for (const place of all) {
        assert.ok(elements.has(places.elementOf(place)), id);
      }
    }
  });

  it('marks the part of a first message that is too long, up to the next mark', () => {
    const { places } = placesOf({
      firstMessage: `${'x'.repeat(1000)}abc {{agent}}`,
      variables: declared,
    });
    assert.deepEqual(
      places.marks.firstMessage.map(({ start, end, tone }) => [start, end, tone]),
      [
        [1000, 1004, 'note'],
        [1004, 1013, 'declared'],
      ],
    );
  });

  it('points to the heading if there is nothing to mark', () => {
    const { analysis, places } = placesOf({ firstMessage: '  ' });
    const [empty] = analysis.findings;
    assert.equal(empty?.id, 'erzycall/empty-first-message');
    assert.equal(places.elementOf(empty.places[0]!), 'heading-firstMessage');
  });

  it('marks and checks nothing beyond the text that is shown', () => {
    const prompt = `${'x'.repeat(499_995)}{{agent}} {{agent}}`;
    const { analysis, places } = placesOf({ prompt });
    assert.deepEqual(places.marks.prompt, []);
    assert.deepEqual(analysis.findings, [], 'a variable that the end cuts is no mistake');
    assert.equal(places.firstUseOf('agent'), undefined);
  });

  it('sorts the marks of any script without overlaps, and places every finding', () => {
    const piece = fc.constantFrom(
      ...['{{agent}}', '{{ x }}', '{{', '}}', '{name}', '—', '(', '…', '\n', ' call '],
      ...['`a_b()`', 'x'.repeat(400)],
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (firstMessage, prompt) => {
        const tools = [{ id: 't', name: 'book_slot' }];
        const { analysis, places } = placesOf({ firstMessage, prompt, variables: declared, tools });
        for (const part of ['firstMessage', 'prompt'] as const) {
          let end = 0;
          for (const mark of places.marks[part]) {
            assert.ok(end <= mark.start && mark.start < mark.end);
            end = mark.end;
          }
        }
        for (const place of analysis.findings.flatMap((finding) => finding.places)) {
          assert.match(places.elementOf(place), /^(?:mark|heading|variable)-/);
        }
      }),
    );
  });
});
