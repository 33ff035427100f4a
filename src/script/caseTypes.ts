import {
  type CallableCase,
  callRequest,
  type CallRequest,
  type CallVariable,
} from './callRequest.ts';
import { commentText, literalContent } from './snippets/literals.ts';

/**
 * Writes a TypeScript module with one type for each case: the part of the body of `POST /api/v1/calls`
 * that depends on the case. A variable that is missing is then a compile error.
 */
export function caseTypes(cases: readonly CallableCase[]): string {
  const taken = new Set<string>();
  const types = cases.map((each) => {
    const request = callRequest(each);
    const name = unusedName(request, taken);
    taken.add(name);
    return typeOf(request, name);
  });
  return [
    '// The part of the body of POST /api/v1/calls that depends on the case.\n' +
      '// caseId and contactId are documented; variableValues was only seen in the tools of the vendor.\n',
    ...types,
  ].join('\n');
}

function typeOf(request: CallRequest, name: string): string {
  const { caseId, title, contactVariables, isComplete } = request;
  const notes = isComplete
    ? []
    : ['The API did not return the whole script, so there may be more variables to fill in.'];
  return [
    ...docComment('', [`Case: ${commentText(title) || caseId}`, ...notes]),
    `export type ${name} = {`,
    `  caseId: '${caseId}';`,
    ...(contactVariables.length > 0
      ? [
          ...docComment('  ', [
            `The contact fills in: ${commentText(contactVariables.join(', '))}`,
          ]),
          '  contactId: string;',
        ]
      : []),
    ...variableValues(request),
    '};\n',
  ].join('\n');
}

function variableValues({ variables, isComplete }: CallRequest): string[] {
  const properties = variables.flatMap((variable) => [
    ...docComment('    ', [describe(variable)]),
    `    ${propertyName(variable.name)}${variable.required ? '' : '?'}: string;`,
  ]);
  if (properties.length === 0) {
    return isComplete ? [] : ['  variableValues?: Record<string, string>;'];
  }
  const optional = variables.some(({ required }) => required) ? '' : '?';
  return [`  variableValues${optional}: {`, ...properties, '  };'];
}

function describe({ required, declared, defaultValue }: CallVariable): string {
  if (!declared) {
    return 'Used in the script, but not declared by the case.';
  }
  const need = required ? 'Required.' : 'Optional.';
  return defaultValue === undefined
    ? `${need} No default.`
    : `${need} Default: ${commentText(defaultValue)}`;
}

function docComment(indent: string, lines: readonly string[]): string[] {
  return lines.length === 1
    ? [`${indent}/** ${lines[0]} */`]
    : [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${literalContent(name, "'")}'`;
}

const maxNameLength = 60;

/** A name from the title in ASCII, or from the ID if the title has no such letters. */
function unusedName({ title, caseId }: CallRequest, taken: ReadonlySet<string>): string {
  const words =
    title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const pascalCase = words
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')
    .slice(0, maxNameLength);
  const base = /^[A-Za-z]/.test(pascalCase)
    ? pascalCase
    : `Case_${pascalCase || caseId.replaceAll('-', '_')}`;
  let name = `${base}Call`;
  for (let count = 2; taken.has(name); count++) {
    name = `${base}Call${count}`;
  }
  return name;
}
