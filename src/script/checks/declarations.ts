import { findPlaceholdersInValue } from '../../shared/literalText.ts';
import { isBlank } from '../../shared/text.ts';
import { findDates, findPrices } from '../dates/datedText.ts';
import { hasRelativeDate } from '../dates/relativeDate.ts';
import {
  type AnalysedVariable,
  type Finding,
  maxPlaces,
  type ParsedParts,
  type Place,
  toDetail,
} from '../findings.ts';
import { isFilledByCall } from '../filledBy.ts';
import { type CaseScript, maxEntries, scriptParts } from '../script.ts';
import { isStandIn } from '../words/standIns.ts';
import { type Suggestions } from './suggestions.ts';

/** The length of all defaults that are checked, in UTF-16 units. */
const maxDefaults = 100_000;

/** What the declarations of variables show, all of it seen in the vendor's tools only. */
export function* declarationFindings(
  script: CaseScript,
  parts: ParsedParts,
  variables: readonly AnalysedVariable[],
  suggestions: Suggestions,
): Iterable<Finding> {
  const usedIn = firstPlaces(parts, suggestions);
  const attempted = attemptedNames(script, parts);
  let unchecked = maxDefaults;
  for (const variable of variables.slice(0, maxEntries)) {
    const { name, kind, uses, required, defaultValue } = variable;
    if (kind !== 'declared') {
      continue;
    }
    const declaration: Place = { variable: name };
    const isEmpty = defaultValue === undefined || isBlank(defaultValue);
    // a prompt that was not returned may be in the prompt library and use it (seen: `systemPromptId`)
    const isUnused = uses === 0 && script.prompt !== undefined;
    if (isEmpty && isFilledByCall(variable) && !isUnused && (uses > 0 || required === true)) {
      const places = [...(usedIn.get(name) ?? []), declaration];
      yield { id: 'erzycall/unfilled-variable', severity: 'warning', places, variable: name };
    }
    unchecked -= defaultValue?.length ?? 0;
    if (!isEmpty && unchecked >= 0) {
      yield* defaultFindings(name, defaultValue);
    }
    if (isUnused && !suggestions.wasSuggested(name) && !attempted.has(name)) {
      const places = [declaration];
      yield { id: 'erzycall/unused-variable', severity: 'hint', places, variable: name };
    }
  }
  yield* duplicateFindings(script);
}

function* defaultFindings(name: string, value: string): Iterable<Finding> {
  const places: Place[] = [{ variable: name }];
  const [placeholder] = findPlaceholdersInValue(value);
  const standsIn = isStandIn(value, name);
  if (placeholder !== undefined || standsIn) {
    const text = standsIn ? value.trim() : value.slice(placeholder!.start, placeholder!.end);
    const form = standsIn || placeholder!.kind === 'standIn' ? 'standIn' : undefined;
    const id = 'erzycall/placeholder-in-default';
    yield { id, severity: 'warning', places, form, variable: name, detail: toDetail(text) };
  }
  const isDated =
    findDates(value, name).length > 0 ||
    findPrices(value, name).length > 0 ||
    hasRelativeDate(value, name);
  if (isDated) {
    const detail = toDetail(value);
    yield { id: 'erzycall/dated-default', severity: 'hint', places, variable: name, detail };
  }
}

/** So much of each mistake, and so many mistakes, are searched for names. */
const [maxMistakeLength, maxMistakes] = [200, 500];

/** Names within malformed braces and template logic: they are used, though not correctly. */
function attemptedNames(script: CaseScript, parts: ParsedParts): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of scriptParts) {
    const { mistakes = [], literals = [] } = parts[part] ?? {};
    const templates = literals.filter(({ kind }) => kind === 'template');
    for (const { start, end } of [
      ...mistakes.slice(0, maxMistakes),
      ...templates.slice(0, maxMistakes),
    ]) {
      const text = script[part]!.slice(start, Math.min(end, start + maxMistakeLength));
      for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{M}\p{N}_-]*/gu)) {
        names.add(word);
      }
    }
  }
  return names;
}

/** A name that is declared twice: which default counts is not documented. */
function* duplicateFindings({ variables = [] }: CaseScript): Iterable<Finding> {
  const seen = new Set<string>();
  const reported = new Set<string>();
  for (const { name } of variables) {
    if (seen.has(name) && !reported.has(name)) {
      reported.add(name);
      const places = [{ variable: name }];
      yield { id: 'erzycall/duplicate-variable', severity: 'hint', places, variable: name };
    }
    seen.add(name);
  }
}

/** The first places where each declared variable is used. */
function firstPlaces(
  parts: ParsedParts,
  declared: { isDeclared(name: string): boolean },
): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const part of scriptParts) {
    for (const { name, start, end } of parts[part]?.uses ?? []) {
      const known = places.get(name);
      if (!declared.isDeclared(name)) {
        continue;
      }
      if (known === undefined) {
        places.set(name, [{ part, start, end }]);
      } else if (known.length < maxPlaces) {
        known.push({ part, start, end });
      }
    }
  }
  return places;
}
