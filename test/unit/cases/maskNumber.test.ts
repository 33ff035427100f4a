import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskNumber } from '../../../src/cases/maskNumber.ts';

describe('maskNumber', () => {
  it('keeps about the country code and the last two digits', () => {
    assert.equal(maskNumber('+4915112345623'), '+49 ••• 23');
    assert.equal(maskNumber('+1 (555) 012-3456'), '+15 ••• 56');
  });

  it('keeps nothing of what is too short to hide anything', () => {
    for (const number of ['', '112', '+491234', 'anonymous', '\u202e<b>']) {
      assert.equal(maskNumber(number), '•••');
    }
  });

  it('never shows more than five characters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(maskNumber(text), /^(?:[\d+]{3} )?•••(?: [\d+]{2})?$/);
      }),
    );
  });
});
