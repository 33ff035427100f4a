import { maskStretches, type Stretch } from '../../shared/stretch.ts';
import { findDates, findNumericDates, findPrices } from '../dates/datedText.ts';
import { findRelativeDates } from '../dates/relativeDate.ts';
import { type Finding, maxPlaces, toDetail } from '../findings.ts';
import { type FindingId } from '../findingIds.ts';
import { literalsOf } from './literalStretches.ts';
import { type ParsedScript } from '../parseScript.ts';
import { amountsWithSign } from '../words/moneyPatterns.ts';
import { abbreviations, timesOfDay } from '../words/abbreviations.ts';
import * as words from '../words/spokenWords.ts';

/** In UTF-16 units. A first message has at most 1,000; the rest of a longer one is an error anyway. */
const maxChecked = 2_500;

interface Rule {
  readonly id: FindingId;
  readonly find: (text: string) => readonly Stretch[];
  /** Whether what it finds is left to the rules after it. */
  readonly isOverlay?: boolean;
}

/** In the order in which they are tried: a link contains an address, a date no long number. */
const rules: readonly Rule[] = [
  { id: 'erzycall/dated-first-message', find: findDated, isOverlay: true },
  {
    id: 'erzycall/markdown',
    find: (text) => [...matching(words.markdown)(text), ...matching(words.inlineLists)(text)],
  },
  { id: 'erzycall/spoken-email', find: matching(words.emails) },
  { id: 'erzycall/spoken-url', find: findUrls },
  { id: 'erzycall/spoken-date', find: findNumericDates },
  { id: 'erzycall/spoken-amount', find: matching(amountsWithSign) },
  { id: 'erzycall/spoken-digits', find: matching(words.digits) },
  { id: 'erzycall/emoji', find: matching(words.emoji) },
  { id: 'erzycall/parenthesis', find: findParentheses },
  { id: 'erzycall/dash', find: findDashes },
  { id: 'erzycall/abbreviation', find: findAbbreviations },
];

/**
 * What is written in the first message in a form that is made to be read, one finding for each kind. Hints,
 * because many engines normalize some of it.
 */
export function* spokenFormFindings(
  text: string | undefined,
  parsed: ParsedScript | undefined,
): Iterable<Finding> {
  if (text === undefined || parsed === undefined) {
    return;
  }
  let rest = maskStretches(text, literalsOf(parsed, maxChecked)).slice(0, maxChecked);
  for (const { id, find, isOverlay = false } of rules) {
    const found = withoutOverlaps(find(rest));
    const [first] = found;
    if (first === undefined) {
      continue;
    }
    const places = found
      .slice(0, maxPlaces)
      .map(({ start, end }) => ({ part: 'firstMessage', start, end }) as const);
    yield { id, severity: 'hint', places, detail: toDetail(text.slice(first.start, first.end)) };
    if (!isOverlay) {
      rest = maskStretches(rest, found);
    }
  }
}

function matching(pattern: RegExp): (text: string) => Stretch[] {
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      start: index + (match.length - match.trimStart().length),
      end: index + match.length,
    }));
}

/** "p.es" is an abbreviation, although it may be a host; "Booking.com" is the name of a company. */
function findUrls(text: string): Stretch[] {
  return matching(words.urls)(text).filter(({ start, end }) => {
    const url = text.slice(start, end);
    const before = text.slice(Math.max(0, start - 30), start);
    const isAbbreviation = /^p\.es$|^\p{L}\.\p{L}{2}$/iu.test(url) && text[end] === '.';
    return !isAbbreviation && !/^p\.es$/i.test(url) && !words.isDomainBrand(url, before);
  });
}

function findDated(text: string): Stretch[] {
  return [...findDates(text), ...findPrices(text), ...findRelativeDates(text)];
}

function findParentheses(text: string): Stretch[] {
  return matching(words.parentheses)(text).filter(
    ({ start, end }) => !words.areaCode.test(text.slice(start, end)),
  );
}

function findDashes(text: string): Stretch[] {
  return matching(words.dashes)(text).filter(
    ({ start, end }) => !words.figureRange.test(text.slice(start - 1, end + 1)),
  );
}

function findAbbreviations(text: string): Stretch[] {
  return matching(abbreviations)(text).filter(
    ({ start, end }) => !timesOfDay.test(text.slice(start, end)),
  );
}

function withoutOverlaps(stretches: readonly Stretch[]): Stretch[] {
  let last = 0;
  return [...stretches]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      last = isFree ? end : last;
      return isFree;
    });
}
