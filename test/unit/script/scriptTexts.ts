import fc from 'fast-check';

const pieces = [
  ...['{', '}', '{{', '}}', '{{{', '}}}', '\\', '\n', '\r\n', ' ', '.', '—', '...', '(', '`'],
  ...['a', 'name', '{{a}}', '{{ name }}', '{name}', 'größe', '𝒜', '\ud835', '\udc9c', '{"a": {}}'],
  ...['use the ', 'call ', 'book_slot', ' tool', '{{unknown}}', 'é', '\u0301', '1'],
];

/** Texts with more braces than people type, and arbitrary ones. */
export const scriptText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces)).map((each) => each.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

const megabyte = 2 ** 20;

function filled(text: string, length = megabyte): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const half = megabyte / 2;

/** A megabyte each of what a careless reader would go through again and again. */
export const largeScripts: readonly [title: string, text: string][] = [
  ...['{', '}', '{{', '{{ ', '{{a', '{{a ', '{{a}}', '{{a}} ', '}} ', 'a}}', '{a} ', '{name}} '],
  ...['\\', '\\{{', '\\{{a}}', '{{a\nb}}', '{{(}}', '{{é', '\r\n', ' ', '\udc00', '𝒜', '—', '...'],
  ...['`', '`a', '`a_b` ', 'use the ', 'call a_b ', 'call the tool ', 'a', 'a_', 'aB', 'not '],
  ...[
    '7',
    '7,',
    '7 ',
    '2026 ',
    '$',
    'May ',
    'in ',
    '1 May 2 ',
    'Friday is ',
    'until the ',
    '{"a": {"b": [1, {"c": 2}]}}, ',
  ],
]
  .map((unit): [string, string] => [JSON.stringify(unit), filled(unit)])
  .concat([
    ['single braces in each other', '{'.repeat(half) + '}'.repeat(half)],
    ['spaced braces in each other', filled('{ ', half) + filled(' }', half)],
    ['variables in each other', filled('{{a', half) + filled('}}', half)],
    ['closing braces after an opening', '{{a' + filled(' }')],
    ['a name without an end', '{{' + filled('a')],
    ['dots without an end', '{{' + filled('.')],
    ['spaces in braces', '{{' + filled(' ') + 'b}}'],
    ['a name without a start', filled('a') + '}}'],
    ['a name of letters beyond 16 bits', filled('𝒜') + '}}'],
    ['spaces after a verb', 'use' + filled(' ') + 'a_b'],
    ['variables with names of their own', numbered((at) => `{{a_${at}}} `)],
    ['tools with names of their own', numbered((at) => `call a_${at} `)],
  ]);

function numbered(unit: (at: number) => string): string {
  return filled(Array.from({ length: 100_000 }, (_, at) => unit(at)).join(''));
}
