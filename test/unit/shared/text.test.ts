import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutAt, cutText, isBlank, plainText } from '../../../src/shared/text.ts';

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

describe('cutText', () => {
  it('marks a cut, and changes nothing that fits', () => {
    assert.equal(cutText('abcdef', 6), 'abcdef');
    assert.equal(cutText('abcdefg', 6), 'abcdef…');
    assert.equal(cutAt('abcdefg', 6), 'abcdef');
  });

  it('fault 102: never splits a character', () => {
    const characters = ['a', '😀', '👩‍👩‍👧‍👦', '👩🏽‍⚕️', 'e\u0301', '각', '1️⃣', '\r\n'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...characters)),
        fc.integer({ min: 12, max: 60 }),
        (pieces, length) => {
          // separated, because two pieces may join into one character
          const parts = pieces.flatMap((piece) => [piece, '-']);
          const ends = parts.map((_, index) => parts.slice(0, index + 1).join('').length);
          assert.ok([0, ...ends].includes(cutAt(parts.join(''), length).length));
        },
      ),
    );
  });

  it('never splits a surrogate pair, even within an endless character', () => {
    const text = `a${'\u{1D165}'.repeat(100)}`;
    for (let length = 2; length < 150; length++) {
      assert.ok(cutAt(text, length).isWellFormed());
    }
  });
});
