import assert from 'node:assert/strict';
import { shownFindings } from '../../../../src/panel/views/shownFindings.ts';
import { analyseScript } from '../../../../src/script/analyseScript.ts';

describe('shownFindings', () => {
  const prompt = Array.from({ length: 150 }, (_, at) => `{{a${at}}} {{b ${at}}} `).join('');
  const script = { firstMessage: 'Hi —', prompt, variables: [], tools: undefined };
  const analysis = analyseScript(script);

  it('lists a hundred findings and counts the others', () => {
    const { findings, omitted, ignored } = shownFindings(analysis, () => false);
    assert.equal(findings.length, 100);
    assert.equal(omitted, 201);
    assert.equal(ignored, 0);
  });

  it('leaves out those of ignored checks, and shows others in their place', () => {
    const isIgnored = (id: string) => id === 'erzycall/undeclared-variable';
    const { findings, omitted, ignored } = shownFindings(analysis, isIgnored);
    assert.equal(findings.length, 100);
    assert.ok(findings.every(({ id }) => !isIgnored(id)));
    assert.equal(omitted, 51);
    assert.equal(ignored, 150);
  });
});
