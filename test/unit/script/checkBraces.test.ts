import assert from 'node:assert/strict';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { type CaseScript } from '../../../src/script/script.ts';

function findings(script: Partial<CaseScript>) {
  const nothing = {
    firstMessage: undefined,
    prompt: undefined,
    variables: undefined,
    tools: undefined,
  };
  return analyseScript({ ...nothing, ...script }).findings;
}

describe('malformed braces', () => {
  const forms: [text: string, form: string | undefined, id: string][] = [
    ['{{name}', 'unclosed', 'malformed-braces'],
    ['name}}', 'unopened', 'malformed-braces'],
    ['{{}}', 'empty', 'malformed-braces'],
    ['{{a{{b}}}}', 'nested', 'malformed-braces'],
    ['{{{name}}}', 'triple', 'malformed-braces'],
    ['{{na\u200bme}}', 'invisible', 'malformed-braces'],
    ['{{name | upper}}', 'filter', 'template-logic'],
    ['{{#if name}}', 'block', 'template-logic'],
    ['{{name || "you"}}', 'expression', 'template-logic'],
    ['{{first name}}', undefined, 'space-in-name'],
  ];
  for (const [text, form, id] of forms) {
    it(`are reported for what they are: ${text}`, () => {
      const [finding] = findings({ firstMessage: `Hi ${text}, you.`, variables: [] });
      assert.equal(finding?.id, `erzycall/${id}`);
      assert.equal(finding.form, form);
      assert.equal(finding.detail, text);
    });
  }

  it('of one kind are one finding with all places', () => {
    const all = findings({ prompt: '{{a b}} {{a b}} {{#if x}}y{{else}}z{{/if}}' });
    assert.deepEqual(
      all.map(({ id, severity, places }) => [id, severity, places.length]),
      [
        ['erzycall/space-in-name', 'error', 2],
        ['erzycall/template-logic', 'warning', 2],
      ],
    );
  });

  it('are cut when they continue for pages', () => {
    const prompt = `{{${'a '.repeat(10_000)}}}`;
    assert.equal(findings({ prompt })[0]?.detail?.length, 201);
  });
});
