import fc from 'fast-check';

/** Keys that can change or expose a prototype when an object is copied without care. */
const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];

/** Any JSON value, frequently with keys that the API uses. */
const json = (keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
    {
      weight: 1,
      arbitrary: object(
        [...keys, ...hostileKeys].map((key) => [key, fc.jsonValue({ maxDepth: 1 })]),
      ),
    },
  );

/** An object with any subset of these fields. */
function object(fields: readonly (readonly [string, fc.Arbitrary<unknown>])[]) {
  const entry = fields.map(([key, value]) => fc.option(fc.tuple(fc.constant(key), value)));
  return fc
    .tuple(...entry)
    .map((entries): unknown => Object.fromEntries(entries.filter((each) => each !== null)));
}

/** Usually the right value, sometimes any JSON value. */
const mostly = (right: fc.Arbitrary<unknown>, keys: readonly string[] = []) =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: json(keys) });
const always = (key: string, value: fc.Arbitrary<unknown>) => [key, value] as const;
const sometimes = (key: string, right: fc.Arbitrary<unknown>) => [key, mostly(right)] as const;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  // nothing that could be seen
  fc.constantFrom('', ' ', '\u200b', '\u3164'),
  // near the lengths at which titles and statuses are cut, with emoji at the cut
  fc.integer({ min: 295, max: 305 }).map((length) => 'x'.repeat(length) + '😀😀'),
  fc.integer({ min: 55, max: 65 }).map((length) => 'y'.repeat(length) + '😀😀'),
);
const id = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('..', '', 'a/b', 'a b', 'x'.repeat(129), '__proto__') },
);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((each) => each.toJSON()),
  fc.constantFrom('', 'yesterday', '2025-99-99', '1e999'),
);
const texts = fc.array(mostly(text), { maxLength: 3 });

/** A case as the API may send it, complete or not. */
const record = mostly(
  object([
    sometimes('id', id),
    ...['title', 'status', 'description', 'prompt', 'systemPrompt', 'firstMessage'].map((key) =>
      sometimes(key, text),
    ),
    ...['createdAt', 'updatedAt'].map((key) => sometimes(key, date)),
    ...['tags', 'keyterms', 'toolIds'].map((key) => sometimes(key, texts)),
    sometimes('tools', fc.array(object([sometimes('id', text), sometimes('name', text)]))),
    sometimes('variables', fc.array(object([sometimes('name', text), sometimes('source', text)]))),
    ...hostileKeys.map((key) => always(key, fc.jsonValue({ maxDepth: 1 }))),
  ]),
  ['id', 'title'],
);

const pagination = object([
  sometimes('cursor', fc.option(text)),
  sometimes('hasMore', fc.boolean()),
  sometimes('pageSize', fc.nat()),
]);

/** Any body in response to a request for a page. */
export const pageBody = mostly(
  object([
    sometimes('data', fc.array(record, { maxLength: 6 })),
    sometimes('pagination', pagination),
    ...hostileKeys.map((key) => always(key, fc.jsonValue({ maxDepth: 1 }))),
  ]),
  ['data', 'pagination'],
);

/** Any body in response to a request for a case. */
export const caseBody = mostly(object([sometimes('data', record)]), ['data']);

/** Any body of a response with an error status. */
export const errorBody = mostly(
  object([
    sometimes(
      'error',
      object([
        sometimes('code', fc.oneof(fc.constantFrom('KEY_REVOKED', 'INSUFFICIENT_SCOPE'), text)),
        sometimes('message', fc.oneof(fc.constant('Missing required scope: cases:read'), text)),
        sometimes(
          'details',
          fc.array(object([sometimes('field', text), sometimes('message', text)])),
        ),
      ]),
    ),
  ]),
  ['error', 'code', 'message'],
);
