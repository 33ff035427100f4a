const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 days ago" in the given language; times are milliseconds since 1970. */
export function relativeAge(createdAt: number, now: number, locale: string): string {
  const elapsed = now - createdAt;
  const [unit, length] = units.find(([, each]) => Math.abs(elapsed) >= each) ?? ['second', 1000];
  // under a minute "now" says enough; `numeric: auto` gives it in words
  const count = unit === 'second' ? 0 : Math.trunc(elapsed / length);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count || 0, unit);
}

/** Date and time in the given language and the machine's time zone. */
export function fullDate(createdAt: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    createdAt,
  );
}
