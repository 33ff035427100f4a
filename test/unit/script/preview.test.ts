import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FilledRun, fillRun } from '../../../src/protocol/fillRun.ts';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { defaultValues, previewStretches } from '../../../src/script/preview.ts';
import { largeScripts, scriptText } from './scriptTexts.ts';

const nothing = { firstMessage: undefined, prompt: undefined, variables: [], tools: undefined };

/** The pieces of a first message with these values. */
function filled(firstMessage: string, values: Record<string, string> = {}): FilledRun[] {
  const { parts } = analyseScript({ ...nothing, firstMessage });
  const given = new Map(Object.entries(values));
  const runs: FilledRun[] = [];
  let at = 0;
  for (const { start, end, name } of previewStretches(parts.firstMessage!, firstMessage.length)) {
    runs.push({ text: firstMessage.slice(at, start), kind: 'value' });
    runs.push(...fillRun(firstMessage.slice(start, end), name, given));
    at = end;
  }
  return [...runs, { text: firstMessage.slice(at), kind: 'value' }];
}

const spoken = (text: string, values: Record<string, string> = {}) =>
  filled(text, values)
    .map((run) => run.text)
    .join('');

const literals = (text: string, values: Record<string, string> = {}) =>
  filled(text, values)
    .filter(({ kind }) => kind === 'literal')
    .map((run) => run.text);

describe('the preview', () => {
  it('fills in variables', () => {
    const text = 'Hi {{ name }}, {{agent}} here.';
    assert.equal(spoken(text, { name: 'Ada', agent: 'Sam' }), 'Hi Ada, Sam here.');
    assert.deepEqual(literals(text, { agent: 'Sam' }), ['{{ name }}']);
  });

  it('never reads a value as a script', () => {
    assert.equal(spoken('{{a}}{{b}}', { a: '{{b}} $& $1 {{', b: 'B' }), '{{b}} $& $1 {{B');
  });

  it('takes no value from the prototype of an object', () => {
    assert.equal(spoken('{{constructor}}'), '{{constructor}}');
  });

  it('names everything that would be spoken literally', () => {
    const text =
      'Hi {{a}}, [Name], {x}, ${y}, %z%, {{first name}}, {{b | upper}}, {{c, \\{{d}}, <break/>, [friendly], e_f';
    assert.deepEqual(literals(text, { a: 'Hi {name}' }), [
      ...['{name}', '[Name]', '{x}', '${y}', '%z%', '{{first name}}', '{{b | upper}}', '{{c'],
      ...['\\{{d}}', '<break/>', '[friendly]', 'e_f'],
    ]);
  });

  it('returns the whole text', () => {
    fc.assert(
      fc.property(scriptText, (text) => assert.equal(spoken(text), text)),
      { numRuns: 2_000 },
    );
  });

  it('leaves nothing literal when all is sound and each variable has a value', () => {
    const words = fc.constantFrom(' ', 'Hi ', 'is this ', '? ', ', ', '\n', 'größe');
    const names = fc.constantFrom('a', 'name', 'größe', 'a.b-c_1', '𝒜');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, names)),
        fc.stringMatching(/^[A-Z][a-z]{1,9}$/),
        (all, value) => {
          const text = all.map(([word, name]) => `${word}{{${name}}}`).join('');
          const values = Object.fromEntries(all.map(([, name]) => [name, value]));
          assert.deepEqual(literals(text, values), []);
          assert.ok(!spoken(text, values).includes('{'));
        },
      ),
    );
  });

  it('leaves no braces that it does not name', () => {
    fc.assert(
      fc.property(scriptText, fc.stringMatching(/^[A-Z][a-z]{1,9}$/), (text, value) => {
        const { uses } = analyseScript({ ...nothing, firstMessage: text }).parts.firstMessage!;
        const values = Object.fromEntries(uses.map(({ name }) => [name, value]));
        const rest = filled(text, values).filter(({ kind }) => kind === 'value');
        assert.ok(
          rest.every((run) => !/[{}]/.test(run.text)),
          JSON.stringify(rest),
        );
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
      ...nothing,
      firstMessage: '{{used}}',
      variables: [
        { name: 'agent', defaultValue: ' Sam ' },
        { name: 'blank', defaultValue: ' \u200b' },
        { name: 'without' },
      ],
    });
    assert.deepEqual(defaultValues(variables), new Map([['agent', ' Sam ']]));
  });
});
