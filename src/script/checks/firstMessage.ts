import type { Finding } from '../findings.ts';
import { type ParsedScript } from '../parseScript.ts';
import { inboundOpenings } from '../words/inboundOpenings.ts';
import { fillers } from '../words/spokenWords.ts';
import { isBlank } from '../../shared/text.ts';
import { maskStretches } from '../../shared/stretch.ts';
import { literalsOf } from './literalStretches.ts';

/** Documented for a first message that is passed to a call. Units of UTF-16, as JavaScript counts. */
const maxLength = 1_000;

/** How much is said before the other side gets to speak: about three sentences, four if they are short. */
const maxSentences = 3;
const maxShortSentences = 4;
const maxWordsOfShort = 60;
const maxWords = 75;

/** A greeting such as "Hi there!" does not count as a sentence. */
const minWordsOfSentence = 4;

/** In UTF-16 units. The rest of a longer message is an error anyway. */
const maxChecked = 2_000;

const part = 'firstMessage';

/** What concerns the first message as a whole. */
export function* firstMessageFindings(
  text: string | undefined,
  parsed: ParsedScript | undefined,
): Iterable<Finding> {
  if (text === undefined || parsed === undefined) {
    return;
  }
  if (isBlank(text)) {
    const places = [{ part, start: 0, end: text.length }] as const;
    yield { id: 'erzycall/empty-first-message', severity: 'warning', places };
    return;
  }
  if (text.length > maxLength) {
    const places = [{ part, start: startOfExcess(text), end: text.length }] as const;
    const detail = String(text.length);
    yield { id: 'erzycall/first-message-too-long', severity: 'error', places, detail };
  }
  const checked = maskStretches(text, literalsOf(parsed, maxChecked)).slice(0, maxChecked);
  for (const [form, pattern] of Object.entries(inboundOpenings)) {
    const match = pattern.exec(checked);
    if (match !== null) {
      const start = match.index;
      const detail = match[0];
      const places = [{ part, start, end: start + detail.length }] as const;
      yield {
        ...{ id: 'erzycall/inbound-opening', severity: 'hint', places, detail },
        form: form === 'thanks' ? 'thanks' : undefined,
      };
      break;
    }
  }
  const start = startOfExtraSentences(checked);
  if (start !== undefined) {
    const places = [{ part, start, end: Math.min(text.length, maxChecked) }] as const;
    yield { id: 'erzycall/long-opening', severity: 'hint', places };
  }
  const fillerPlaces = fillers
    .flatMap((pattern) => Array.from(checked.matchAll(pattern)))
    .map(({ index, 0: word }) => ({ part, start: index, end: index + word.length }) as const)
    .sort((a, b) => a.start - b.start);
  const [first] = fillerPlaces;
  if (first !== undefined) {
    const detail = text.slice(first.start, first.end);
    yield { id: 'erzycall/filler-word', severity: 'hint', places: fillerPlaces, detail };
  }
}

/** Not in the middle of a character that takes two units. */
function startOfExcess(text: string): number {
  const isSplit = text.codePointAt(maxLength - 1)! > 0xffff;
  return isSplit ? maxLength - 1 : maxLength;
}

/** Where the sentence starts that is one too many, or the word. Undefined when the message is short enough. */
function startOfExtraSentences(text: string): number | undefined {
  let sentences = 0;
  let words = 0;
  for (const { index, 0: sentence } of text.matchAll(/[^.!?。！？…\n]+[.!?。！？…\n]*/g)) {
    // a full stop within "3.5" or "Dr." ends no sentence
    const count = sentence.match(/[\p{L}\p{M}\p{N}\ufffc'’]+/gu)?.length ?? 0;
    const eastAsian =
      sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    words += count + eastAsian / 2;
    if (count >= minWordsOfSentence || eastAsian >= 6) {
      sentences++;
    }
    const isShort = words <= maxWordsOfShort;
    if (sentences > (isShort ? maxShortSentences : maxSentences) || words > maxWords) {
      return index + (sentence.length - sentence.trimStart().length);
    }
  }
  return undefined;
}
