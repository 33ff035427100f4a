import assert from 'node:assert/strict';
import { RecentTexts } from '../../../src/cases/recentTexts.ts';

describe('RecentTexts', () => {
  it('keeps so many texts, the last ones', () => {
    const texts = new RecentTexts({ count: 2, length: 100 });
    texts.set('a', '1');
    texts.set('b', '2');
    texts.set('a', '3');
    texts.set('c', '4');
    assert.deepEqual([texts.get('a'), texts.get('b'), texts.get('c')], ['3', undefined, '4']);
  });

  it('keeps so much text, and nothing that is longer by itself', () => {
    const texts = new RecentTexts({ count: 10, length: 10 });
    texts.set('a', '12345');
    texts.set('b', '12345');
    assert.equal(texts.get('a'), '12345');
    texts.set('c', '1');
    assert.deepEqual([texts.get('a'), texts.get('b')], [undefined, '12345']);
    texts.set('d', '12345678901');
    assert.deepEqual([texts.get('b'), texts.get('d')], [undefined, undefined]);
    texts.set('e', '1234567890');
    assert.equal(texts.get('e'), '1234567890');
  });

  it('forgets all', () => {
    const texts = new RecentTexts({ count: 1, length: 10 });
    texts.set('a', '1234567890');
    texts.clear();
    assert.equal(texts.get('a'), undefined);
    texts.set('b', '1234567890');
    assert.equal(texts.get('b'), '1234567890');
  });
});
