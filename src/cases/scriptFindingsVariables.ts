import { isDated } from './datedText.ts';
import {
  type AnalysedVariable,
  type Finding,
  type ParsedParts,
  scriptParts,
  toDetail,
} from './finding.ts';
import { type CaseScript } from './script.ts';
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
