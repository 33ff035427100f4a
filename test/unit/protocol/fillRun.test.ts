import assert from 'node:assert/strict';
import { fillRuns } from '../../../src/protocol/fillRuns.ts';
import { splitRuns } from '../../../src/script/preview.ts';

describe('fillRuns', () => {
  it('inserts values and marks the variables that would be spoken as placeholders', () => {
    const values = new Map([
      ['a', '{{b}} $&'],
      ['c', ' '],
    ]);
    assert.deepEqual(fillRuns(splitRuns('{{ a }}, {{b}}{{c}}'), values), [
      { text: '{{b}} $&', name: 'a', unresolved: false },
      { text: ', ', name: undefined, unresolved: false },
      { text: '{{b}}', name: 'b', unresolved: true },
      { text: '{{c}}', name: 'c', unresolved: true },
    ]);
  });
});
