import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseScript, type FindingSeverity } from '../../../src/script/analyseScript.ts';
import { byPosition, type Stretch } from '../../../src/shared/stretch.ts';
import { largeScripts, scriptText } from './scriptTexts.ts';

const ranks: FindingSeverity[] = ['error', 'warning', 'hint'];
const names = fc.constantFrom('a', 'name', 'unknown', 'größe', '__proto__', '', 'first name');
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

describe('analyseScript: for any script', () => {
  it('keeps the first hundred findings of a check and counts the rest', () => {
    const prompt = Array.from({ length: 700 }, (_, at) => `{{a${at}}} {{b ${at}}} `).join('');
    const { findings, omitted } = analyseScript({
      firstMessage: undefined,
      prompt,
      variables: [],
      tools: undefined,
    });
    assert.equal(findings.length, 200);
    assert.deepEqual(
      omitted,
      new Map([
        ['erzycall/undeclared-variable', 600],
        ['erzycall/space-in-name', 600],
      ]),
    );
  });

  it('orders findings by severity, and gives each at least one place', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { findings } = analyseScript(script);
        const ranked = findings.map(({ severity }) => ranks.indexOf(severity));
        assert.deepEqual(
          ranked,
          ranked.toSorted((a, b) => a - b),
        );
        for (const { id, places } of findings) {
          assert.ok(places.length > 0, id);
          for (const place of places) {
            if ('part' in place) {
              const { length } = script[place.part]!;
              assert.ok(0 <= place.start && place.start <= place.end && place.end <= length, id);
            } else {
              assert.ok(
                script.variables?.some(({ name }) => name === place.variable),
                id,
              );
            }
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('cuts out the exact text that a finding quotes', () => {
    const quoting = new Set([
      ...['malformed-braces', 'template-logic', 'space-in-name', 'foreign-placeholder', 'dash'],
      ...['speech-markup', 'stage-direction', 'parenthesis', 'tool-not-attached', 'markdown'],
    ]);
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { id, places, detail = '' } of analyseScript(script).findings) {
          const [place] = places;
          if (quoting.has(id.replace('erzycall/', '')) && place !== undefined && 'part' in place) {
            const text = (script[place.part] ?? '').slice(place.start, place.end);
            assert.equal(text.slice(0, 200).trim(), detail.slice(0, 200).trim(), id);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never has two stretches of a text overlap', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { parts } = analyseScript(script);
        for (const part of Object.values(parts)) {
          const stretches: Stretch[] = [...part.uses, ...part.mistakes, ...part.literals];
          let last = 0;
          for (const { start, end } of stretches.sort(byPosition)) {
            assert.ok(last <= start && start < end);
            last = end;
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  for (const [title, text] of largeScripts) {
    it(`checks a megabyte of ${title}`, () => {
      const { findings } = analyseScript({
        firstMessage: text,
        prompt: text,
        variables: [{ name: 'a', required: true, defaultValue: text }],
        tools: [{ id: 't', name: 'end_call' }],
      });
      assert.ok(JSON.stringify(findings).length < 500_000);
    });
  }
});
