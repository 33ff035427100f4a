import { type AnalysedVariable, type Finding, type ParsedParts, toDetail } from './findings.ts';
import { type CaseScript, scriptParts } from './script.ts';
import { isContactName } from './variableName.ts';

/**
 * Uses of variables that nothing fills in: those are spoken literally (documented). Where the
 * declarations were not returned nobody can know, so each variable is named once, as a warning.
 */
export function* useFindings(
  script: CaseScript,
  parts: ParsedParts,
  variables: readonly AnalysedVariable[],
): Iterable<Finding> {
  const canKnow = script.variables !== undefined;
  const unknown = new Set(
    variables.filter(({ kind }) => kind === 'unknown').map(({ name }) => name),
  );
  for (const part of scriptParts) {
    for (const { name, start, end } of parts[part]?.uses ?? []) {
      if (unknown.has(name)) {
        yield {
          code: 'undeclared',
          severity: canKnow ? 'error' : 'warning',
          part,
          start,
          end,
          variable: name,
        };
        if (!canKnow) {
          unknown.delete(name);
        }
      }
    }
  }
}

/** What the rows of the declared variables show, all of it seen in the vendor's tools only. */
export function* declarationFindings(
  script: CaseScript,
  variables: readonly AnalysedVariable[],
): Iterable<Finding> {
  for (const { name, kind, uses, source, required, defaultValue } of variables) {
    if (kind !== 'declared') {
      continue;
    }
    const isBlank = defaultValue === undefined || defaultValue.trim() === '';
    if (required && isBlank && isFilledByCall(name, source)) {
      yield { code: 'requiredWithoutDefault', severity: 'warning', variable: name };
    }
    if (!isBlank && isDated(defaultValue)) {
      yield {
        code: 'datedDefault',
        severity: 'hint',
        variable: name,
        detail: toDetail(defaultValue),
      };
    }
    // a prompt that was not returned may lie in the prompt library and use it (seen: `systemPromptId`)
    if (uses === 0 && script.prompt !== undefined) {
      yield { code: 'unused', severity: 'hint', variable: name };
    }
  }
}

/** `custom` ones are the call's to fill in, the others come from the contact. */
function isFilledByCall(name: string, source: string | undefined): boolean {
  return source === 'custom' || (source === undefined && !isContactName(name));
}

/** A default is a few words; a novel is not searched to its end. */
const maxLength = 10_000;

const months =
  /\b(?:January|February|April|June|July|August|September|October|November|December)\b/i;

/** Abbreviations are names and words too, so only beside a day or a year: "3 Jan", "Sept. 2026". */
const shortMonths =
  /\b\d{1,2}(?:st|nd|rd|th)?[ -](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d/;

/**
 * "May" and "March" begin sentences and are names: they need a number, a preposition or an end beside
 * them. In lower case they are verbs.
 */
const ambiguousMonths = [
  /\d(?:st|nd|rd|th)?[ -](?:of )?(?:May|March)\b/,
  /\b(?:May|March),? \d/,
  /\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Ff]rom|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]uring)[ -](?:May|March)\b/,
  /\b(?:[Oo]f|[Ee]arly|[Mm]id|[Ll]ate|[Tt]his|[Nn]ext|[Ll]ast|[Ee]very|[Tt]he|[Oo]ur)[ -](?:May|March)\b/,
  /^\s*(?:May|March)[\s.!?]*$/,
];

const weekdays = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

/** Not the end of a telephone number, a part of a longer number or of an identifier. */
const years = /(?<![\p{L}\p{N}_+]|\d{3}[-. ])(?:19|20)\d\d(?![\p{L}\p{N}_%]|[.,]\d)/u;

const money =
  /[$€£¥₹] ?\d|(?<![\d.,])\d[\d.,]{0,15} ?(?:[€£¥₹]|(?:USD|EUR|GBP|CHF|dollars?|euros?|cents?)\b)/i;

const patterns = [months, shortMonths, ...ambiguousMonths, weekdays, years, money];

/**
 * Whether a text holds what will be wrong before long: a month, a year from 1900 to 2099, a weekday,
 * an amount of money. Stale defaults are the second most common mistake (documented). English only.
 */
export function isDated(text: string): boolean {
  const start = text.slice(0, maxLength);
  return patterns.some((pattern) => pattern.test(start));
}
