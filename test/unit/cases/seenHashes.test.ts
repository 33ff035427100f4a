import assert from 'node:assert/strict';
import { SeenHashes } from '../../../src/cases/seenHashes.ts';

function makeStore(initial?: unknown) {
  const values = new Map<string, unknown>([['seenCases', initial]]);
  const store = {
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
  const seen = new SeenHashes(store, (error) => assert.fail(String(error)));
  return { seen, values };
}

describe('SeenHashes', () => {
  it('knows how a case looked at the last look, in the same account', () => {
    const { seen } = makeStore();
    assert.equal(seen.see('a', 'case_1', 'one'), undefined);
    assert.equal(seen.see('a', 'case_1', 'two'), 'one');
    assert.equal(seen.see('a', 'case_1', 'two'), 'two');
    assert.equal(seen.see('b', 'case_1', 'one'), undefined);
    assert.equal(seen.see('a', 'case_2', 'one'), undefined);
  });

  it('keeps the 500 cases that were looked at last', () => {
    const { seen, values } = makeStore();
    for (let index = 0; index < 500; index++) {
      seen.see('a', `case_${index}`, 'one');
    }
    seen.see('a', 'case_0', 'one');
    seen.see('a', 'case_500', 'one');
    assert.equal((values.get('seenCases') as unknown[]).length, 500);
    assert.equal(seen.see('a', 'case_0', 'one'), 'one');
    assert.equal(seen.see('a', 'case_1', 'one'), undefined);
  });

  it('forgets accounts', () => {
    const { seen } = makeStore();
    seen.see('a', 'case_1', 'one');
    seen.see('b', 'case_1', 'one');
    seen.keep((account) => account !== 'a');
    assert.equal(seen.see('a', 'case_1', 'one'), undefined);
    assert.equal(seen.see('b', 'case_1', 'one'), 'one');
  });

  it('makes do with whatever is on disk', () => {
    for (const stored of [undefined, null, 7, 'x', {}, [null, 7, [], ['a'], ['a', 'case_1', 7]]]) {
      const { seen } = makeStore(stored);
      assert.equal(seen.see('a', 'case_1', 'one'), undefined);
      assert.equal(seen.see('a', 'case_1', 'two'), 'one');
    }
  });

  it('reports a store that fails', async () => {
    const errors: unknown[] = [];
    const store = { get: () => undefined, update: () => Promise.reject(new Error('full')) };
    new SeenHashes(store, (error) => errors.push(error)).see('a', 'case_1', 'one');
    await new Promise(setImmediate);
    assert.deepEqual(errors, [new Error('full')]);
  });
});
