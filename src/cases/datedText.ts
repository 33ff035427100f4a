/** A default is a few words; a novel is not searched to its end. */
const maxLength = 10_000;

const months =
  /\b(?:January|February|April|June|July|August|September|October|November|December)\b/i;

/** Abbreviations are names and words too, so only beside a day or a year: "3 Jan", "Sept. 2026". */
const shortMonths =
  /\b\d{1,2}(?:st|nd|rd|th)?[ -](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d/;

/**
 * "May" and "March" begin sentences and are names: they need a number, a preposition or an end beside
 * them. In lower case they are verbs.
 */
const ambiguousMonths = [
  /\d(?:st|nd|rd|th)?[ -](?:of )?(?:May|March)\b/,
  /\b(?:May|March),? \d/,
  /\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]uring)[ -](?:May|March)\b/,
  /\b(?:[Oo]f|[Ee]arly|[Mm]id|[Ll]ate|[Tt]his|[Nn]ext|[Ll]ast|[Ee]very|[Tt]he|[Oo]ur)[ -](?:May|March)\b/,
  /^\s*(?:May|March)[\s.!?]*$/,
];

const weekdays = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

/** Not the end of a telephone number, a part of a longer number or of an identifier. */
const years = /(?<![\p{L}\p{N}_+]|\d{3}[-. ])(?:19|20)\d\d(?![\p{L}\p{N}_%]|[.,]\d)/u;

const money =
  /[$€£¥₹] ?\d|(?<![\d.,])\d[\d.,]{0,15} ?(?:[€£¥₹]|(?:USD|EUR|GBP|CHF|dollars?|euros?|cents?)\b)/i;

const patterns = [months, shortMonths, ...ambiguousMonths, weekdays, years, money];

/**
 * Whether a text holds what will be wrong before long: a month, a year from 1900 to 2099, a weekday,
 * an amount of money. Stale defaults are the second most common mistake (documented). English only.
 */
export function isDated(text: string): boolean {
  const start = text.slice(0, maxLength);
  return patterns.some((pattern) => pattern.test(start));
}
