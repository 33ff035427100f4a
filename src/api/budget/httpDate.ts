const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(?<month>${months.join('|')})`;
const time = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;

/** The three forms of RFC 9110, section 5.6.7. The names of weekdays are not checked. */
const forms = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  String.raw`[A-Z][a-z]{2}, (?<day>\d\d) ${month} (?<year>\d{4}) ${time} GMT`,
  // Sunday, 06-Nov-94 08:49:37 GMT
  String.raw`[A-Z][a-z]{5,8}, (?<day>\d\d)-${month}-(?<year>\d\d) ${time} GMT`,
  // Sun Nov  6 08:49:37 1994
  String.raw`[A-Z][a-z]{2} ${month} (?<day>[ \d]\d) ${time} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`));

/**
 * Parses a date as HTTP writes it; undefined if it is not one. `Date.parse` accepts almost any text
 * with a number in it.
 * @param now in milliseconds since 1970; a year of two digits is at most 50 years later
 * @returns milliseconds since 1970
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const parts = forms.map((form) => form.exec(text)?.groups).find((each) => each !== undefined);
  if (parts === undefined) {
    return undefined;
  }
  const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map((name) =>
    Number(parts[name]),
  ) as [number, number, number, number];
  const monthIndex = months.indexOf(parts['month']!);
  const year = fullYear(parts['year']!, now);
  const date = new Date(Date.UTC(year, monthIndex, day, hour, minute, second));
  // a leap second is the only value out of range that is allowed
  const isValid =
    day >= 1 && day <= daysOf(year, monthIndex) && hour <= 23 && minute <= 59 && second <= 60;
  return isValid ? date.getTime() : undefined;
}

function daysOf(year: number, monthIndex: number): number {
  return new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
}

function fullYear(text: string, now: number): number {
  if (text.length > 2) {
    return Number(text);
  }
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + Number(text);
  return year > current + 50 ? year - 100 : year;
}
