import { byPosition, type Stretch } from '../../shared/stretch.ts';
import { isNamesake } from './calendarNamesakes.ts';
import { isInName } from './capitalNames.ts';
import { isDatedMonth } from './datedMonth.ts';
import { isDatedWeekday } from './datedWeekday.ts';
import { type CalendarName, calendarNames } from '../words/calendarNames.ts';
import {
  afterMonth,
  afterYear,
  beforeYear,
  historyBefore,
  numberedThings,
} from '../words/dateWords.ts';
import { holidays } from '../words/holidays.ts';
import { amountsInWords, amountsWithSign, poundsInWords } from '../words/moneyPatterns.ts';
import { namesMoney, namesTime } from './variableKinds.ts';

/** In UTF-16 units. A first message has at most 1,000 and a default is a few words; a novel is not searched to its end. */
const maxLength = 2_500;

const words = /[\p{L}\p{M}]+-feira|[\p{L}\p{M}]+/gu;
const years =
  /(?<![\p{L}\p{N}_+.,/:-]|\d{3} )20\d\d(?:[/-]\d{2}(?!\d))?(?![\p{L}\p{N}_%]|[.,:-]\d|-\p{L})/gu;
const numericDates =
  /(?<![\d./-])(?:\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([-/.])\d{1,2}\2\d{1,2})(?![\d/-]|\.\d)/g;
/** "Dienstagvormittag", "dinsdagochtend", "tisdagskväll": not "Dienstagabends", which recurs. */
const partOfDay =
  /(?<=.{4})s?(?:vormittag|nachmittag|mittag|abend|morgen|früh|nacht|ochtend|middag|avond|kväll|morgon|eftermiddag|förmiddag|aften|formiddag|ettermiddag|kveld)$/u;
/** "na terça de manhã": Portuguese weekdays without "-feira" are ordinals as well. */
const shortPortuguese =
  /(?<!\p{L})(?:na|nesta|até|próxima) (?:(?:terça|quarta|quinta|sexta)(?=$|[.,!?]| (?:de manhã|à|às|que vem|ao))|segunda(?= (?:de manhã|à (?:tarde|noite)|às|que vem)))/giu;
/** Without a year: "am 3.4. and, after a preposition, "by 4/15". */
const shortNumericDates =
  /(?<![\d.])\d{1,2}\. ?\d{1,2}\.(?!\d)|(?<=(?:^|[^\p{L}])(?:on|by|until|till|through|thru|before|after|from|due|ends|expires|bis|am|vom|ab|le|jusqu['’]au|el|hasta|il|em|até|op|tot|du|al) )\d{1,2}\/\d{1,2}(?![\d/])|(?<![\d./])\d{1,2}\/\d{1,2}(?= (?:at|around|um|gegen|à|a las|alle|às|om|between|noon)(?!\p{L}))/giu;
/** "Mon at 10", "Do. um neun", "lun. à 9 h": short weekdays are words as well, so that a time must follow. */
const shortWeekdays =
  /(?<!\p{L})(?:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? (?:at|around|by) |(?:Mo|Di|Mi|Do|Fr|Sa|So)\.,? (?:um|gegen) |(?:lun|mar|mer|jeu|ven|sam|dim)\.? à |(?:lun|mar|mié|jue|vie|sáb|dom)\.? a las |(?:lun|mar|mer|gio|ven|sab|dom)\.? alle |(?:ma|di|wo|do|vr|za|zo)\. om )(?=\d|noon|midday|\p{L})|(?<!\p{L})(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? (?=\d{1,2}(?::\d{2}|(?::\d{2})? ?[ap]\.?m)(?! ?(?:-|–|to|through)))/gu;
const eastAsianDates =
  /(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号號])|\d{4}年(?:\d{1,2}月)?|(?<!\d)\d{1,2}月(?!\d)|(?<![每毎])[日月火水木金土]曜日?|(?<![每毎])(?:星期|週|周|禮拜|礼拜)[一二三四五六日天](?![至到])|\d{1,2}월|(?<!매주 ?)[월화수목금토일]요일(?!부터|에서|~| ?- ?)|tháng \d{1,2}/gu;

/** What will be wrong before long: dates, months, weekdays, years. In order, without overlaps. */
export function findDates(text: string, variable = ''): Stretch[] {
  const start = text.slice(0, maxLength);
  const found = [...findNumericDates(start), ...findYears(start)];
  for (const pattern of [eastAsianDates, shortWeekdays, shortPortuguese, holidays]) {
    const matches = Array.from(start.matchAll(pattern), toStretch);
    found.push(
      ...matches.filter(
        (place) =>
          !isInName(start, place, { isLower: false, kind: 'weekday' }) &&
          !isNamesake(start, place, variable),
      ),
    );
  }
  for (const { index, 0: word } of start.matchAll(words)) {
    const name = calendarNames.names.get(word.toLowerCase().replace(partOfDay, ''));
    const place = { start: index, end: index + word.length };
    if (name === undefined ? isShortDate(start, place) : isDated(start, place, name, variable)) {
      found.push(place);
    }
  }
  return withoutOverlaps(found);
}

/** Amounts of money. In order, without overlaps. */
export function findPrices(text: string, variable = ''): Stretch[] {
  const start = text.slice(0, maxLength);
  return withoutOverlaps(
    [amountsWithSign, amountsInWords, ...(namesMoney(variable) ? [poundsInWords] : [])].flatMap(
      (pattern) => Array.from(start.matchAll(pattern), toStretch),
    ),
  );
}

/** Dates in figures only, as `03/04/2025`. */
export function findNumericDates(text: string): Stretch[] {
  return [numericDates, shortNumericDates].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), toStretch).filter(({ start, end }) =>
      isPossibleDate(text.slice(start, end)),
    ),
  );
}

function isPossibleDate(text: string): boolean {
  if (text === '24/7') {
    return false;
  }
  const numbers = text.match(/\d+/g)!.map(Number);
  const [day = 0, month = 0] = numbers[0]! > 31 ? numbers.slice(1) : numbers;
  return day > 0 && month > 0 && Math.max(day, month) <= 31 && Math.min(day, month) <= 12;
}

function isDated(text: string, place: Stretch, name: CalendarName, variable: string): boolean {
  const isDate =
    name.kind === 'month'
      ? isDatedMonth(text, place, name, variable)
      : isDatedWeekday(text, place, name, variable);
  // last, because it searches most
  return (
    isDate &&
    (namesTime(variable) || !isInName(text, place, name)) &&
    !isNamesake(text, place, variable)
  );
}

/** "3 Jan", "Sept. 2026", "12 févr.": names of three or four letters with a day or a year beside them. */
function isShortDate(text: string, { start, end }: Stretch): boolean {
  const word = text.slice(start, end);
  if (word.length > 4 || word.length < 3 || !calendarNames.shortMonths.has(word.toLowerCase())) {
    return false;
  }
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 8);
  const isCapital = /^\p{Lu}/u.test(word);
  const hasDot = after.startsWith('.');
  // "5.9 APR" is a rate, "a 3 set match" a game
  if ((!isCapital && !hasDot && /^(?:set|mar|mag|gen|apr|ago)$/.test(word)) || word === 'APR') {
    return false;
  }
  return (
    /(?:^|[^\d.,])\d{1,2}(?:st|nd|rd|th|\.|º)?[ -]$/.test(before) ||
    (isCapital && /^\.? (?:\d{1,2}(?!\d|[.,:]\d)|(?:19|20)\d\d(?!\d))/.test(after))
  );
}

/** "Sommersemester 2026", "Weihnachtsmenü 2026" */
const yearlyThings =
  /\p{L}(?:semester|saison|katalog|preise|preisliste|tarife?|menü|karte|aktion|angebote?|quartal|kollektion|programm|seizoen|prijzen|aanbieding)$/iu;

/** An earlier year is history. */
const firstYear = 2015;

/** A year up to 2099 that will pass: one that stands alone, or beside a word such as "prices". */
function findYears(text: string): Stretch[] {
  return Array.from(text.matchAll(years), toStretch).filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 24);
    const last = /([\p{L}\p{N}'’#]+)[.:]?[\s(]*$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    const next = /^\s+([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    if (historyBefore.test(before) || numberedThings.has(last) || /class of $/i.test(before)) {
      return false;
    }
    if (Number(text.slice(start, start + 4)) < firstYear) {
      return false;
    }
    const isAlone = text.trim() === text.slice(start, end);
    return (
      isAlone ||
      afterYear.has(next) ||
      ((beforeYear.has(last) || afterMonth.has(last) || yearlyThings.test(last)) &&
        !isModel(after, last))
    );
  });
}

/** "for the 2019 Honda Civic", "in 2001 Main Street": a name follows. German nouns are no names. */
function isModel(after: string, last: string): boolean {
  return /^ \p{Lu}\p{Ll}/u.test(after) && !/^(?:im|bis|ab|für|ende|anfang|jahr)$/.test(last);
}

function toStretch(match: RegExpExecArray): Stretch {
  return { start: match.index, end: match.index + match[0].length };
}

function withoutOverlaps(stretches: Stretch[]): Stretch[] {
  let last = 0;
  return stretches.sort(byPosition).filter(({ start, end }) => {
    const isFree = start >= last;
    if (isFree) {
      last = end;
    }
    return isFree;
  });
}
