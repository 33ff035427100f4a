import type { Stretch } from '../../shared/stretch.ts';
import { type CalendarName, calendarNames } from '../words/calendarNames.ts';
import { betweenWeekdays, habitWords, lastingBefore } from '../words/dateWords.ts';
import { saysWhen } from './capitalNames.ts';
import { namesSomething, namesTime } from './variableKinds.ts';

/** How far around a weekday its neighbors are looked for, in UTF-16 units. */
const reach = 60;

/** "lundi prochain" is a date although "le lundi" is not. */
const nextAfter =
  /^ (?:prochain|prochaine|dernier|prossimo|prossima|scorso|próximo|próxima|que viene|que vem|nächste|aanstaande|\d)/iu;

/** Words that make a date of an ambiguous weekday. */
const dateBefore =
  /(?:^|[^\p{L}])(?:el|il|la|per|para|pour|dia|este|esta|próximo|questo|questa|domani|no|neste|на|в|у|во|ce|mardi|günü|de|prossima|prossimo|entro|fino a|hasta el|até) $/iu;

/** "sabato sera", "domingo às oito": a part of the day makes one day of it. */
const partAfter =
  /^ (?:sera|mattina|pomeriggio|notte|soir|matin|après-midi|noche|por la|à noite|à tarde|de manhã|alle|às|a las|à (?:\d|midi)|a mezz|al mediodía|a mediodía|ao meio)/iu;

/** Names: "Ruby Tuesday", "Herr Freitag", "Wednesday Addams", "Mardi Gras", "Monday.com". */
const titleBefore =
  /(?<!\p{L})(?:mr|mrs|ms|dr|herr|herrn|frau|madame|monsieur|señor|señora|señorita|signor|signora|senhor|senhora|dhr|mevrouw|sir|familie|plácido|joe|ruby|casual|taco|sheffield|craig|blue|fat|good|ash|super)\.? $/iu;
/** "Monday mornings" */
const pluralAfter =
  /^ (?:mornings|afternoons|evenings|nights|lunchtimes|vormittags|nachmittags|abends|(?:of|in|du|de|del|do|van|im|w|i)(?: (?:the|each|every|chaque|cada|ogni|de|het|jedem))? (?:month|mois|mes|mese|mês|maand|monat|miesiącu|månaden))(?!\p{L})/iu;
/** "at Friday's", "from Friday’s about your table": the possessive names a place, no meeting follows. */
const placeOfName = /^['’]s?(?:$|[.,!?]| (?:about|on|in|at|here|and|with|regarding|to)(?!\p{L}))/iu;

/** "el próximo martes": one day, although the sentence is about opening hours. */
const nextBefore =
  /(?<!\p{L})(?:next|this|coming|nächste[nr]?|kommende[nr]?|diese[nr]?|ce|cette|próxim[ao]|est[ae]|prossim[ao]|quest[ao]|nest[ae]|volgende|komende|aanstaande|deze|najbliższy|nästa|næste|neste) $/iu;

/** A value that is a weekday and what it is known for: "Sunday roast", "Friday Fitness". */
function isCompound(value: string): boolean {
  const [, noun] = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (\p{L}+)$/u.exec(value) ?? [];
  return noun !== undefined && !saysWhen(noun);
}

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
    return namesTime(variable) || (!isAmbiguous && !namesSomething(variable));
  }
  if (!namesTime(variable) && isCompound(text.trim())) {
    return false;
  }
  if (pluralAfter.test(after)) {
    return false;
  }
  const hasNumber = /^ \d/.test(after);
  if (
    (!isNext && recurs(before, previous)) ||
    ((!isNext || hasNumber) && isInRange(before, after))
  ) {
    return false;
  }
  if (isName(text.slice(start, end), before, after)) {
    return false;
  }
  if (!isNext && !nextBefore.test(before) && isHabit(before, after)) {
    return false;
  }
  return !isAmbiguous || isNext || dateBefore.test(before) || partAfter.test(after);
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
function isName(word: string, before: string, after: string): boolean {
  if (!/^\p{Lu}/u.test(word)) {
    return /^gras\b/.test(after.trimStart());
  }
  return (
    titleBefore.test(before) || (/(?:at|from|with|of) $/i.test(before) && placeOfName.test(after))
  );
}

/** The sentence is about opening hours. */
function isHabit(before: string, after: string): boolean {
  const sentence =
    before.slice(before.search(/[^.!?]*$/)) + after.slice(0, after.search(/[.!?]|$/));
  return habitWords.test(sentence);
}
