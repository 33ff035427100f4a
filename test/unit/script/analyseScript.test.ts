import assert from 'node:assert/strict';
import { type CaseVariable } from '../../../src/api/case.ts';
import {
  analyseScript,
  type Finding,
  type VariableKind,
  hasScriptErrors,
} from '../../../src/script/analyseScript.ts';
import { type CaseScript } from '../../../src/script/script.ts';
import { parseCase } from '../../../src/api/parse.ts';

const nothing: CaseScript = {
  firstMessage: undefined,
  prompt: undefined,
  variables: undefined,
  tools: undefined,
};

function analyse(script: Partial<CaseScript>) {
  return analyseScript({ ...nothing, ...script });
}

/** Each finding in a line: severity, code, what it is about, and the text at its place. */
function findings(script: Partial<CaseScript>): string[] {
  return analyse(script).findings.map((finding) => {
    const { severity, code, part, start, end, variable } = finding;
    const place = part === undefined ? variable : `${part} ${script[part]!.slice(start, end)}`;
    return `${severity} ${code} ${place}`;
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
    assert.equal(hasScriptErrors(analyse(script)), false);
  });

  it('says that there is no script when only the documented fields came', () => {
    const record = parseCase(
      {
        data: { id: 'case_789', title: 'A', status: 'open', createdAt: '2025-01-12T09:00:00Z' },
      },
      0,
    );
    assert.deepEqual(analyseScript(record), {
      hasScript: false,
      findings: [],
      omitted: 0,
      parts: {},
      variables: [],
    });
  });

  it('has a script when only variables came', () => {
    assert.equal(analyse({ variables: [] }).hasScript, true);
  });

  it('lists declared variables, then the others as they are used', () => {
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

  describe('variables', () => {
    it('names each use of one that nobody declares', () => {
      const script = { firstMessage: '{{a}} {{name}} {{ a }}', prompt: '{{a}}', variables: [] };
      assert.deepEqual(findings(script), [
        'error undeclared firstMessage {{a}}',
        'error undeclared firstMessage {{ a }}',
        'error undeclared prompt {{a}}',
      ]);
      assert.equal(hasScriptErrors(analyse(script)), true);
    });

    it('warns once where the declarations are not known', () => {
      assert.deepEqual(findings({ firstMessage: '{{a}} {{b}} {{a}} {{email}}', prompt: '{{a}}' }), [
        'warning undeclared firstMessage {{a}}',
        'warning undeclared firstMessage {{b}}',
      ]);
    });

    it('tells names apart by case', () => {
      assert.deepEqual(findings({ firstMessage: '{{Name}}', variables: [] }), [
        'error undeclared firstMessage {{Name}}',
      ]);
    });

    it('names one that is used nowhere', () => {
      const script = { firstMessage: '\\{{a}} {{b}}', variables: [{ name: 'a' }, { name: 'b' }] };
      assert.deepEqual(findings({ ...script, prompt: '' }), ['hint unused a']);
      assert.deepEqual(findings(script), [], 'the prompt in the library may use it');
    });

    it('names a required one that only the call can fill in', () => {
      const variables = [
        { name: 'a', required: true },
        { name: 'b', required: true, source: 'custom', defaultValue: ' ' },
        { name: 'c', required: true, source: 'contact.title' },
        { name: 'd', required: true, defaultValue: 'D' },
        { name: 'email', required: true },
        { name: 'e', required: false },
      ];
      assert.deepEqual(findings({ variables }), [
        'warning requiredWithoutDefault a',
        'warning requiredWithoutDefault b',
      ]);
    });

    it('names a default that will be out of date, with its value', () => {
      const [finding] = analyse({ variables: [{ name: 'a', defaultValue: 'our March prices' }] })
        .findings as Finding[];
      assert.deepEqual(finding, {
        code: 'datedDefault',
        severity: 'hint',
        variable: 'a',
        detail: 'our March prices',
      });
    });
  });

  describe('braces', () => {
    it('names each mistake with its text', () => {
      const script = { firstMessage: 'Hi {{name}, {{}}', prompt: '{{first name}} x}}' };
      assert.deepEqual(findings(script), [
        'error malformedBraces firstMessage {{name}',
        'error malformedBraces firstMessage {{}}',
        'error malformedBraces prompt {{first name}}',
        'error malformedBraces prompt x}}',
      ]);
      assert.equal(analyse(script).findings[0]?.detail, '{{name}');
    });

    it('warns of single braces around the name of a variable, and keeps no others', () => {
      const script = {
        firstMessage: '{name} { a } {b}',
        prompt: '{a}',
        variables: [{ name: 'a' }],
      };
      assert.deepEqual(findings(script), [
        'warning malformedBraces firstMessage {name}',
        'warning malformedBraces firstMessage { a }',
        'warning malformedBraces prompt {a}',
        'hint unused a',
      ]);
      assert.equal(analyse(script).parts.firstMessage?.mistakes.length, 2);
    });

    it('cuts a mistake that goes on for pages', () => {
      const prompt = `{{${'a '.repeat(10_000)}}}`;
      assert.equal(analyse({ prompt }).findings[0]?.detail?.length, 201);
    });
  });

  describe('first message', () => {
    it('may have 1,000 characters and no more', () => {
      assert.deepEqual(findings({ firstMessage: 'a'.repeat(1_000) }), []);
      const [finding] = analyse({ firstMessage: 'a'.repeat(1_003) }).findings;
      assert.deepEqual(finding, {
        code: 'firstMessageTooLong',
        severity: 'error',
        part: 'firstMessage',
        start: 1_000,
        end: 1_003,
        detail: '1003',
      });
    });

    it('is not cut within a character', () => {
      const firstMessage = `${'a'.repeat(999)}😀b`;
      assert.deepEqual(findings({ firstMessage }), ['error firstMessageTooLong firstMessage 😀b']);
    });

    it('should not be empty', () => {
      assert.deepEqual(findings({ firstMessage: ' \n' }), [
        'warning firstMessageEmpty firstMessage  \n',
      ]);
      assert.deepEqual(findings({ prompt: '' }), [], 'not returned is not empty');
    });

    it('names the first of each kind of character that speaks badly', () => {
      const text = 'Hi (you) – well... I — we… {{a...b}}';
      assert.deepEqual(
        findings({ firstMessage: text, prompt: text, variables: [{ name: 'a...b' }] }),
        [
          'hint hardToSpeak firstMessage (',
          'hint hardToSpeak firstMessage –',
          'hint hardToSpeak firstMessage ...',
        ],
      );
    });

    it('leaves what is within braces alone', () => {
      const script = { firstMessage: '{{a...b}} {{...}}', variables: [{ name: 'a...b' }] };
      assert.deepEqual(findings(script), ['error malformedBraces firstMessage {{...}}']);
    });
  });

  it('puts errors first, then warnings and hints, each in order of the script', () => {
    const all = analyse({
      firstMessage: 'Hi {name} — {{b}} {{',
      prompt: 'Use the `book_slot` tool. {{c}}',
      variables: [
        { name: 'z', required: true },
        { name: 'y', defaultValue: '$5' },
      ],
      tools: [{ id: 't', name: 'end_call' }],
    });
    assert.deepEqual(
      all.findings.map(({ severity, code, variable }) => [severity, code, variable ?? '']),
      [
        ['error', 'undeclared', 'b'],
        ['error', 'malformedBraces', ''],
        ['error', 'undeclared', 'c'],
        ['warning', 'malformedBraces', ''],
        ['warning', 'toolNotAttached', ''],
        ['warning', 'requiredWithoutDefault', 'z'],
        ['hint', 'hardToSpeak', ''],
        ['hint', 'unused', 'z'],
        ['hint', 'datedDefault', 'y'],
        ['hint', 'unused', 'y'],
      ],
    );
  });
});
