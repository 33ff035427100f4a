import assert from 'node:assert/strict';
import { plainText } from '../../../src/shared/text.ts';

describe('plainText', () => {
  it('does not change ordinary text, including emoji and accents', () => {
    for (const text of ['Customer onboarding - Acme Inc', 'Zürich 👩🏽‍⚕️', '(a) [b] $5', '']) {
      assert.equal(plainText(text), text);
    }
  });

  it('fault 35: disables links and icons without a visible change', () => {
    const strip = (text: string) => text.replaceAll('\u200b', '');
    for (const text of ['[x](command:evil)', '$(zap)', '[$(zap)](https://evil.example)']) {
      assert.equal(strip(plainText(text)), text);
      assert.doesNotMatch(plainText(text), /\]\(|\$\(/);
    }
  });

  it('fault 35: replaces control characters, line breaks and direction overrides with a space', () => {
    assert.equal(plainText('a\u202Eb\u0007c\r\nd\u2066e'), 'a b c d e');
  });
});
