import type { CaseRecord } from '../api/case.ts';
import { isBlank } from '../shared/text.ts';
import type { ScriptAnalysis } from './analyseScript.ts';
import { isFilledByContact } from './filledBy.ts';
import type { AnalysedVariable } from './findings.ts';

/** A case and what the script check knows about its variables. */
export interface CallableCase {
  readonly record: CaseRecord;
  readonly analysis: Pick<ScriptAnalysis, 'variables'>;
}

/** A variable that neither the contact nor anything else but the call fills in. */
export interface CallVariable {
  readonly name: string;
  readonly required: boolean;
  /** Undefined if there is no default, or one of white space only, which would be spoken as a pause. */
  readonly defaultValue: string | undefined;
  /** False if the script uses a variable that the case does not declare. */
  readonly declared: boolean;
}

/** What a call with a case needs. */
export interface CallRequest {
  readonly caseId: string;
  readonly title: string;
  /** Required ones without a default first, then others without one, then those with a default. */
  readonly variables: readonly CallVariable[];
  /** The variables that the contact of the call fills in. */
  readonly contactVariables: readonly string[];
  /** Whether the API returned the declarations and the texts that use variables. */
  readonly isComplete: boolean;
}

/** Determines what a call with a case needs. */
export function callRequest({ record, analysis }: CallableCase): CallRequest {
  const variables = analysis.variables
    .filter((variable) => !isFilledByContact(variable))
    .map(toCallVariable);
  return {
    caseId: record.id,
    title: record.title,
    variables: variables.toSorted((a, b) => rankOf(a) - rankOf(b)),
    contactVariables: analysis.variables.filter(isFilledByContact).map(({ name }) => name),
    isComplete: record.variables !== undefined && record.prompt !== undefined,
  };
}

function toCallVariable({ name, kind, required, defaultValue }: AnalysedVariable): CallVariable {
  const declared = kind === 'declared';
  return {
    name,
    // the platform cannot fill in what the case does not declare
    required: required === true || !declared,
    defaultValue: defaultValue !== undefined && isBlank(defaultValue) ? undefined : defaultValue,
    declared,
  };
}

function rankOf({ required, defaultValue }: CallVariable): number {
  return defaultValue !== undefined ? 2 : required ? 0 : 1;
}
