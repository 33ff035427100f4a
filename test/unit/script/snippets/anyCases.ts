import fc from 'fast-check';
import type { CaseVariable } from '../../../../src/api/case.ts';
import { analyseScript } from '../../../../src/script/analyseScript.ts';
import type { CallableCase } from '../../../../src/script/callRequest.ts';
import { makeRecord } from '../../../support/makeRecord.ts';

/** What ends a string, a comment or a line in one of the languages, or makes a shell run something. */
const pieces = [
  ...[
    "'",
    '"',
    '`',
    '\\',
    '\\\\',
    '$',
    '${',
    '}',
    '{',
    '{{',
    '}}',
    '$(',
    ')',
    '$1',
    '$0',
    '#{',
    '%',
  ],
  ...[
    '*/',
    '/*',
    '//',
    '#',
    '###',
    '"""',
    "'''",
    '<!--',
    '-->',
    '!',
    '!!',
    ';',
    '&',
    '|',
    '<',
    '>',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\0',
    '\b',
    '\f',
    '\v',
    '\u001b',
    '\u0085',
    '\u2028',
    '\u2029',
    ' ',
  ],
  ...['\ud800', '\udc00', '\ud83d\ude00', '\u202e', '\ufeff', '\u{e0001}', '\u{10ffff}', '👨‍👩‍👧', 'é'],
  ...[
    '$(touch pwned)',
    '`touch pwned`',
    "'; touch pwned; '",
    '\ntouch pwned\n',
    '${process.exit(9)}',
  ],
  ...[
    '*/process.exit(9)/*',
    '"""\nimport sys; sys.exit(9)\n"""',
    '{{$guid}}',
    '{{name}}',
    'EOF',
    '=x',
  ],
  ...[
    'coding: utf-7',
    '\\u0041',
    '\\x41',
    '\\N{DIGIT ONE}',
    '%s',
    '%(a)s',
    '{0}',
    '~',
    '*',
    '?',
    '[a]',
  ],
  ...[
    'a',
    'order',
    ' ',
    '1',
    '-',
    '_',
    '.',
    'Zürich',
    '東京',
    '@type',
    '@',
    '+',
    '$ERZYCALL_API_KEY',
  ],
] as const;

const hostileText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

const name = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'class', 'new', 'get'),
  fc.constantFrom('name', 'email', 'order_id', 'order-id', '1', '01', '', 'readonly', 'async'),
);

const variable: fc.Arbitrary<CaseVariable> = fc.record(
  {
    name,
    required: fc.boolean(),
    defaultValue: hostileText,
    source: fc.constantFrom('custom', 'contact.title', 'contact.notes', "it's"),
  },
  { requiredKeys: ['name'] },
);

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/);

/** Any case that the API could return. */
export const anyCase: fc.Arbitrary<CallableCase> = fc
  .record({
    id,
    title: hostileText,
    firstMessage: fc.option(hostileText, { nil: undefined }),
    prompt: fc.option(fc.constant('{{used}} {{Größe}}'), { nil: undefined }),
    variables: fc.option(fc.array(variable, { maxLength: 6 }), { nil: undefined }),
  })
  .map((fields) => {
    const record = makeRecord(fields);
    return { record, analysis: analyseScript(record) };
  });
