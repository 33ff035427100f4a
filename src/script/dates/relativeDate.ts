import type { Stretch } from '../../shared/stretch.ts';
import {
  daysOfMonth,
  laterValue,
  noDayBefore,
  onlyToday,
  relativeDates,
  relativeEnds,
  relativeTimes,
} from '../words/relativeDateWords.ts';
import { namesTime } from './variableKinds.ts';

/** In UTF-16 units. A first message has at most 1,000 and a default is a few words. */
const maxLength = 2_500;

/**
 * Days and periods counted from today, in a default: "tomorrow at noon", "this month only". Calls will say
 * them on other days as well.
 */
export function hasRelativeDate(value: string, variable: string): boolean {
  return (
    find(value, [relativeDates, relativeTimes, relativeEnds, daysOfMonth]).length > 0 ||
    laterValue.test(value) ||
    (namesTime(variable) && onlyToday.test(value))
  );
}

/**
 * Those that a first message cannot say in each call: an hour, or an end. "Are you free tomorrow?" can be
 * said on each day. Not in order, and they may overlap.
 */
export function findRelativeDates(text: string): Stretch[] {
  return find(text, [relativeTimes, relativeEnds, daysOfMonth]);
}

function find(text: string, patterns: readonly RegExp[]): Stretch[] {
  const searched = text.slice(0, maxLength);
  return patterns.flatMap((pattern) =>
    Array.from(searched.matchAll(pattern), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })).filter((place) => !isName(searched, place)),
  );
}

/** "Leaders of Tomorrow", "Tomorrow Bank": in these languages such words have no capital in a sentence. */
function isName(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (noDayBefore.test(before)) {
    return true;
  }
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
  return (
    isCapital && (/[\p{L},] $/u.test(before) || /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)))
  );
}
