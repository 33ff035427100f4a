import { parseHttpDate } from './httpDate.ts';

const minDelay = 1_000;
const maxDelay = 3_600_000;
const defaultDelay = 60_000;
const maxUnavailableDelay = 30_000;

/**
 * Returns how many milliseconds to wait after a 429, from one second to one hour. Uses
 * `Retry-After` (seconds as documented, or a date as HTTP allows), or else `X-RateLimit-Reset`, or
 * else one minute.
 * @param now in milliseconds since 1970
 */
export function retryDelay(headers: Pick<Headers, 'get'>, now: number): number {
  const delay = readRetryAfter(headers, now) ?? resetDelay(headers, now) ?? defaultDelay;
  return Math.min(Math.max(delay, minDelay), maxDelay);
}

/**
 * Returns how many milliseconds to wait after a 503, at most 30 seconds; undefined if it does not
 * say so.
 * @param now in milliseconds since 1970
 */
export function unavailableDelay(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const delay = readRetryAfter(headers, now);
  return delay !== undefined && delay > 0 ? Math.min(delay, maxUnavailableDelay) : undefined;
}

/** Milliseconds, negative for a date in the past. */
function readRetryAfter(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  // RFC 9110, section 10.2.3: digits only
  if (/^\d+$/.test(text)) {
    return Number(text) * 1_000;
  }
  const date = parseHttpDate(text, now);
  return date === undefined ? undefined : date - now;
}

/** Larger numbers are a time, in seconds since 1970; it is a day of 1973. */
const minSeconds = 1e8;
/** Larger numbers are a time in milliseconds; in seconds it would be the year 5138. */
const minMilliseconds = 1e11;

/**
 * Returns in how many milliseconds `X-RateLimit-Reset` is, negative if it is in the past; undefined
 * if it is missing or not a number. It is documented as seconds since 1970. Gateways also send
 * milliseconds since 1970, or seconds from now; the size of the number tells which.
 * @param now in milliseconds since 1970
 */
export function resetDelay(headers: Pick<Headers, 'get'>, now: number): number | undefined {
  const reset = readInteger(headers, 'X-RateLimit-Reset');
  if (reset === undefined) {
    return undefined;
  }
  if (reset < minSeconds) {
    return reset * 1_000;
  }
  return (reset < minMilliseconds ? reset * 1_000 : reset) - now;
}

/** Reads a header that must be a non-negative integer; undefined if it is missing or not one. */
export function readInteger(headers: Pick<Headers, 'get'>, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
