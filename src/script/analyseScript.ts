import { type CaseVariable } from '../api/case.ts';
import { type AnalysedVariable, type Finding, FindingList, type ParsedParts } from './findings.ts';
import { type ParsedScript, parseScript } from './parseScript.ts';
import { type CaseScript, scriptParts } from './script.ts';
import { braceFindings } from './checkBraces.ts';
import { firstMessageFindings } from './checkFirstMessage.ts';
import { toolFindings } from './checkTools.ts';
import { declarationFindings, useFindings } from './checkVariables.ts';
import { isContactName } from './variableName.ts';

export type {
  AnalysedVariable,
  Finding,
  FindingCode,
  FindingSeverity,
  VariableKind,
} from './findings.ts';

export interface ScriptAnalysis {
  /** False when the API returned nothing of the script, as in both documented examples. */
  readonly hasScript: boolean;
  /** Errors first, then warnings, then hints; each in order of part, position and row. */
  readonly findings: readonly Finding[];
  /** How many more findings there are. */
  readonly omitted: number;
  /** Without the single braces that are no variable: those of JSON, of a path. */
  readonly parts: ParsedParts;
  /** The declared ones in their order, then the others in the order of their first use. */
  readonly variables: readonly AnalysedVariable[];
}

/** What is wrong with a script, and what that means on the phone. */
export function analyseScript(script: CaseScript): ScriptAnalysis {
  const variablesByName = new Map<string, CaseVariable>();
  for (const variable of script.variables ?? []) {
    if (!variablesByName.has(variable.name)) {
      variablesByName.set(variable.name, variable);
    }
  }
  const parts = parseParts(script, variablesByName);
  const hasScript =
    parts.firstMessage !== undefined ||
    parts.prompt !== undefined ||
    script.variables !== undefined;
  const variables = countUses(parts, variablesByName);
  if (!hasScript) {
    return { hasScript, findings: [], omitted: 0, parts, variables };
  }
  const found = new FindingList();
  found.addAll(braceFindings(script, parts));
  found.addAll(useFindings(script, parts, variables));
  found.addAll(firstMessageFindings(script.firstMessage, parts.firstMessage));
  found.addAll(toolFindings(script, variables));
  found.addAll(declarationFindings(script, variables));
  return { hasScript, ...found.result(), parts, variables };
}

/** Whether anything is sure to go wrong on the phone. */
export function hasScriptErrors(analysis: ScriptAnalysis): boolean {
  return analysis.findings.some(({ severity }) => severity === 'error');
}

function parseParts(script: CaseScript, declared: ReadonlyMap<string, CaseVariable>): ParsedParts {
  const parts: { firstMessage?: ParsedScript; prompt?: ParsedScript } = {};
  for (const part of scriptParts) {
    const text = script[part];
    if (text !== undefined) {
      const { uses, mistakes } = parseScript(text);
      const isVariable = (name: string) => declared.has(name) || isContactName(name);
      parts[part] = {
        uses,
        mistakes: mistakes.filter(
          ({ kind, start, end }) =>
            kind !== 'singleBraces' || isVariable(text.slice(start + 1, end - 1).trim()),
        ),
      };
    }
  }
  return parts;
}

function countUses(
  parts: ParsedParts,
  declared: ReadonlyMap<string, CaseVariable>,
): AnalysedVariable[] {
  const counts = new Map<string, number>();
  for (const name of declared.keys()) {
    counts.set(name, 0);
  }
  for (const part of scriptParts) {
    for (const { name } of parts[part]?.uses ?? []) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([name, uses]): AnalysedVariable => {
    const declaration = declared.get(name);
    return declaration === undefined
      ? { name, kind: isContactName(name) ? 'contact' : 'unknown', uses }
      : { ...declaration, kind: 'declared', uses };
  });
}
