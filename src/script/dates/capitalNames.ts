import type { Stretch } from '../../shared/stretch.ts';
import type { CalendarName } from '../words/calendarNames.ts';
import {
  afterMonth,
  beforeMonth,
  dayBefore,
  dayOrYearAfter,
  meetings,
} from '../words/dateWords.ts';

/** How far around a month or weekday its neighbors are looked for, in UTF-16 units. */
const reach = 40;

/** An hour, a part of the day or a day of the month behind it. */
const timeAfter =
  /^(?:,|['’]s)? ?(?:(?:the |den |dem )?\d|(?:at|by|around|um|gegen|ab|bis|à|vers|a las?|alle|às|om|rond|tot|kl\.?|klockan)(?!\p{L})|(?:early |late |früh |nach)?(?:morning|noon|afternoon|evening|night|morgen|vormittag|mittag|nachmittag|abend|früh|matin|midi|après|soir|mattina|pomeriggio|sera|ochtend|middag|avond|kväll|förmiddag|weekend|only|nur)(?!\p{L}))/iu;

/** Prepositions and adjectives that make a date of what follows. */
const timeBefore =
  /(?<!\p{L})(?:on|by|until|till|before|after|since|this|next|last|coming|every|due|starting|am|bis|ab|vom|zum|seit|diese[nrs]?|nächste[nrs]?|kommende[nrs]?|le|ce|el|hasta|este|próximo|il|entro|questo|prossimo|até|nest[ae]|na|próxim[ao]|op|vanaf|tot|volgende|komende|på|nästa) $/iu;

/** "of April": only in "the end of April" a date. */
const genitive = /^(?:de|di|do|da|del|du|of)$/;

/** "monday.com", "Monday Night Football": English gives parts of the day no capitals. */
const domainOrShow = /^(?:\.\p{L}| (?:Morning|Afternoon|Night|Evening) \p{Lu})/u;

/** "from Tuesday Morning", the name of a store. */
const capitalPart = /^ (?:Morning|Afternoon|Night|Evening)(?!\p{L})/u;

/** Words without a capital that a name may contain. */
const inNames = /^(?:de|del|di|du|des|of|for|the|and|und|et|y|e|&|van|von|le|la|el|il|da|do)$/;

/** Words that say when, or what takes place then. */
export function saysWhen(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    beforeMonth.has(lower) ||
    afterMonth.has(lower) ||
    meetings.has(lower) ||
    timeAfter.test(` ${lower}`)
  );
}

/**
 * Whether capitals make a month or weekday part of a name: "MS September", "Black Friday Records", "Café
 * Sonntag". Spanish, French and most other languages write neither with a capital, so that "Abril" within a
 * sentence is a name by itself.
 */
export function isInName(
  text: string,
  { start, end }: Stretch,
  { isLower, kind }: Pick<CalendarName, 'isLower' | 'kind'>,
): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (
    domainOrShow.test(after) ||
    (/(?:from|with|at|of) $/.test(before) && capitalPart.test(after))
  ) {
    return true;
  }
  if (
    !/^\p{Lu}/u.test(text.slice(start, end)) ||
    (kind === 'month' && dayBefore.test(before)) ||
    timeBefore.test(before) ||
    [dayOrYearAfter, timeAfter].some((pattern) => pattern.test(after))
  ) {
    return false;
  }
  // in "March Madness sale" the sale passes
  const [, next, last] = /^[ -]&? ?(\p{Lu}[\p{L}\p{M}]*)(?: (\p{L}+))?/u.exec(after) ?? [];
  const [, previous] = /([\p{L}\p{M}\p{N}'’]+)[ -]$/u.exec(before) ?? [];
  if (next !== undefined) {
    return (
      !saysWhen(next) &&
      !(last !== undefined && afterMonth.has(last.toLowerCase())) &&
      (kind === 'weekday' || !beforeMonth.has(previous?.toLowerCase() ?? ''))
    );
  }
  if (previous === undefined || (saysWhen(previous) && !genitive.test(previous))) {
    return false;
  }
  const isFirst = /(?:^|[.!?:¡¿\n]\s{0,2})[\p{L}\p{M}\p{N}'’]+[ -]$/u.test(before);
  const isCapital = /^\p{Lu}/u.test(previous) && (!isFirst || isTitle(text));
  return isCapital || (isLower && !isFirst);
}

/** A value of a few words with capitals, all of which are a name: "Manic Monday". */
function isTitle(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 5 &&
    !/\d/.test(text) &&
    words.every((word) => (/^\p{Lu}/u.test(word) && !saysWhen(word)) || inNames.test(word))
  );
}
