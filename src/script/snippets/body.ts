import type { CallRequest } from '../callRequest.ts';
import type { SnippetPiece } from './piece.ts';

/** How a language writes an object of strings. */
export interface BodySyntax {
  readonly indent: string;
  readonly quote: '"' | "'";
  /** A name with its quotes, if it needs any. */
  readonly key: (name: string) => string;
  /** The content of a string literal, without its quotes. */
  readonly content: (value: string) => string;
  readonly trailingComma: boolean;
}

interface Field {
  readonly name: string;
  readonly value: SnippetPiece | readonly Field[];
}

/** Not in the format of the API, so that nobody is called before it is replaced. */
const phoneNumber: SnippetPiece = { placeholder: '+1XXXXXXXXXX' };

/** Writes the body of `POST /api/v1/calls`. Every value that only the user knows is a tab stop. */
export function bodyPieces(request: CallRequest, syntax: BodySyntax): SnippetPiece[] {
  const { caseId, variables, contactVariables } = request;
  const fields: Field[] = [
    { name: 'to', value: phoneNumber },
    { name: 'from', value: phoneNumber },
    { name: 'caseId', value: caseId },
  ];
  if (contactVariables.length > 0) {
    fields.push({ name: 'contactId', value: { placeholder: '' } });
  }
  if (variables.length > 0) {
    fields.push({
      name: 'variableValues',
      value: variables.map(({ name, defaultValue }) => ({
        name,
        value: defaultValue ?? { placeholder: '' },
      })),
    });
  }
  return objectPieces(fields, syntax, '');
}

function objectPieces(
  fields: readonly Field[],
  syntax: BodySyntax,
  indent: string,
): SnippetPiece[] {
  const inner = indent + syntax.indent;
  return [
    '{\n',
    ...fields.flatMap(({ name, value }, index) => [
      `${inner}${syntax.key(name)}: `,
      ...(isFields(value) ? objectPieces(value, syntax, inner) : stringPieces(value, syntax)),
      index < fields.length - 1 || syntax.trailingComma ? ',\n' : '\n',
    ]),
    `${indent}}`,
  ];
}

function isFields(value: Field['value']): value is readonly Field[] {
  return Array.isArray(value);
}

function stringPieces(value: SnippetPiece, { quote, content }: BodySyntax): SnippetPiece[] {
  return typeof value === 'string'
    ? [`${quote}${content(value)}${quote}`]
    : [quote, { placeholder: content(value.placeholder) }, quote];
}
