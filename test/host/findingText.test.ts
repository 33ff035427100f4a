import assert from 'node:assert/strict';
import { findingIds } from '../../src/script/findingIds.ts';
import type { Finding, FindingSeverity } from '../../src/script/findings.ts';
import { findingText, severityWord } from '../../src/ui/text/findingText.ts';

const severities: readonly FindingSeverity[] = ['error', 'warning', 'hint'];
const places: Finding['places'] = [{ part: 'firstMessage', start: 0, end: 4 }];

describe('the words of findings', () => {
  for (const id of findingIds) {
    it(`say in whole sentences what ${id} means and what to do`, () => {
      for (const severity of severities) {
        const text = findingText({ id, severity, places, variable: 'na\nme', detail: '1200' });
        for (const sentence of [text.meaning, text.advice]) {
          assert.match(sentence, /^[A-Z“{\d].*[.”]$/);
          assert.doesNotMatch(sentence, /undefined|NaN|\{\d\}/);
        }
        assert.match(severityWord(severity), /^[A-Z]/);
      }
    });
  }

  it('shorten what a script contains', () => {
    const detail = 'x'.repeat(5000);
    const { meaning } = findingText({ id: 'erzycall/dash', severity: 'hint', places, detail });
    assert.ok(meaning.length < 400);
  });
});
