import assert from 'node:assert/strict';
import { isBlank, plainText } from '../../../src/shared/text.ts';

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

  it('fault 66: a text without a visible character is blank', () => {
    for (const text of [
      '',
      ' \n',
      '\u200b',
      '\u3164',
      '\u{e0041}\u{e007f}',
      '\u2800',
      '\u115f\u00ad',
    ]) {
      assert.ok(isBlank(text), JSON.stringify(text));
    }
    for (const text of ['a', '.', '\u200b7', '\u{1f600}', 'é']) {
      assert.ok(!isBlank(text), text);
    }
  });
});
