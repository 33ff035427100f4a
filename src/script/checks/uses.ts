import { type ExampleCertainty, exampleCertainty } from './aboutPlaceholders.ts';
import { blockAt, findCodeBlocks } from './codeBlocks.ts';
import {
  type AnalysedVariable,
  type Finding,
  maxPlaces,
  type ParsedParts,
  type Place,
  type TextPlace,
} from '../findings.ts';
import { type VariableUse } from '../parseScript.ts';
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
const maxNames = 200;

/**
 * Variables that nothing fills in: a placeholder that nobody fills in is spoken literally (documented).
 * Where the declarations were not returned nobody can know, so each variable is a warning. So is one that the
 * prompt may only show.
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
  for (const [name, { places: found, isCertain }] of places) {
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
      severity: canKnow && isCertain ? 'error' : 'warning',
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

interface NamePlaces {
  readonly places: TextPlace[];
  /** Whether one of the places can be nothing but a use. */
  isCertain: boolean;
}

/** Where the names are used, without the uses that a prompt shows as examples. */
function placesByName(
  script: CaseScript,
  parts: ParsedParts,
  names: ReadonlySet<string>,
): ReadonlyMap<string, NamePlaces> {
  const found = new Map<string, NamePlaces>();
  const certaintyOf = certaintyIn(script.prompt ?? '');
  for (const part of scriptParts) {
    for (const use of parts[part]?.uses ?? []) {
      const { name, start, end } = use;
      const known = names.has(name)
        ? (found.get(name) ?? { places: [], isCertain: false })
        : undefined;
      if (known === undefined || known.places.length >= maxPlaces) {
        continue;
      }
      const example = part === 'prompt' ? certaintyOf(use) : undefined;
      if (example !== 'surely') {
        known.places.push({ part, start, end });
        known.isCertain ||= example === undefined;
        found.set(name, known);
      }
    }
  }
  return found;
}

/** The sentences around so many uses are read. */
const maxExamined = 1_000;

function certaintyIn(prompt: string): (use: VariableUse) => ExampleCertainty {
  const blocks = findCodeBlocks(prompt);
  let examined = 0;
  return (use) => {
    const block = blockAt(blocks, use.start);
    if (block?.isCode === true) {
      return 'surely';
    }
    examined++;
    const certainty = examined > maxExamined ? undefined : exampleCertainty(prompt, use);
    return certainty ?? (block === undefined ? undefined : 'maybe');
  };
}
