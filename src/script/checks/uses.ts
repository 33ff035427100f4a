import { isExampleUse } from './aboutPlaceholders.ts';
import {
  type AnalysedVariable,
  type Finding,
  maxPlaces,
  type ParsedParts,
  type Place,
  type TextPlace,
} from '../findings.ts';
import { type CaseScript, scriptParts } from '../script.ts';
import { type Suggestions } from './suggestions.ts';

/** Words of template languages that look like names when they stand in braces alone. */
const templateWords: ReadonlySet<string> = new Set([
  'else',
  'endif',
  'endfor',
  'end',
  'this',
  'fi',
]);

/** The beginning or end of a block, which is reported by itself. */
const blocks = /\{\{\s*(?:[#/]|(?:if|for)\s)/;

/** Of so many names the places are collected. Findings on more names are not shown. */
const maxNames = 500;

/**
 * Variables that nothing fills in: a placeholder that nobody fills in is spoken literally (documented).
 * Where the declarations were not returned nobody can know, so each variable is a warning.
 */
export function* useFindings(
  script: CaseScript,
  parts: ParsedParts,
  variables: readonly AnalysedVariable[],
  suggestions: Suggestions,
): Iterable<Finding> {
  const canKnow = script.variables !== undefined;
  const unknown = variables.filter(({ kind }) => kind === 'unknown').map(({ name }) => name);
  const places = placesByName(script, parts, new Set(unknown.slice(0, maxNames)));
  for (const [name, found] of places) {
    if (templateWords.has(name)) {
      if (blocks.test(script[found[0]!.part] ?? '')) {
        continue;
      }
      yield {
        ...{ id: 'erzycall/template-logic', form: 'block', detail: `{{${name}}}`, places: found },
        severity: found[0]!.part === 'firstMessage' ? 'error' : 'warning',
      };
      continue;
    }
    const suggestion = suggestions.for(name);
    const declaration: Place[] =
      suggestion !== undefined && suggestions.isDeclared(suggestion)
        ? [{ variable: suggestion }]
        : [];
    yield {
      id: 'erzycall/undeclared-variable',
      severity: canKnow ? 'error' : 'warning',
      form: canKnow ? undefined : 'notKnown',
      places: [...found, ...declaration],
      variable: name,
      suggestion,
    };
  }
}

/** How many more variables nothing fills in. */
export function countOtherUses(variables: readonly AnalysedVariable[]): number {
  const unknown = variables.reduce((sum, { kind }) => sum + (kind === 'unknown' ? 1 : 0), 0);
  return Math.max(0, unknown - maxNames);
}

/** Where the names are used, without the uses that a prompt shows as examples. */
function placesByName(
  script: CaseScript,
  parts: ParsedParts,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly TextPlace[]> {
  const places = new Map<string, TextPlace[]>();
  for (const part of scriptParts) {
    for (const use of parts[part]?.uses ?? []) {
      const { name, start, end } = use;
      const known = places.get(name);
      if (!names.has(name) || (known?.length ?? 0) >= maxPlaces) {
        continue;
      }
      if (part === 'prompt' && isExampleUse(script.prompt ?? '', use)) {
        continue;
      }
      if (known === undefined) {
        places.set(name, [{ part, start, end }]);
      } else {
        known.push({ part, start, end });
      }
    }
  }
  return places;
}
