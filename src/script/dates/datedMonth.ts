import { wordSet } from '../../shared/placeholderWords.ts';
import type { Stretch } from '../../shared/stretch.ts';
import { type CalendarName, calendarNames } from '../words/calendarNames.ts';
import {
  afterMonth,
  beforeMonth,
  dayBefore,
  dayOrYearAfter,
  historyBefore,
  lastingBefore,
  lastingForWeekdaysOnly,
} from '../words/dateWords.ts';
import { namesPerson, namesTime } from './variableKinds.ts';

/** Whether the name of a month means a date that passes. */
export function isDatedMonth(
  text: string,
  { start, end }: Stretch,
  { isAmbiguous }: CalendarName,
  variable: string,
): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 30);
  const previous = lastWord(before);
  const isOfPast = historyBefore.test(before.replace(/\d{1,2}\.? ?$/, ''));
  if (isOfPast || (lastingBefore.has(previous) && !lastingForWeekdaysOnly.has(previous))) {
    return false;
  }
  if (
    /^may$/i.test(text.slice(start, end)) &&
    /^ (?:I|we|you|they|he|she|it)(?!\p{L})/iu.test(after)
  ) {
    return false;
  }
  const isTitle = /^ of \p{Lu}/u.test(after) || dayWordOfName.test(before);
  if (isTitle && /^\p{Lu}/u.test(text.slice(start, end))) {
    return false;
  }
  if (!isAmbiguous) {
    return true;
  }
  if (text.trim() === text.slice(start, end)) {
    return (
      namesTime(variable) || (!firstNames.has(text.trim().toLowerCase()) && !namesPerson(variable))
    );
  }
  const word = text.slice(start, end);
  const isEnglish = /^(?:may|march|april|june|august|july)$/i.test(word);
  if (isEnglish && /^\p{Ll}/u.test(word) && word !== 'mars') {
    // in lower case they are verbs, or another language
    return hasDay(before, after) && word !== 'may' && word !== 'march';
  }
  if (hasDay(before, after) || isBesideAnotherMonth(before, after)) {
    return true;
  }
  const next = /^[ -]([\p{L}'’]+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (afterMonth.has(next)) {
    return true;
  }
  if (papersBefore.test(before)) {
    return true;
  }
  if (!beforeMonth.has(previous)) {
    return false;
  }
  // "in May Smith's words", "our June Carter"; "our June" may be a person
  const isNamed = /^ \p{Lu}\p{Ll}/u.test(after);
  return !isNamed && (!/^(?:our|your)$/.test(previous) || /^ \p{Ll}/u.test(after));
}

/** "Restaurante Veinte de Abril": where days and months have no capitals, these make a name. */
const dayWordOfName =
  /(?<!\p{L})(?:Primero|Dos|Tres|Cinco|Diez|Doce|Quince|Veinte|Veinti\p{L}{3,6}|Treinta|Primo|Due|Quattro|Venti\p{L}{0,6}|Premier|Deux|Quatre|Onze|Quatorze|Vingt(?:-\p{L}{3,6})?|Primeiro|Dois|Sete|Vinte e Cinco) (?:de |d['’])?$/u;

/** "the bill for March" */
const papersBefore =
  /(?:bill|invoice|statement|rent|report|payment|booking|schedule|prices|rechnung|miete|facture|loyer|factura|fattura|fatura|factuur) (?:for|of|from|für|vom|de|di|del|do|van|voor) $/i;

const firstNames = wordSet('april june august julio augusto augustus abril maja avril julia juli');

function hasDay(before: string, after: string): boolean {
  return dayBefore.test(before) || dayOrYearAfter.test(after);
}

/** "March to May", "April–June". */
function isBesideAnotherMonth(before: string, after: string): boolean {
  const next =
    /^(?:\s?[-–/]\s?|\s(?:to|through|and|or|bis|und|à|au|et|a|y|e|al|tot|en|do)\s)([\p{L}\p{M}]+)/iu.exec(
      after,
    )?.[1];
  const last =
    /([\p{L}\p{M}]+)(?:\s?[-–/]\s?|\s(?:to|through|and|or|bis|und|à|au|et|a|y|e|al|tot|en|do)\s)$/iu.exec(
      before,
    )?.[1];
  return [next, last].some(
    (word) => word !== undefined && calendarNames.names.get(word.toLowerCase())?.kind === 'month',
  );
}

function lastWord(before: string): string {
  return (
    /([\p{L}\p{M}'’-]+)[ -]$/u.exec(before)?.[1]?.toLowerCase() ??
    (/(?:mid|eind|half)-$/i.test(before) ? 'mid' : '')
  );
}
