const shortest = 1_000;
const longest = 3_600_000;
const unknown = 60_000;

/**
 * Milliseconds to wait after a 429, always between a second and an hour: `Retry-After` (seconds as
 * documented, or a date as HTTP has it), else `X-RateLimit-Reset`, else a minute.
 */
export function retryDelay(headers: Headers, now: number): number {
  const delay = readRetryAfter(headers, now) ?? readReset(headers, now) ?? unknown;
  return Math.min(Math.max(delay, shortest), longest);
}

function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  const seconds = text === '' ? NaN : Number(text);
  if (!Number.isNaN(seconds)) {
    return seconds * 1_000;
  }
  // Date.parse alone finds a date in almost any words with a number in them
  const date = / GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : date - now;
}

function readReset(headers: Headers, now: number): number | undefined {
  const reset = readInteger(headers, 'X-RateLimit-Reset');
  return reset === undefined ? undefined : reset * 1_000 - now;
}

/** A header that must be a whole number; undefined when it is missing or anything else. */
export function readInteger(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
