import assert from 'node:assert/strict';
import { DateFormat } from '../../../src/cases/dateFormat.ts';

describe('DateFormat', () => {
  const dates = new DateFormat('en');
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
    it(`says "${text}"`, () => assert.equal(dates.age(now - elapsed, now), text));
  }

  it('says date and time', () => {
    assert.match(dates.full(new Date(2026, 5, 15, 12, 30).getTime()), /^Jun 15, 2026, 12:30\sPM$/);
  });

  it('speaks other languages', () => {
    assert.equal(new DateFormat('de').age(now - 3_600_000, now), 'vor 1 Stunde');
  });
});
