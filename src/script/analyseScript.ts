import { type CaseVariable } from '../api/case.ts';
import { braceFindings } from './checks/braces.ts';
import { firstMessageFindings } from './checks/firstMessage.ts';
import { placeholderFindings } from './checks/placeholders.ts';
import { spokenFormFindings } from './checks/spokenForm.ts';
import { toolFindings } from './checks/tools.ts';
import { countOtherUses, useFindings } from './checks/uses.ts';
import { declarationFindings } from './checks/declarations.ts';
import { type AnalysedVariable, type Finding, FindingList, type ParsedParts } from './findings.ts';
import { parseParts } from './parseParts.ts';
import type { FindingId } from './findingIds.ts';
import { type CaseScript, maxTextLength, scriptParts } from './script.ts';
import { cutAt } from '../shared/text.ts';
import { Suggestions } from './checks/suggestions.ts';
import { isContactName } from './variableName.ts';

export type { AnalysedVariable, Finding, FindingSeverity, VariableKind } from './findings.ts';
export type { FindingId } from './findingIds.ts';

export interface ScriptAnalysis {
  /** False when the API returned nothing of the script, as in both documented examples. */
  readonly hasScript: boolean;
  /** Errors first, then warnings, then hints; each in order of part and position, declarations last. */
  readonly findings: readonly Finding[];
  /** How many more findings there are, by check. */
  readonly omitted: ReadonlyMap<FindingId, number>;
  readonly parts: ParsedParts;
  /** The declared ones in their order, then the others in the order of their first use. */
  readonly variables: readonly AnalysedVariable[];
}

/**
 * Finds what is wrong with a script. It takes time linear in the length of the script, of which it reads
 * as much as is shown.
 */
export function analyseScript(whole: CaseScript): ScriptAnalysis {
  const script: CaseScript = {
    ...whole,
    firstMessage: checkedText(whole.firstMessage),
    prompt: checkedText(whole.prompt),
    variables: whole.variables?.slice(0, maxVariables),
  };
  const declared = new Map<string, CaseVariable>();
  for (const variable of script.variables ?? []) {
    if (!declared.has(variable.name)) {
      declared.set(variable.name, variable);
    }
  }
  const parts = parseParts(script, new Set(declared.keys()));
  const hasScript =
    parts.firstMessage !== undefined ||
    parts.prompt !== undefined ||
    script.variables !== undefined;
  const variables = countUses(parts, declared);
  if (!hasScript) {
    return { hasScript, findings: [], omitted: new Map(), parts, variables };
  }
  const suggestions = new Suggestions(variables);
  const found = new FindingList();
  found.addAll(useFindings(script, parts, variables, suggestions));
  found.omit('erzycall/undeclared-variable', countOtherUses(variables));
  found.addAll(braceFindings(script, parts, suggestions));
  found.addAll(placeholderFindings(script, parts, suggestions));
  found.addAll(firstMessageFindings(script.firstMessage, parts.firstMessage));
  found.addAll(spokenFormFindings(script.firstMessage, parts.firstMessage));
  found.addAll(toolFindings(script, variables));
  found.addAll(declarationFindings(script, parts, variables, suggestions));
  return { hasScript, ...found.result(), parts, variables };
}

/** No script declares more. */
const maxVariables = 10_000;

/** The beginning of a text that is too long to be shown as a whole. It does not end within a variable. */
function checkedText(text: string | undefined): string | undefined {
  if (text === undefined || text.length <= maxTextLength) {
    return text;
  }
  const cut = cutAt(text, maxTextLength);
  const open = cut.lastIndexOf('{{');
  return open > cut.lastIndexOf('}}') ? cut.slice(0, open) : cut.replace(/\{$/, '');
}

/** The checks that found something that is sure to go wrong on the phone. */
export function errorIds({ findings }: ScriptAnalysis): ReadonlySet<FindingId> {
  return new Set(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id));
}

function countUses(
  parts: ParsedParts,
  declared: ReadonlyMap<string, CaseVariable>,
): AnalysedVariable[] {
  const found = new Map<string, AnalysedVariable & { uses: number }>();
  for (const [name, declaration] of declared) {
    found.set(name, { ...declaration, kind: 'declared', uses: 0 });
  }
  for (const part of scriptParts) {
    for (const { name } of parts[part]?.uses ?? []) {
      const known = found.get(name);
      if (known === undefined) {
        found.set(name, { name, kind: isContactName(name) ? 'contact' : 'unknown', uses: 1 });
      } else {
        known.uses++;
      }
    }
  }
  return [...found.values()];
}
