import assert from 'node:assert/strict';
import { ScriptErrors } from '../../../src/cases/scriptErrors.ts';

describe('ScriptErrors', () => {
  it('says which case came or went, once', () => {
    const errors = new ScriptErrors();
    const changes: [string, boolean][] = [];
    errors.onDidChange((id) => changes.push([id, errors.has(id)]));
    errors.set('a', false);
    errors.set('a', true);
    errors.set('a', true);
    errors.set('b', true);
    errors.set('a', false);
    assert.deepEqual(changes, [
      ['a', true],
      ['b', true],
      ['a', false],
    ]);
  });
});
