import type { Stretch } from '../../shared/stretch.ts';
import { type CalendarName, calendarNames } from '../words/calendarNames.ts';
import { beforeMonth, betweenWeekdays, habitWords, lastingBefore } from '../words/dateWords.ts';

/** How far around a weekday its neighbors are looked for, in UTF-16 units. */
const reach = 60;

/** "lundi prochain" is a date although "le lundi" is not. */
const nextAfter =
  /^ (?:prochain|prochaine|dernier|prossimo|prossima|scorso|próximo|próxima|que viene|que vem|nächste|aanstaande|\d)/iu;

/** Words that make a date of an ambiguous weekday. */
const dateBefore =
  /(?:^|[^\p{L}])(?:el|il|la|este|esta|próximo|questo|questa|domani|no|neste|на|в|у|во|ce|mardi|günü|de|prossima|prossimo|entro|hasta el|até) $/iu;

/** Names: "Ruby Tuesday", "Herr Freitag", "Wednesday Addams", "Mardi Gras", "Monday.com". */
const titleBefore =
  /(?<!\p{L})(?:mr|mrs|ms|dr|herr|herrn|frau|madame|monsieur|señor|señora|señorita|signor|signora|senhor|senhora|dhr|mevrouw|sir|familie|plácido|joe|ruby|casual|taco|sheffield|craig|blue|fat|good|ash|super)\.? $/iu;
/** "Monday mornings" */
const pluralAfter =
  /^ (?:mornings|afternoons|evenings|nights|lunchtimes|vormittags|nachmittags|abends)(?!\p{L})/iu;
const nameAfter = /^(?:['’]s\b(?= \p{Lu})| \p{Lu}\p{Ll}+(?! \d)|\.\p{L}| gras\b)/u;
const capitalBefore = /(?:^|[^.!?:\s]) (\p{Lu}\p{Ll}+) $/u;

/** Whether the name of a weekday means one date and not a habit. */
export function isDatedWeekday(
  text: string,
  { start, end }: Stretch,
  { isAmbiguous }: CalendarName,
  variable: string,
): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const previous = /([\p{L}\p{M}'’]+) $/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const isNext = nextAfter.test(after);
  if (text.trim() === text.slice(start, end)) {
    return !isAmbiguous || /day|date|when|tag|termin|jour|día|dia|giorno|dag/i.test(variable);
  }
  if (pluralAfter.test(after)) {
    return false;
  }
  if (!isNext && (recurs(before, previous) || isInRange(before, after))) {
    return false;
  }
  if (isName(text.slice(start, end), before, after, previous)) {
    return false;
  }
  if (isHabit(before, after)) {
    return false;
  }
  return !isAmbiguous || isNext || dateBefore.test(before);
}

/** "every Monday", "every second Friday", "on a Monday", "le lundi". */
function recurs(before: string, previous: string): boolean {
  if (lastingBefore.has(previous) || /(?:^| )(?:a|an) $/i.test(before)) {
    return true;
  }
  const [, beforeThat = ''] = /([\p{L}\p{M}'’]+) [\p{L}\p{M}\d.]+ $/u.exec(before) ?? [];
  return /^(?:every|each|jeden|jede|alle|elke|varje|cada|ogni|chaque)$/iu.test(beforeThat);
}

/** Another weekday beside it, as in "Monday to Friday" or "Monday, Wednesday and Friday". */
function isInRange(before: string, after: string): boolean {
  const behind = Array.from(after.matchAll(words), ({ index, 0: word }) => ({ word, index }));
  const ahead = Array.from(before.matchAll(words), ({ index, 0: word }) => ({
    word,
    index,
  })).reverse();
  return (
    behind
      .slice(0, 5)
      .some(({ word, index }) => isWeekday(word) && betweenWeekdays.test(after.slice(0, index))) ||
    ahead
      .slice(0, 5)
      .some(
        ({ word, index }) =>
          isWeekday(word) && betweenWeekdays.test(before.slice(index + word.length)),
      )
  );
}

const words = /[\p{L}\p{M}]+-feira|[\p{L}\p{M}]+/gu;

function isWeekday(word: string): boolean {
  const lower = word.toLowerCase();
  return calendarNames.names.get(lower)?.kind === 'weekday';
}

/** Only what is capitalized in the middle of a sentence can be a name. */
function isName(word: string, before: string, after: string, previous: string): boolean {
  if (!/^\p{Lu}/u.test(word)) {
    return /^gras\b/.test(after.trimStart());
  }
  if (titleBefore.test(before) || nameAfter.test(after)) {
    return (
      !/(?:^| )(?:on|this|next|by|until|bis|am|diesen|nächsten|kommenden) $/i.test(before) ||
      /^\.\p{L}/u.test(after)
    );
  }
  const [, capital = ''] = capitalBefore.exec(before) ?? [];
  // German nouns are capitalized and stand before weekdays: "Ihr Termin Freitag um drei"
  return capital !== '' && isEnglishWeekday(word) && !beforeMonth.has(previous);
}

function isEnglishWeekday(word: string): boolean {
  return /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(word);
}

/** The sentence is about opening hours. */
function isHabit(before: string, after: string): boolean {
  const sentence =
    before.slice(before.search(/[^.!?]*$/)) + after.slice(0, after.search(/[.!?]|$/));
  return habitWords.test(sentence);
}
