import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseScript } from '../../../src/cases/analyseScript.ts';
import { parseScript } from '../../../src/cases/parseScript.ts';
import { defaultValues, renderPreview } from '../../../src/cases/renderPreview.ts';
import { largeScripts, scriptText } from './scriptTexts.ts';

function spoken(text: string, values: Record<string, string> = {}): string {
  return renderPreview(text, new Map(Object.entries(values)))
    .map((run) => run.text)
    .join('');
}

describe('renderPreview', () => {
  it('tells the words, the filled in values and what is left over', () => {
    assert.deepEqual(renderPreview('Hi {{ name }}, {{agent}} here.', new Map([['name', 'Ann']])), [
      { text: 'Hi ', source: 'script' },
      { text: 'Ann', source: 'value', name: 'name' },
      { text: ', ', source: 'script' },
      { text: '{{agent}}', source: 'unresolved', name: 'agent' },
      { text: ' here.', source: 'script' },
    ]);
  });

  it('has no runs for an empty text', () => assert.deepEqual(renderPreview('', new Map()), []));

  it('never reads a value as a script', () => {
    assert.equal(spoken('{{a}}{{b}}', { a: '{{b}} $& $1 {{', b: 'B' }), '{{b}} $& $1 {{B');
  });

  it('fills in an empty value', () => assert.equal(spoken('a{{x}}b', { x: '' }), 'ab'));

  it('takes no value from the prototype of an object', () => {
    assert.equal(spoken('{{constructor}}'), '{{constructor}}');
  });

  it('speaks malformed and escaped braces as they stand', () => {
    const text = '{{a b}} \\{{x}} {x} {{x';
    assert.equal(spoken(text, { x: 'X', a: 'A', b: 'B' }), text);
  });

  it('gives the text back when there are no values', () => {
    fc.assert(
      fc.property(scriptText, (text) => assert.equal(spoken(text), text)),
      {
        numRuns: 2_000,
      },
    );
  });

  it('leaves no variable over when each has a value', () => {
    fc.assert(
      fc.property(scriptText, fc.stringMatching(/^[^{}\\]+$/), (text, value) => {
        const values = new Map(parseScript(text).uses.map(({ name }) => [name, value]));
        const runs = renderPreview(text, values);
        assert.ok(runs.every(({ source }) => source !== 'unresolved'));
        if (parseScript(text).mistakes.length === 0 && !text.includes('\\')) {
          assert.doesNotMatch(runs.map((run) => run.text).join(''), /\{\{[^]*?\}\}/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  for (const [title, text] of largeScripts) {
    it(`renders a megabyte of ${title}`, () => assert.equal(spoken(text), text));
  }
});

describe('defaultValues', () => {
  it('offers the defaults that fill in something', () => {
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
