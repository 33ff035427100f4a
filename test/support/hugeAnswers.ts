const megabyte = 1024 * 1024;

/** A response of the API that is far larger than any real one. */
export interface HugeAnswer {
  readonly name: string;
  /** What fills the field. */
  readonly shape: string;
  readonly kind: 'page' | 'case' | 'calls' | 'error';
  readonly json: string;
}

/** Values that fill a field, as JSON. Each is repeated until the response has its size. */
const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'one text': (bytes) => `"${repeat('on 3 May {{a}} [x] ', bytes)}"`,
  'one text of braces': (bytes) => `"${repeat('{', bytes)}"`,
  'one text of escapes': (bytes) => `"${repeat('\\u0041', bytes)}"`,
  'many texts': (bytes) => list('"some text"', bytes),
  'long texts': (bytes) => list(`"${'some_name '.repeat(40)}"`, bytes),
  'many numbers': (bytes) => list('0', bytes),
  'nested lists': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
  'nested objects': (bytes) => repeat('{"a":', bytes / 2) + '0' + repeat('}', bytes / 10),
  'empty objects': (bytes) => list('{}', bytes),
  entries: (bytes) => list('{"id":"tool_1","name":"some_name","defaultValue":"3 May"}', bytes),
  'long entries': (bytes) =>
    list(`{"id":"t","name":"n","description":"${'a b '.repeat(500)}"}`, bytes),
  'wrong entries': (bytes) => list('{"id":0,"name":0}', bytes),
  'many keys': (bytes) => {
    const count = Math.floor(bytes / 14);
    return `{${Array.from({ length: count }, (_, index) => `"key${index}":0`).join(',')}}`;
  },
};

const recordFields = [
  ...['id', 'title', 'status', 'createdAt', 'updatedAt', 'description', 'firstMessage'],
  ...['prompt', 'systemPrompt', 'systemPromptId', 'tags', 'keyterms', 'tools', 'toolIds'],
  ...['variables', 'metadata'],
];
const callFields = ['id', 'status', 'to', 'from', 'createdAt', 'duration', 'metadata'];

/** One field for each way in which fields are read. Larger responses fill these only, to save time. */
const kindsOfFields: ReadonlySet<string> = new Set([
  ...[
    'title',
    'createdAt',
    'tags',
    'firstMessage',
    'prompt',
    'tools',
    'variables',
    'metadata',
    'to',
  ],
]);

/** Every field of every response, filled with each shape, with a total of so many megabytes. */
export function* hugeAnswers(megabytes: number): Iterable<HugeAnswer> {
  for (const [shape, fill] of Object.entries(shapes)) {
    const value = fill(megabytes * megabyte - 500);
    const name = (field: string) => `${megabytes} MB of ${shape} in ${field}`;
    const isFilled = (field: string) => megabytes === 1 || kindsOfFields.has(field);
    for (const field of recordFields.filter(isFilled)) {
      const id = field === 'id' ? '' : '"id":"case_1",';
      const record = `{${id}"${field}":${value}}`;
      yield { shape, name: name(field), kind: 'case', json: `{"data":${record}}` };
      yield { shape, name: name(`a row's ${field}`), kind: 'page', json: page(record) };
    }
    for (const field of callFields.filter(isFilled)) {
      const id = field === 'id' ? '' : '"id":"call_1",';
      yield {
        shape,
        name: name(`a call's ${field}`),
        kind: 'calls',
        json: page(`{${id}"${field}":${value}}`),
      };
    }
    for (const field of ['code', 'message', 'details']) {
      yield { shape, name: name(field), kind: 'error', json: `{"error":{"${field}":${value}}}` };
    }
    yield {
      shape,
      name: name('data'),
      kind: 'page',
      json: `{"data":${value},"pagination":{"hasMore":true}}`,
    };
    const pagination = `{"hasMore":true,"cursor":${value}}`;
    yield {
      shape,
      name: name('cursor'),
      kind: 'page',
      json: `{"data":[],"pagination":${pagination}}`,
    };
  }
}

function page(row: string): string {
  return `{"data":[${row}],"pagination":{"hasMore":true,"cursor":"next"}}`;
}

function repeat(text: string, bytes: number): string {
  return text.repeat(Math.floor(bytes / text.length));
}

function list(item: string, bytes: number): string {
  return `[${repeat(`${item},`, bytes - item.length)}${item}]`;
}
