import assert from 'node:assert/strict';
import { fillRun } from '../../../src/protocol/fillRun.ts';

describe('fillRun', () => {
  const values = new Map([
    ['a', 'Ada $& $1'],
    ['blank', ' \u200b'],
    ['nested', 'Hi {{b}} and [Name]!'],
  ]);

  it('inserts the value', () => {
    assert.deepEqual(fillRun('{{ a }}', 'a', values), [{ text: 'Ada $& $1', kind: 'value' }]);
  });

  it('leaves what has no value, or a blank one', () => {
    for (const name of ['b', 'blank', undefined]) {
      assert.deepEqual(fillRun('{{b}}', name, values), [{ text: '{{b}}', kind: 'literal' }]);
    }
  });

  it('names the placeholders in a value', () => {
    assert.deepEqual(fillRun('{{nested}}', 'nested', values), [
      { text: 'Hi ', kind: 'value' },
      { text: '{{b}}', kind: 'literal' },
      { text: ' and ', kind: 'value' },
      { text: '[Name]', kind: 'literal' },
      { text: '!', kind: 'value' },
    ]);
  });
});
