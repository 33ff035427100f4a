import { type CaseRecord, type CaseTool, type CaseVariable } from '../api/case.ts';

/** The two texts of a case that are spoken or steer what is spoken. */
export type ScriptPart = 'firstMessage' | 'prompt';

/** What of a case can be checked and tried. What is undefined was not returned by the API. */
export interface CaseScript {
  readonly firstMessage: string | undefined;
  readonly prompt: string | undefined;
  readonly variables: readonly CaseVariable[] | undefined;
  readonly tools: readonly CaseTool[] | undefined;
}

export function caseScript(record: CaseRecord): CaseScript {
  const { firstMessage, prompt, variables, tools } = record;
  return { firstMessage, prompt, variables, tools };
}
