import assert from 'node:assert/strict';
import type { Finding, FindingCode, FindingSeverity } from '../../src/script/findings.ts';
import { findingText, severityWord } from '../../src/ui/findingText.ts';

const codes = Object.keys({
  undeclared: 0,
  unused: 0,
  requiredWithoutDefault: 0,
  datedDefault: 0,
  malformedBraces: 0,
  firstMessageTooLong: 0,
  firstMessageEmpty: 0,
  hardToSpeak: 0,
  toolNotAttached: 0,
} satisfies Record<FindingCode, 0>) as FindingCode[];
const severities: readonly FindingSeverity[] = ['error', 'warning', 'hint'];

describe('the words of findings', () => {
  for (const code of codes) {
    it(`say in whole sentences what ${code} means`, () => {
      for (const severity of severities) {
        const finding = { code, severity, variable: 'na\nme', detail: '1200' } as Finding;
        const text = findingText(finding);
        assert.match(text, /^[A-Z“{\d].*\.$/);
        assert.doesNotMatch(text, /undefined|NaN|\{\d\}/);
        assert.match(severityWord(severity), /^[A-Z]/);
      }
    });
  }

  it('shorten what a script contains', () => {
    const finding = { code: 'hardToSpeak', severity: 'hint', detail: 'x'.repeat(5000) } as Finding;
    assert.ok(findingText(finding).length < 300);
  });
});
