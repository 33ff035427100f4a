import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseRecord } from '../../../src/api/case.ts';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { type CallableCase, callRequest } from '../../../src/script/callRequest.ts';
import { caseTypes } from '../../../src/script/caseTypes.ts';
import { literalContent } from '../../../src/script/snippets/literals.ts';
import { makeRecord } from '../../support/makeRecord.ts';
import { typeCheck } from '../../support/snippets/typeCheck.ts';
import { anyCase } from './snippets/anyCases.ts';

const callable = (fields: Partial<CaseRecord>): CallableCase => {
  const record = makeRecord(fields);
  return { record, analysis: analyseScript(record) };
};
const namesIn = (text: string) =>
  Array.from(text.matchAll(/^export type (\S+) = \{$/gm), ([, name]) => name!);

describe('caseTypes', function () {
  this.timeout(120_000);

  it('describes each variable', () => {
    const text = caseTypes([
      callable({
        title: 'Zürich: appointment reminder',
        firstMessage: '{{name}} {{agent}} {{surprise}}',
        prompt: '',
        variables: [
          { name: 'agent', source: 'custom', required: true },
          { name: 'company name', source: 'custom', defaultValue: 'Erzy */ Ltd\n@type' },
        ],
      }),
    ]);
    assert.equal(
      text.slice(text.indexOf('/**')),
      `/** Case: Zürich: appointment reminder */
export type ZurichAppointmentReminderCall = {
  caseId: 'case_1';
  /** The contact fills in: name */
  contactId: string;
  variableValues: {
    /** Required. No default. */
    agent: string;
    /** Used in the script, but not declared by the case. */
    surprise: string;
    /** Optional. Default: Erzy * / Ltd @type */
    'company name'?: string;
  };
};
`,
    );
  });

  it('gives each case another name', () => {
    const titles = [
      'Reminder',
      'reminder!',
      'Reminder call 2',
      '',
      '東京',
      '2nd try',
      'Call',
      'Reminder',
    ];
    const cases = titles.map((title, index) => callable({ title, id: `case-${index}` }));
    assert.deepEqual(namesIn(caseTypes(cases)), [
      ...[
        'ReminderCall',
        'ReminderCall2',
        'ReminderCall2Call',
        'Case_case_3Call',
        'Case_case_4Call',
      ],
      ...['Case_2ndTryCall', 'CallCall', 'ReminderCall3'],
    ]);
  });

  it('allows any variable where the API returned none', () => {
    assert.match(caseTypes([callable({})]), /variableValues\?: Record<string, string>;/);
    assert.doesNotMatch(caseTypes([callable({ prompt: '', variables: [] })]), /variableValues\?/);
  });

  it('makes a missing variable a compile error, for any case', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 20, maxLength: 60 }), (cases) => {
        const types = caseTypes(cases);
        const names = namesIn(types);
        assert.equal(new Set(names).size, cases.length);
        const uses = cases.flatMap((each, index) => usesOf(each, names[index]!));
        const imports = `import type { ${names.join(', ')} } from './types.ts';`;
        const errors = typeCheck({ 'types.ts': types, 'uses.ts': [imports, ...uses].join('\n') });
        assert.deepEqual(errors, []);
      }),
      { numRuns: 3 },
    );
  });
});

/** A complete object, and one for each thing that can be missing. TypeScript reports an expected error that is none. */
function usesOf(each: CallableCase, type: string): string[] {
  const { caseId, variables, contactVariables } = callRequest(each);
  const contact = contactVariables.length > 0 ? "contactId: 'c'," : '';
  const object = (values: readonly string[], id = caseId, contactId = contact) => {
    const properties = values.map((name) => `['${literalContent(name, "'")}']: 'x'`).join(', ');
    const variableValues = values.length > 0 ? `variableValues: { ${properties} }` : '';
    return `({ caseId: '${id}', ${contactId} ${variableValues} }) satisfies ${type};`;
  };
  const all = variables.map(({ name }) => name);
  const required = variables.filter((variable) => variable.required).map(({ name }) => name);
  return [
    object(all),
    ...[
      object(all, `${caseId}x`),
      ...(contact === '' ? [] : [object(all, caseId, '')]),
      ...required.map((missing) => object(all.filter((name) => name !== missing))),
      ...(all.length > 0 ? [object([...all, 'not a variable'])] : []),
    ].flatMap((wrong) => ['// @ts-expect-error -- wrong', wrong]),
  ];
}
