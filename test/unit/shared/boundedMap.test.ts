import assert from 'node:assert/strict';
import { BoundedMap } from '../../../src/shared/boundedMap.ts';

describe('BoundedMap', () => {
  it('drops the entry that was set first when there are too many', () => {
    const map = new BoundedMap<string>({ count: 2, size: 100 });
    map.set('a', '1', 1);
    map.set('b', '2', 1);
    map.set('a', '3', 1);
    map.set('c', '4', 1);
    assert.deepEqual([map.get('a'), map.get('b'), map.get('c')], ['3', undefined, '4']);
  });

  it('limits the total size, and drops an entry that exceeds it alone', () => {
    const map = new BoundedMap<string>({ count: 10, size: 10 });
    map.set('a', 'A', 5);
    map.set('b', 'B', 5);
    assert.equal(map.get('a'), 'A');
    map.set('c', 'C', 1);
    assert.deepEqual([map.get('a'), map.get('b')], [undefined, 'B']);
    map.set('d', 'D', 11);
    assert.deepEqual([map.get('b'), map.get('d')], [undefined, undefined]);
    map.set('e', 'E', 10);
    assert.equal(map.get('e'), 'E');
  });

  it('counts a replaced entry once', () => {
    const map = new BoundedMap<string>({ count: 10, size: 10 });
    map.set('a', 'A', 6);
    map.set('a', 'A', 6);
    map.set('b', 'B', 4);
    assert.deepEqual([map.get('a'), map.get('b')], ['A', 'B']);
  });

  it('can be cleared', () => {
    const map = new BoundedMap<string>({ count: 1, size: 10 });
    map.set('a', 'A', 10);
    map.clear();
    assert.equal(map.get('a'), undefined);
    map.set('b', 'B', 10);
    assert.equal(map.get('b'), 'B');
  });
});
