import type { Stretch } from '../../shared/stretch.ts';
import {
  brandNames,
  callingAfter,
  callingVerbs,
  fillersAfterVerb,
  forgotten,
  namedWords,
  negated,
  negatedAfter,
  negatedWithin,
  toolNouns,
  strictToolNouns,
  twoNegations,
  usingAfter,
  usingWords,
  valueLabels,
  withoutBefore,
} from '../words/toolWords.ts';
import { calledByOthers, eastAsianBehind, joinsMention, leadsTo } from '../words/toolSentences.ts';
import { toolCandidates } from './toolCandidates.ts';
import { listedTools } from './toolLists.ts';
import { isPlainHyphen, namesAction, namesField, shapeOf } from './toolNames.ts';

export interface ToolMention extends Stretch {
  readonly name: string;
}

/**
 * How many words with the shape of an identifier are looked at. No prompt has more, and each costs several
 * searches around it.
 */
const maxCandidates = 1_500;

/** How far around a name its context is looked at, in UTF-16 units. */
const reach = 90;

const decorations = '[`*"\'“”‘’«»„<\\[(_]{0,3}[\\s\\u00a0]?';
const between = `(?:[\\s:]+(?:(?:${fillersAfterVerb}|${toolNouns}|${namedWords})(?:['’]|[\\s:]+)){0,5})`;
const callingBefore = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(${callingVerbs})(${between})${decorations}$`,
  'iu',
);
const usingBefore = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(${usingWords})(${between})${decorations}$`,
  'iu',
);
const nounBefore = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${toolNouns})(?:\\s+(?:${namedWords})|(?:\\s+\\p{L}{2,12}){1,2}:| (?:is|must be|should be)(?: always)?)?\\s*[:=–-]?\\s*${decorations}$`,
  'iu',
);
const nounAfter = new RegExp(
  `^[\`*"'“”’»>\\])_]{0,3}(?:\\s*[-–]\\s*|\\s+)(?:${toolNouns})(?![\\p{L}\\p{N}_])`,
  'iu',
);
/** "create_booking: call this when they agree" */
const isDefined = new RegExp(
  `^[\`*]{0,2}\\s*[:–-]\\s*(?:${callingVerbs}|${usingWords})(?!\\p{L})`,
  'iu',
);
const strictNoun = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${strictToolNouns})(?![\\p{L}\\p{N}_])`,
  'iu',
);
const nounEnding = new RegExp(`-(?:${toolNouns})$`, 'iu');
const callingBehind = new RegExp(
  `^\\S{0,4}(?:\\s*-?(?:${toolNouns}))?\\s+(?:\\p{L}{1,8}\\s+){0,2}?(?:${callingAfter})(?![\\p{L}\\p{N}_])`,
  'iu',
);
const usingBehind = new RegExp(
  `^\\S{0,4}(?:\\s*-?(?:${toolNouns}))?\\s+(?:\\p{L}{1,8}\\s+){0,2}?(?:${usingAfter})(?![\\p{L}\\p{N}_])`,
  'iu',
);
/** The tools that a prompt asks for, in order. Names that are known are left out. */
export function findToolMentions(
  prompt: string,
  isKnown: (name: string) => boolean,
): ToolMention[] {
  const mentions: ToolMention[] = [];
  const listed = listedTools(prompt);
  let examined = 0;
  let lastEnd = -1;
  let wasMeant = false;
  for (const { name: text, start } of toolCandidates(prompt)) {
    const name = text.replace(nounEnding, '');
    const end = start + name.length;
    const joined: boolean =
      wasMeant && start - lastEnd < 24 && joinsMention.test(prompt.slice(lastEnd, start));
    if (++examined > maxCandidates) {
      break;
    }
    if (isKnown(name)) {
      // a list of tools may continue after one that is attached
      wasMeant = joined || isMeant(prompt, start, end, text !== name);
      lastEnd = end;
      continue;
    }
    wasMeant =
      (joined && shapeOf(name) !== 'words' && !namesField(name)) ||
      listed.has(start) ||
      isMeant(prompt, start, end, text !== name);
    lastEnd = end;
    if (wasMeant) {
      mentions.push({ name, start, end });
    }
  }
  return mentions;
}

/** "book_slot with start_time": what stands behind the name of a tool and a preposition is handed over to it. */
const argumentBefore =
  /(?:\w_\w+|\))[`*"'”’»]{0,3} (?:with|passing|mit|avec|con|com|met|med)(?: (?:the |den |les |los |i |os |de )?\p{L}{3,12})?:? [`*"'“‘«„]{0,2}$/iu;

/** "Forbidden: delete_account" */
const forbiddenLabel =
  /(?:(?:^|\n)\W{0,4}(?:not|nicht|nie|pas|jamais|no|nunca|non|mai|não|niet|nooit|inte|aldrig)|(?<!\p{L})(?:forbidden|prohibited|not allowed|don['’]ts?|never|verboten|tabu|interdits?|prohibido|vietat[oi]|divieti|proibido|verboden|niet doen|förbjudet|gör inte))\s?:[^.!?\n]*$/iu;

/** "Call Maria_Lopez in sales." */
const isPersonName = /^[A-Z][a-z]+(?:_[A-Z][a-z]+){1,2}$/;

function isMeant(prompt: string, start: number, end: number, hasNoun: boolean): boolean {
  const before = sentenceStart(prompt.slice(Math.max(0, start - reach), start));
  const after = prompt.slice(end, end + reach);
  const name = prompt.slice(start, end);
  const shape = shapeOf(name);
  const mark = /([`*"'“‘«„])\s?$/.exec(before)?.[1];
  const isCode = mark === '`' || mark === '*';
  const verb = callingBefore.exec(before);
  const using = verb === null ? usingBefore.exec(before) : null;
  if (brandNames.has(name) && mark === undefined) {
    return false;
  }
  if (eastAsianBehind.test(after)) {
    return shape !== 'words';
  }
  if (calledByOthers.test(before) || /(?<!\p{L})runs? through /iu.test(before)) {
    return false;
  }
  if (argumentBefore.test(before)) {
    return false;
  }
  if (forbiddenLabel.test(before) || isForbidden(before, after, verb ?? using)) {
    return false;
  }
  if (isPersonName.test(name) && !namesAction(name) && !isCode) {
    return false;
  }
  if (hasNoun || nounAfter.test(after) || nounBefore.test(before)) {
    return shape !== 'words'
      ? !isPlainHyphen(name, shape) || mark !== undefined
      : isToolTitle(name, mark, before.slice(-24) + after.slice(0, 24)) &&
          (verb !== null || using !== null || articleBefore.test(before));
  }
  if (/^\([^()\n]{0,40}\)/.test(after) && (shape === 'snake' || shape === 'camel' || isCode)) {
    return shape !== 'words' || mark === '`';
  }
  const isAction = namesAction(name);
  if (verb !== null || callingBehind.test(after)) {
    switch (shape) {
      case 'snake':
      case 'camel':
        return !namesField(name);
      case 'pascal':
        return mark === '`' || isAction;
      case 'kebab':
        return !isPlainHyphen(name, shape) && (isAction || isCode);
      case 'words':
        return mark === '`' && /^[a-z]+$/.test(name);
    }
  }
  const isSomehowUsed =
    using !== null ||
    usingBehind.test(after) ||
    (leadsTo.test(before) && !isStage(before, after)) ||
    isDefined.test(after) ||
    (withoutBefore.test(before) && (twoNegations.test(before) || isCondition(before, after))) ||
    (/\($/.test(before) && after.startsWith(')')) ||
    isAfterColon(before, after);
  return (
    isSomehowUsed &&
    isAction &&
    shape !== 'words' &&
    !isPlainHyphen(name, shape) &&
    !namesField(name)
  );
}

/** "new_lead -> demo_set -> closed_won": stages of a list. */
function isStage(before: string, after: string): boolean {
  return (
    /(?:→|->|=>|⇒)\s*[`*]{0,2}$/.test(before) &&
    (/^[`*]{0,2}\s*(?:→|->|=>|⇒)/.test(after) ||
      /[\w`]\s*(?:→|->|=>|⇒).*(?:→|->|=>|⇒)/.test(before))
  );
}

const articleBefore =
  /(?:^|[^\p{L}])(?:l['’]|(?:the|das|die|den|der|la|le|el|il|lo|o|a|de|het)(?= )) ?(?:\p{L}{3,12} )?[`*"'“‘«„]{1,3}\s?$/iu;

/** "the “Send SMS” tool", "the `hangup` function". */
function isToolTitle(name: string, mark: string | undefined, around: string): boolean {
  return (
    mark !== undefined &&
    !/^(?:the|this|that|right|wrong|correct|any|no)\b/i.test(name) &&
    (strictNoun.test(around) || namesAction(name))
  );
}

/** "Questions about grants: transfer_call." */
function isAfterColon(before: string, after: string): boolean {
  const [, label] = /(?:^|\s)(\p{L}[\p{L} ]{2,60}):\s*[`*]{0,2}$/u.exec(before) ?? [];
  return (
    label !== undefined && !valueLabels.test(label) && /^[`*]{0,2}(?:[.;,]|\s*$|\s*\n)/.test(after)
  );
}

function isForbidden(before: string, after: string, verb: RegExpExecArray | null): boolean {
  if (forgotten.test(before) || twoNegations.test(before) || isCondition(before, after)) {
    return false;
  }
  if (negatedAfter.test(after)) {
    return true;
  }
  return verb === null
    ? negated.test(before.replace(nounOrSigns, ''))
    : negated.test(before.slice(0, verb.index)) || negatedWithin.test(verb[2] ?? '');
}

/** "No tienes la herramienta enviar_sms": the noun is not negated by itself. */
const nounOrSigns = new RegExp(`(?:(?<!\\p{L})(?:${toolNouns})\\s*)?[\`*"'“‘«„]*$`, 'iu');

/** "Without calling save_lead the conversation is not complete." */
function isCondition(before: string, after: string): boolean {
  return (
    /(?<!\p{L})(?:without|ohne|sans|sin|senza|sem|zonder)\s+(?:\p{L}+\s+){0,3}[`*"'“‘«„]{0,2}$/iu.test(
      before,
    ) &&
    /^[^.!?]*(?<!\p{L})(?:not|never|no|nicht|nie|kein\p{L}{0,2}|pas|jamais|nunca|non|mai|não|niet|geen|incomplete)(?!\p{L})/iu.test(
      after,
    )
  );
}

/** The part of the sentence that is before the name. */
function sentenceStart(before: string): string {
  const end = Math.max(
    ...['. ', '! ', '? ', '.\n', '\n\n', '\n-', '\n*'].map((mark) => before.lastIndexOf(mark)),
  );
  return end === -1 ? before : before.slice(end + 1);
}
