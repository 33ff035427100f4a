import { type CaseTool, type CaseVariable } from '../api/case.ts';

/**
 * In UTF-16 units. So much of a text is checked, shown and compared. A prompt is rarely longer than a
 * hundredth of it.
 */
export const maxTextLength = 500_000;

/** So many entries of a list, such as the variables, are shown and compared. */
export const maxEntries = 1_000;

/** So many variables and tools are compared with the words of a script. No script has more. */
export const maxCompared = 2_000;

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
