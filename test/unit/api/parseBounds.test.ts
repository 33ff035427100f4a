import assert from 'node:assert/strict';
import { parseCase, parseCasePage } from '../../../src/api/parse.ts';

/** Counts how often the parser reads an element. */
function countedElements(length: number, element: unknown) {
  const counted = { reads: 0 };
  const elements = new Proxy(Array<unknown>(length).fill(element), {
    get(target, name, receiver) {
      counted.reads += typeof name === 'string' && /^\d+$/.test(name) ? 1 : 0;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  return { counted, elements };
}

describe('parsing stops at the first wrong element', () => {
  for (const field of ['tools', 'toolIds', 'variables', 'tags', 'keyterms']) {
    it(`of ${field}`, () => {
      const { counted, elements } = countedElements(100_000, 0);
      const record = parseCase({ data: { id: 'case_1', [field]: elements } }, 0);
      assert.equal(record.id, 'case_1', 'a wrong field does not cost the record');
      assert.ok(counted.reads < 10, `${counted.reads} elements were read`);
    });
  }

  it('of the tags of a row', () => {
    const { counted, elements } = countedElements(100_000, 0);
    const page = parseCasePage({
      data: [{ id: 'case_1', tags: elements }],
      pagination: { hasMore: false },
    });
    assert.deepEqual(page.cases[0]?.tags, []);
    assert.ok(counted.reads < 10, `${counted.reads} elements were read`);
  });
});
