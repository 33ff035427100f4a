const units = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Formats dates and numbers in one language and the machine's time zone. Times are milliseconds since
 * 1970. Formatters are created on first use and reused: creating one takes 0.13 ms, the first one of a
 * process 15 ms (measured on Node.js 24).
 */
export class Format {
  readonly #locale: string;
  #ages: Intl.RelativeTimeFormat | undefined;
  #dateTimes: Intl.DateTimeFormat | undefined;
  #numbers: Intl.NumberFormat | undefined;

  constructor(locale: string) {
    this.#locale = locale;
  }

  /** Creates what {@link age} needs, so that the first row does not wait for it. */
  prepare(): void {
    this.age(0, 0);
  }

  /** "3 days ago". */
  age(time: number, now: number): string {
    const elapsed = now - time;
    const [unit, length] = units.find(([, each]) => Math.abs(elapsed) >= each) ?? ['second', 1000];
    // less than a minute is "now", which `numeric: auto` puts into words
    const count = unit === 'second' ? 0 : Math.trunc(elapsed / length);
    this.#ages ??= new Intl.RelativeTimeFormat(this.#locale, { numeric: 'auto' });
    return this.#ages.format(-count || 0, unit);
  }

  /** Date and time. */
  dateTime(time: number): string {
    this.#dateTimes ??= new Intl.DateTimeFormat(this.#locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return this.#dateTimes.format(time);
  }

  /** The time of day when that is today, else date and time. */
  recent(time: number, now: number): string {
    const isToday = new Date(time).toDateString() === new Date(now).toDateString();
    return isToday
      ? new Intl.DateTimeFormat(this.#locale, { timeStyle: 'short' }).format(time)
      : this.dateTime(time);
  }

  /** "March 2026". */
  month(time: number): string {
    return new Intl.DateTimeFormat(this.#locale, { month: 'long', year: 'numeric' }).format(time);
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.#locale);
    return this.#numbers.format(value);
  }

  /** "first message, prompt, tools". */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.#locale, { type: 'unit' }).format(items);
  }
}

/** Enough of a phone number to tell calls apart: about the country code and the last two digits. */
export function maskPhoneNumber(number: string): string {
  const digits = number.replaceAll(/[^\d+]/g, '');
  // two digits of a short number would reveal most of it
  return digits.length < 8 ? '•••' : `${digits.slice(0, 3)} ••• ${digits.slice(-2)}`;
}
