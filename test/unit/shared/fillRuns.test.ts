import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderPreview } from '../../../src/cases/renderPreview.ts';
import { fillRuns } from '../../../src/shared/fillRuns.ts';

const runsOf = (text: string) => renderPreview(text, new Map());

describe('fillRuns', () => {
  it('puts values in, and says what is left to be spoken as it stands', () => {
    const values = new Map([
      ['a', '{{b}} $&'],
      ['c', ' '],
    ]);
    assert.deepEqual(fillRuns(runsOf('{{ a }}, {{b}}{{c}}'), values), [
      { text: '{{b}} $&', name: 'a', unresolved: false },
      { text: ', ', name: undefined, unresolved: false },
      { text: '{{b}}', name: 'b', unresolved: true },
      { text: '{{c}}', name: 'c', unresolved: true },
    ]);
  });

  it('shows in the page what the analysis says', () => {
    const text = fc
      .array(fc.constantFrom('{{a}}', '{{ b }}', '{{c', '}}', '{', ' words ', '\n'))
      .map((parts) => parts.join(''));
    const values = fc.dictionary(fc.constantFrom('a', 'b'), fc.stringMatching(/^\S+$/));
    fc.assert(
      fc.property(text, values, (script, given) => {
        const map = new Map(Object.entries(given));
        assert.deepEqual(
          fillRuns(runsOf(script), map).map((run) => [run.text, run.unresolved]),
          renderPreview(script, map).map((run) => [run.text, run.source === 'unresolved']),
        );
      }),
    );
  });
});
