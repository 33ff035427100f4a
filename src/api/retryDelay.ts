const minDelay = 1_000;
const maxDelay = 3_600_000;
const defaultDelay = 60_000;

/**
 * Returns how many milliseconds to wait after a 429, from one second to one hour. Uses
 * `Retry-After` (seconds as documented, or a date as HTTP allows), or else `X-RateLimit-Reset`, or
 * else one minute.
 * @param now in milliseconds since 1970
 */
export function retryDelay(headers: Headers, now: number): number {
  const delay = readRetryAfter(headers, now) ?? readReset(headers, now) ?? defaultDelay;
  return Math.min(Math.max(delay, minDelay), maxDelay);
}

function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  const seconds = text === '' ? NaN : Number(text);
  if (!Number.isNaN(seconds)) {
    return seconds * 1_000;
  }
  // Date.parse accepts almost any text with a number in it, so only HTTP dates are passed to it
  const date = / GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : date - now;
}

function readReset(headers: Headers, now: number): number | undefined {
  const reset = readInteger(headers, 'X-RateLimit-Reset');
  return reset === undefined ? undefined : reset * 1_000 - now;
}

/** Reads a header that must be a non-negative integer; undefined if it is missing or not one. */
export function readInteger(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
