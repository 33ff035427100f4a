import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyseScript,
  type FindingCode,
  type FindingSeverity,
} from '../../../src/script/analyseScript.ts';
import { largeScripts, scriptText } from './scriptTexts.ts';

describe('analyseScript: for any script', () => {
  it('keeps the first hundred findings and counts the rest', () => {
    const prompt = '{name} '.repeat(150) + '{{a}} '.repeat(60) + '{{}} '.repeat(60);
    const { findings: kept, omitted } = analyseScript({
      firstMessage: undefined,
      prompt,
      variables: [],
      tools: undefined,
    });
    assert.equal(kept.length, 100);
    assert.equal(omitted, 170);
    const [codes, severities] = [kept.map(({ code }) => code), kept.map((each) => each.severity)];
    assert.deepEqual(codes, [
      ...Array<FindingCode>(60).fill('undeclared'),
      ...Array<FindingCode>(40).fill('malformedBraces'),
    ]);
    assert.deepEqual(new Set(severities), new Set(['error']));
  });

  it('keeps the order and exact places for any script', () => {
    const ranks: FindingSeverity[] = ['error', 'warning', 'hint'];
    const names = fc.constantFrom('a', 'name', 'unknown', 'größe', '__proto__', '');
    const variables = fc.array(
      fc.record(
        { name: names, required: fc.boolean(), defaultValue: scriptText, source: fc.string() },
        { requiredKeys: ['name'] },
      ),
    );
    const tools = fc.array(fc.record({ id: fc.string(), name: fc.string() }));
    const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const scripts = fc.record({
      firstMessage: some(scriptText),
      prompt: some(scriptText),
      variables: some(variables),
      tools: some(tools),
    });
    fc.assert(
      fc.property(scripts, (script) => {
        const all = analyseScript(script).findings;
        const ranked = all.map(({ severity }) => ranks.indexOf(severity));
        assert.deepEqual(
          ranked,
          ranked.toSorted((a, b) => a - b),
        );
        for (const { code, part, start, end, variable, detail } of all) {
          const text = part === undefined ? undefined : script[part];
          assert.ok(text !== undefined || variable !== undefined, code);
          if (text !== undefined && code !== 'firstMessageTooLong' && code !== 'undeclared') {
            assert.ok((detail ?? '').startsWith(text.slice(start, end).slice(0, 200).trim()), code);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  for (const [title, text] of largeScripts) {
    it(`checks a megabyte of ${title}`, () => {
      const { findings: kept } = analyseScript({
        firstMessage: text,
        prompt: text,
        variables: [{ name: 'a', required: true, defaultValue: text }],
        tools: [{ id: 't', name: 'end_call' }],
      });
      assert.ok(kept.length <= 100);
      assert.ok(JSON.stringify(kept).length < 100_000);
    });
  }
});
