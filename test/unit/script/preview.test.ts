import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillRuns } from '../../../src/protocol/fillRuns.ts';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { parseScript } from '../../../src/script/parseScript.ts';
import { defaultValues, splitRuns } from '../../../src/script/preview.ts';
import { largeScripts, scriptText } from './scriptTexts.ts';

/** What would be spoken, with these values. */
function spoken(text: string, values: Record<string, string> = {}): string {
  return fillRuns(splitRuns(text), new Map(Object.entries(values)))
    .map((run) => run.text)
    .join('');
}

describe('splitRuns', () => {
  it('separates the words from the variables', () => {
    assert.deepEqual(splitRuns('Hi {{ name }}, {{agent}} here.'), [
      { text: 'Hi ' },
      { text: '{{ name }}', name: 'name' },
      { text: ', ' },
      { text: '{{agent}}', name: 'agent' },
      { text: ' here.' },
    ]);
  });

  it('has no runs for an empty text', () => assert.deepEqual(splitRuns(''), []));

  it('never reads a value as a script', () => {
    assert.equal(spoken('{{a}}{{b}}', { a: '{{b}} $& $1 {{', b: 'B' }), '{{b}} $& $1 {{B');
  });

  it('takes no value from the prototype of an object', () => {
    assert.equal(spoken('{{constructor}}'), '{{constructor}}');
  });

  it('leaves malformed and escaped braces unchanged', () => {
    const text = '{{a b}} \\{{x}} {x} {{x';
    assert.equal(spoken(text, { x: 'X', a: 'A', b: 'B' }), text);
  });

  it('returns the whole text', () => {
    fc.assert(
      fc.property(scriptText, (text) => assert.equal(spoken(text), text)),
      { numRuns: 2_000 },
    );
  });

  it('leaves no variable unresolved when each has a value', () => {
    fc.assert(
      fc.property(scriptText, fc.stringMatching(/^[^{}\\\s]+$/), (text, value) => {
        const values = new Map(parseScript(text).uses.map(({ name }) => [name, value]));
        const runs = fillRuns(splitRuns(text), values);
        assert.ok(runs.every(({ unresolved }) => !unresolved));
        if (parseScript(text).mistakes.length === 0 && !text.includes('\\')) {
          assert.doesNotMatch(runs.map((run) => run.text).join(''), /\{\{[^]*?\}\}/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  for (const [title, text] of largeScripts) {
    it(`returns a megabyte of ${title}`, () => assert.equal(spoken(text), text));
  }
});

describe('defaultValues', () => {
  it('has the defaults that fill in something', () => {
    const { variables } = analyseScript({
      firstMessage: '{{used}}',
      prompt: undefined,
      variables: [
        { name: 'agent', defaultValue: ' Sam ' },
        { name: 'blank', defaultValue: ' ' },
        { name: 'without' },
      ],
      tools: undefined,
    });
    assert.deepEqual(defaultValues(variables), new Map([['agent', ' Sam ']]));
  });
});
