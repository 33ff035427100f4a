import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Format, maskPhoneNumber } from '../../../src/shared/format.ts';

describe('Format', () => {
  const format = new Format('en');
  const now = Date.UTC(2026, 5, 15, 12);
  const ages: [milliseconds: number, text: string][] = [
    [0, 'just now'],
    [59_000, 'just now'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [6 * 86_400_000, '6 days ago'],
    [8 * 86_400_000, 'last week'],
    [65 * 86_400_000, '2 months ago'],
    [800 * 86_400_000, '2 years ago'],
    [-60_000, 'just now'],
    [-86_399_999, 'just now'],
    [-86_400_000, 'tomorrow'],
    [-2 * 86_400_000, 'in 2 days'],
  ];
  for (const [elapsed, text] of ages) {
    it(`formats an age of ${elapsed} ms as "${text}"`, () =>
      assert.equal(format.age(now - elapsed, now), text));
  }

  const shortAges: [milliseconds: number, text: string][] = [
    [0, 'now'],
    [-86_399_999, 'now'],
    [60_000, '1m'],
    [3 * 3_600_000, '3h'],
    [6 * 86_400_000, '6d'],
    [8 * 86_400_000, '1w'],
    [65 * 86_400_000, '2mo'],
    [800 * 86_400_000, '2y'],
    [-3 * 86_400_000, 'in 3d'],
  ];
  for (const [elapsed, text] of shortAges) {
    it(`shortens an age of ${elapsed} ms to "${text}"`, () =>
      assert.equal(format.shortAge(now - elapsed, now), text));
  }

  it('shortens the ages of other languages to what they use', () => {
    const [german, french] = [new Format('de'), new Format('fr')];
    const [months, days] = [now - 65 * 86_400_000, now - 2 * 86_400_000];
    assert.deepEqual([german.shortAge(months, now), french.shortAge(days, now)], ['2 M', '2j']);
  });

  it('formats date and time', () => {
    const time = new Date(2026, 5, 15, 12, 30).getTime();
    assert.match(format.dateTime(time), /^Jun 15, 2026, 12:30\sPM$/);
  });

  it('omits the year of this year, and the date of today', () => {
    const noon = new Date(2026, 5, 15, 12).getTime();
    const recent = (...[year, month, ...rest]: [number, number, number, number, number]) =>
      format.recent(new Date(year, month, ...rest).getTime(), noon);
    assert.match(recent(2026, 5, 15, 0, 1), /^12:01\sAM$/);
    assert.match(recent(2026, 5, 14, 23, 59), /^Jun 14, 11:59\sPM$/);
    assert.match(recent(2025, 5, 15, 12, 0), /^Jun 15, 2025, 12:00\sPM$/);
    assert.match(recent(2027, 0, 1, 0, 0), /^Jan 1, 2027, /);
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

  const languages: [language: string, number: string][] = [
    ['de_DE', '1,5'],
    ['de-', '1,5'],
    ['pt-br', '1,5'],
    ['', '1.5'],
    ['C', '1.5'],
    ['not a language', '1.5'],
    ['qps-ploc', '1.5'],
    ['tlh', '1.5'],
  ];
  for (const [language, number] of languages) {
    it(`fault 81: formats in the base language or English if the language is "${language}"`, () => {
      assert.equal(new Format(language).number(1.5), number);
    });
  }

  it('fault 82: formats any time in any language, and an invalid one as an empty text', () => {
    const time = fc.oneof(
      fc.double(),
      fc.date({ noInvalidDate: true }).map((date) => date.getTime()),
      fc.constantFrom(-0, NaN, 8.64e15, -8.64e15, 8.64e15 + 1, Date.parse('0001-01-01T00:00Z')),
    );
    const language = fc.oneof(
      fc.constantFrom('en', 'ar', 'de', 'zh-cn', 'pt-br', 'en_US', 'qps-ploc', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(time, language, (time, language) => {
        const any = new Format(language);
        const isValid = Math.abs(time) <= 8.64e15;
        const texts = [any.age(time, now), any.shortAge(time, now), any.dateTime(time)];
        texts.push(any.recent(time, now), any.month(time));
        assert.ok(
          texts.every((text) => (text === '') !== isValid),
          texts.join('|'),
        );
      }),
    );
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
