import assert from 'node:assert/strict';
import fc from 'fast-check';
import { retryDelay } from '../../../src/api/retryDelay.ts';

const now = Date.UTC(2026, 0, 15, 9);
const reset = (seconds: number) => String(now / 1000 + seconds);

describe('retryDelay', () => {
  const cases: [string | undefined, string | undefined, number][] = [
    ['30', reset(7), 30_000],
    ['0', undefined, 1_000],
    ['-5', undefined, 1_000],
    ['1000000000', undefined, 3_600_000],
    ['1e9', undefined, 3_600_000],
    ['Infinity', undefined, 3_600_000],
    ['banana', undefined, 60_000],
    ['banana 7', undefined, 60_000],
    ['banana', reset(7), 7_000],
    ['30, 30', reset(7), 7_000],
    ['Thu, 15 Jan 2026 09:00:40 GMT', undefined, 40_000],
    ['Thu, 15 Jan 2026 08:00:00 GMT', reset(7), 1_000],
    ['banana GMT', undefined, 60_000],
    [undefined, reset(7), 7_000],
    [undefined, reset(-7), 1_000],
    [undefined, reset(86_400), 3_600_000],
    [undefined, 'banana', 60_000],
    ['', '', 60_000],
    [undefined, undefined, 60_000],
  ];
  for (const [retryAfter, rateLimitReset, expected] of cases) {
    it(`waits ${expected} ms for Retry-After ${retryAfter ?? 'none'} and reset ${rateLimitReset ?? 'none'}`, () => {
      const headers = new Headers();
      if (retryAfter !== undefined) headers.set('Retry-After', retryAfter);
      if (rateLimitReset !== undefined) headers.set('X-RateLimit-Reset', rateLimitReset);
      assert.equal(retryDelay(headers, now), expected);
    });
  }

  it('returns from one second to one hour for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789-+.,eExn GMT:Jan') });
    fc.assert(
      fc.property(text, text, (retryAfter, rateLimitReset) => {
        const headers = new Headers({
          'Retry-After': retryAfter,
          'X-RateLimit-Reset': rateLimitReset,
        });
        const delay = retryDelay(headers, now);
        assert.ok(delay >= 1_000 && delay <= 3_600_000, String(delay));
      }),
    );
  });
});
