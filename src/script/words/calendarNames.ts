import { wordSet } from '../../shared/placeholderWords.ts';

/** Languages whose names of months and weekdays are taken from `Intl`. */
const languages = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'pl',
    'sv',
    'da',
    'nb',
    'fi',
    'cs',
    'sk',
    'hu',
    'ro',
  ],
  ...['tr', 'el', 'ru', 'uk', 'bg', 'hr', 'ca', 'id', 'ar', 'hi'],
];

/** Those where a date has another form of the month than the calendar. */
const withOtherForms: ReadonlySet<string> = new Set([
  'pl',
  'cs',
  'sk',
  'fi',
  'ru',
  'uk',
  'hr',
  'el',
]);

/** Those in which short names are looked for: "3 Jan", "12 févr." */
const withShortNames: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl']);

/** Names of people and things, verbs and other words: they are months only beside a date's neighbors. */
const ambiguousMonths = wordSet(`
  may march april june august mars mai maj maja mayo maio mei mart marts avril abril julio augusto agosto
  augustus agustus augusta maret mayıs ocak ekim kasım eylül nisan aralık luty lutego listopad maiu august júl máj mája
  марта мая май март липень лютий травень leden duben květen červen svibanj travanj set juli julia
  mars. जून मई مارس
`);

/** Weekdays that mean something else as well, in the same language or in another one. */
const ambiguousWeekdays = wordSet(`
  luni joi vineri pazar cuma salı minggu senin rabu среда неделя неділя середа السبت الأحد domingo sabato
  domenica
`);

export interface CalendarName {
  readonly kind: 'month' | 'weekday';
  readonly isAmbiguous: boolean;
  /** Whether it is written without a capital in each of its languages. */
  readonly isLower: boolean;
}

export interface CalendarNames {
  /** In lower case. */
  readonly names: ReadonlyMap<string, CalendarName>;
  /** Beginnings of three and four letters, in lower case. */
  readonly shortMonths: ReadonlySet<string>;
}

/** Each month and each weekday is among them. */
const dates = [
  ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1)),
  ...Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day)),
];

function readCalendarNames(): CalendarNames {
  const names = new Map<string, CalendarName>();
  const shortMonths = new Set<string>();
  const add = (text: string, kind: CalendarName['kind'], language: string) => {
    const name = text.toLowerCase().replace(/^d(?:e |['’])/u, '');
    const ambiguous = kind === 'month' ? ambiguousMonths : ambiguousWeekdays;
    for (const form of [
      name,
      ...(kind === 'weekday' ? accusatives(name) : inflected(name, language)),
    ]) {
      const known = names.get(form);
      const isLower = (known?.isLower ?? true) && text === text.toLowerCase();
      names.set(
        form,
        known === undefined
          ? { kind, isAmbiguous: ambiguous.has(form), isLower }
          : { ...known, isLower },
      );
    }
    if (kind === 'month' && withShortNames.has(language)) {
      shortMonths.add(name.slice(0, 3)).add(name.slice(0, 4));
    }
  };
  for (const language of languages) {
    const withDay = new Intl.DateTimeFormat(language, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
    });
    const alone = withOtherForms.has(language)
      ? new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
      : undefined;
    for (const date of dates) {
      for (const { type, value } of withDay.formatToParts(date)) {
        if (type === 'month' || type === 'weekday') {
          add(value, type, language);
        }
      }
      if (alone !== undefined) {
        add(alone.format(date), 'month', language);
      }
    }
  }
  return { names, shortMonths };
}

/** In Slavic languages "on Wednesday" changes the end of the weekday. */
function accusatives(weekday: string): string[] {
  const endings: readonly [RegExp, string[]][] = [
    [/a$/, ['ę', 'u']],
    [/е$/, []],
    [/а$/, ['у']],
    [/я$/, ['ю']],
    [/ě$/, ['i']],
  ];
  return endings.flatMap(([ending, others]) =>
    ending.test(weekday) && weekday.length > 4
      ? others.map((other) => weekday.replace(ending, other))
      : [],
  );
}

/** "w maju", "v březnu", "в январе", "márciusban": the forms after "in", for which `Intl` has no format. */
function inflected(month: string, language: string): string[] {
  if (language === 'fi') {
    return ['ssa', 'n', 'lle', 'hun', 'sta'].map((ending) => month.replace(/ta$/, '') + ending);
  }
  if (language === 'hu') {
    return ['ban', 'ben', 'ra', 're', 'ig', 'tól', 'től', 'i'].map((ending) => month + ending);
  }
  return withOtherForms.has(language)
    ? ['u', 'i', 'e', 'е', 'і'].map((ending) => month.replace(/.$/u, ending))
    : [];
}

/** Built once, when the script check is loaded, which takes about 40 ms (measured on Node.js 24). */
export const calendarNames: CalendarNames = readCalendarNames();
