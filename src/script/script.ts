import { type CaseTool, type CaseVariable } from '../api/case.ts';

/** The two texts of a case that are spoken or steer what is spoken. */
export type ScriptPart = 'firstMessage' | 'prompt';

export const scriptParts: readonly ScriptPart[] = ['firstMessage', 'prompt'];

/** The fields of a case record that the script check reads. What is undefined was not returned by the API. */
export interface CaseScript {
  readonly firstMessage: string | undefined;
  readonly prompt: string | undefined;
  readonly variables: readonly CaseVariable[] | undefined;
  readonly tools: readonly CaseTool[] | undefined;
}
