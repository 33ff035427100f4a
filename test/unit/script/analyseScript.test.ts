import assert from 'node:assert/strict';
import { type CaseVariable } from '../../../src/api/case.ts';
import { parseCase } from '../../../src/api/parse.ts';
import { analyseScript, errorIds, type VariableKind } from '../../../src/script/analyseScript.ts';
import { type CaseScript } from '../../../src/script/script.ts';

const nothing: CaseScript = {
  firstMessage: undefined,
  prompt: undefined,
  variables: undefined,
  tools: undefined,
};

function analyse(script: Partial<CaseScript>) {
  return analyseScript({ ...nothing, ...script });
}

/** Each finding on a line: severity, check, and the texts at its places or the declarations. */
function findings(script: Partial<CaseScript>): string[] {
  return analyse(script).findings.map(({ severity, id, places }) => {
    const texts = places.map((place) =>
      'part' in place
        ? `${place.part} ${script[place.part]!.slice(place.start, place.end)}`
        : `declaration ${place.variable}`,
    );
    return `${severity} ${id.replace('erzycall/', '')}: ${texts.join(', ')}`;
  });
}

describe('analyseScript', () => {
  it('finds nothing in a sound script', () => {
    const script = {
      firstMessage: 'Hi {{name}}, this is {{agent}}.',
      prompt: 'Call {{phone}}. Answer as {"a": {"b": {"c": 1}}} or {"to": "/users/{id}"}.',
      variables: [{ name: 'agent', source: 'custom', required: true, defaultValue: 'Sam' }],
      tools: [{ id: 'tool_1', name: 'end_call' }],
    };
    assert.deepEqual(findings(script), []);
    assert.equal(errorIds(analyse(script)).size, 0);
  });

  it('reports that there is no script when only the documented fields were returned', () => {
    const data = { id: 'case_789', title: 'A', status: 'open', createdAt: '2025-01-12T09:00:00Z' };
    const { hasScript, findings: none, parts, variables } = analyseScript(parseCase({ data }, 0));
    assert.deepEqual(
      { hasScript, none, parts, variables },
      { hasScript: false, none: [], parts: {}, variables: [] },
    );
  });

  it('has a script when only variables were returned', () => {
    assert.equal(analyse({ variables: [] }).hasScript, true);
  });

  it('lists declared variables, then the others in the order of their use', () => {
    const { variables } = analyse({
      firstMessage: '{{other}} {{name}} {{b}}',
      prompt: '{{b}}',
      variables: [
        { name: 'a', source: 'contact.title', required: true },
        { name: 'b', defaultValue: 'B' },
        { name: 'b', defaultValue: 'again' },
      ],
    });
    const expected: (CaseVariable & { kind: VariableKind; uses: number })[] = [
      { name: 'a', source: 'contact.title', required: true, kind: 'declared', uses: 0 },
      { name: 'b', defaultValue: 'B', kind: 'declared', uses: 2 },
      { name: 'other', kind: 'unknown', uses: 1 },
      { name: 'name', kind: 'contact', uses: 1 },
    ];
    assert.deepEqual(variables, expected);
  });

  it('names the checks that found errors', () => {
    const script = { firstMessage: '{{a}} {{b — c', variables: [] };
    assert.deepEqual(
      errorIds(analyse(script)),
      new Set(['erzycall/undeclared-variable', 'erzycall/malformed-braces']),
    );
  });

  describe('variables', () => {
    it('are one finding each, with all places', () => {
      const script = { firstMessage: '{{a}} {{name}} {{ a }}', prompt: '{{a}}', variables: [] };
      assert.deepEqual(findings(script), [
        'error undeclared-variable: firstMessage {{a}}, firstMessage {{ a }}, prompt {{a}}',
      ]);
    });

    it('are warnings where the declarations are not known', () => {
      assert.deepEqual(findings({ firstMessage: '{{a}} {{b}} {{a}} {{email}}' }), [
        'warning undeclared-variable: firstMessage {{a}}, firstMessage {{a}}',
        'warning undeclared-variable: firstMessage {{b}}',
      ]);
    });

    it('come with the declaration that was probably meant, which then counts as used', () => {
      const script = {
        firstMessage: 'Hi {{firstname}}.',
        prompt: '',
        variables: [{ name: 'first_name', defaultValue: 'Ada' }],
      };
      assert.deepEqual(findings(script), [
        'error undeclared-variable: firstMessage {{firstname}}, declaration first_name',
      ]);
      assert.equal(analyse(script).findings[0]?.suggestion, 'first_name');
    });

    it('are compared with the fields of a contact too', () => {
      for (const [use, suggestion] of [
        ['Name', 'name'],
        ['nmae', 'name'],
        ['e_mail', 'email'],
        ['contact.phone', 'phone'],
        ['street', undefined],
      ] as const) {
        const [finding] = analyse({ firstMessage: `{{${use}}}`, variables: [] }).findings;
        assert.equal(finding?.suggestion, suggestion, use);
      }
    });

    it('that differ by a number are not confused', () => {
      const variables = [{ name: 'line1', defaultValue: 'x' }];
      const [finding] = analyse({ firstMessage: '{{line1}} {{line2}}', variables }).findings;
      assert.equal(finding?.suggestion, undefined);
    });

    it('that only the call can fill in need a default, required or not', () => {
      const script = {
        firstMessage: '{{a}} {{b}} {{c}} {{d}} {{email}} {{e}}',
        variables: [
          { name: 'a', required: true },
          { name: 'b', required: false, source: 'custom', defaultValue: ' \u200b' },
          { name: 'c', required: true, source: 'contact.title' },
          { name: 'd', required: true, defaultValue: 'D' },
          { name: 'email', required: true },
          { name: 'e' },
        ],
      };
      assert.deepEqual(findings(script), [
        'warning unfilled-variable: firstMessage {{a}}, declaration a',
        'warning unfilled-variable: firstMessage {{b}}, declaration b',
        'warning unfilled-variable: firstMessage {{e}}, declaration e',
      ]);
    });

    it('that are used nowhere are one finding, required or not', () => {
      const script = {
        firstMessage: '{{b}}',
        variables: [
          { name: 'a', required: true },
          { name: 'b', defaultValue: 'B' },
        ],
      };
      assert.deepEqual(findings({ ...script, prompt: '' }), [
        'hint unused-variable: declaration a',
      ]);
      assert.deepEqual(
        findings(script),
        ['warning unfilled-variable: declaration a'],
        'the prompt in the library may use it',
      );
    });
  });

  describe('first message', () => {
    it('may have 1,000 characters and no more', () => {
      assert.deepEqual(findings({ firstMessage: 'a'.repeat(1_000) }), []);
      const [finding] = analyse({ firstMessage: 'a'.repeat(1_003) }).findings;
      assert.deepEqual(finding, {
        id: 'erzycall/first-message-too-long',
        severity: 'error',
        places: [{ part: 'firstMessage', start: 1_000, end: 1_003 }],
        detail: '1003',
      });
    });

    it('is not cut within a character', () => {
      assert.deepEqual(findings({ firstMessage: `${'a'.repeat(999)}𝒜b` }), [
        'error first-message-too-long: firstMessage 𝒜b',
      ]);
    });

    it('should not be empty', () => {
      assert.deepEqual(findings({ firstMessage: ' \n' }), [
        'warning empty-first-message: firstMessage  \n',
      ]);
      assert.deepEqual(findings({ prompt: '' }), [], 'not returned is not empty');
    });

    it('has one finding for each kind of form that speaks badly', () => {
      const text = 'Hi (you) – and (me). I — we — 😀';
      assert.deepEqual(findings({ firstMessage: text, prompt: text }), [
        'hint parenthesis: firstMessage (you), firstMessage (me)',
        'hint dash: firstMessage –, firstMessage —, firstMessage —',
        'hint emoji: firstMessage 😀',
      ]);
    });
  });

  it('puts errors first, then warnings and hints, each in order of the script', () => {
    const script = {
      firstMessage: 'Hi [Name] — {{b}} <break/>',
      prompt: 'Use the `book_slot` tool. {{c}}',
      variables: [
        { name: 'z', required: true },
        { name: 'y', defaultValue: '$5' },
      ],
      tools: [{ id: 't', name: 'end_call' }],
    };
    assert.deepEqual(findings(script), [
      'error foreign-placeholder: firstMessage [Name]',
      'error undeclared-variable: firstMessage {{b}}',
      'error undeclared-variable: prompt {{c}}',
      'warning speech-markup: firstMessage <break/>',
      'warning tool-not-attached: prompt book_slot',
      'hint dash: firstMessage —',
      'hint unused-variable: declaration z',
      'hint unused-variable: declaration y',
      'hint dated-default: declaration y',
    ]);
  });
});
