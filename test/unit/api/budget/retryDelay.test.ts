import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resetDelay, retryDelay, unavailableDelay } from '../../../../src/api/budget/retryDelay.ts';

const now = Date.UTC(2026, 0, 15, 9);
const reset = (seconds: number) => String(now / 1000 + seconds);

describe('retryDelay', () => {
  const cases: [string | undefined, string | undefined, number][] = [
    ['30', reset(7), 30_000],
    ['0', undefined, 1_000],
    ['1000000000', undefined, 3_600_000],
    ['9'.repeat(20), undefined, 3_600_000],
    ['Infinity', undefined, 60_000],
    ['banana', undefined, 60_000],
    ['banana 7', undefined, 60_000],
    ['banana', reset(7), 7_000],
    ['30, 30', reset(7), 7_000],
    ['Thu, 15 Jan 2026 09:00:40 GMT', undefined, 40_000],
    ['Thu, 15 Jan 2026 08:00:00 GMT', reset(7), 1_000],
    ['Thursday, 15-Jan-26 09:00:40 GMT', undefined, 40_000],
    ['Thu Jan 15 09:00:40 2026', undefined, 40_000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', reset(7), 1_000],
    ['Thu, 32 Jan 2026 09:00:40 GMT', undefined, 60_000],
    ['Sat, 29 Feb 2025 09:00:40 GMT', undefined, 60_000],
    ['Thu, 15 Jan 2026 24:00:40 GMT', undefined, 60_000],
    ['Thu, 15 Jan 2026 09:00:40', undefined, 60_000],
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

  for (const text of ['1e9', '0x10', '1.5', '+5', '-5', ' ', '１２', '5 s', '0b1', '5,']) {
    it(`fault 75: does not read "${text}" as a number of seconds`, () => {
      const headers = new Headers({ 'X-RateLimit-Reset': reset(7) });
      // Headers refuses characters that no server can send
      const sent = { get: (name: string) => (name === 'Retry-After' ? text : headers.get(name)) };
      assert.equal(retryDelay(sent, now), 7_000);
      assert.equal(unavailableDelay(sent, now), undefined);
    });
  }

  for (const [kind, text] of [
    ['seconds since 1970', String(now / 1000 + 40)],
    ['milliseconds since 1970', String(now + 40_000)],
    ['seconds from now', '40'],
  ] as const) {
    it(`fault 76: recognizes a reset in ${kind}`, () => {
      const headers = new Headers({ 'X-RateLimit-Reset': text });
      assert.equal(resetDelay(headers, now), 40_000);
      assert.equal(retryDelay(headers, now), 40_000);
    });
  }

  for (const [text, expected] of [
    ['7', 7_000],
    ['30', 30_000],
    ['3600', 30_000],
    ['0', undefined],
    ['Thu, 15 Jan 2026 09:00:12 GMT', 12_000],
    ['Thu, 15 Jan 2026 10:00:00 GMT', 30_000],
    ['Thu, 15 Jan 2026 08:00:00 GMT', undefined],
  ] as const) {
    it(`fault 77: waits ${expected ?? 'no'} ms after a 503 with Retry-After: ${text}`, () => {
      assert.equal(unavailableDelay(new Headers({ 'Retry-After': text }), now), expected);
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
