import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Format, maskPhoneNumber } from '../../../src/shared/format.ts';

describe('Format', () => {
  const format = new Format('en');
  const now = Date.UTC(2026, 5, 15, 12);
  const ages: [milliseconds: number, text: string][] = [
    [0, 'now'],
    [59_000, 'now'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [6 * 86_400_000, '6 days ago'],
    [8 * 86_400_000, 'last week'],
    [65 * 86_400_000, '2 months ago'],
    [800 * 86_400_000, '2 years ago'],
    [-2 * 86_400_000, 'in 2 days'],
  ];
  for (const [elapsed, text] of ages) {
    it(`formats an age as "${text}"`, () => assert.equal(format.age(now - elapsed, now), text));
  }

  it('formats date and time', () => {
    const time = new Date(2026, 5, 15, 12, 30).getTime();
    assert.match(format.dateTime(time), /^Jun 15, 2026, 12:30\sPM$/);
  });

  it('omits the date of a time only if it is today', () => {
    const noon = new Date(2026, 5, 15, 12).getTime();
    assert.match(format.recent(new Date(2026, 5, 15, 0, 1).getTime(), noon), /^12:01\sAM$/);
    assert.match(format.recent(new Date(2026, 5, 14, 23, 59).getTime(), noon), /^Jun 14, 2026, /);
  });

  it('formats months, numbers and lists', () => {
    assert.equal(format.month(new Date(2026, 2, 15).getTime()), 'March 2026');
    assert.equal(format.number(12_345), '12,345');
    assert.equal(format.list(['prompt', 'tools']), 'prompt, tools');
  });

  it('uses the given language', () => {
    const german = new Format('de');
    assert.equal(german.age(now - 3_600_000, now), 'vor 1 Stunde');
    assert.equal(german.number(12_345), '12.345');
  });
});

describe('maskPhoneNumber', () => {
  it('shows roughly the country code, and the last two digits', () => {
    assert.equal(maskPhoneNumber('+4915112345623'), '+49 ••• 23');
    assert.equal(maskPhoneNumber('+1 (555) 012-3456'), '+15 ••• 56');
  });

  it('hides all of a short number', () => {
    for (const number of ['', '112', '+491234', 'anonymous', '\u202e<b>']) {
      assert.equal(maskPhoneNumber(number), '•••');
    }
  });

  it('shows at most five characters of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(maskPhoneNumber(text), /^(?:[\d+]{3} )?•••(?: [\d+]{2})?$/);
      }),
    );
  });
});
