import type { LazyCasePanels } from '../panel/lazyCasePanels.ts';
import { caseIdOf, isCaseNode } from './caseArgument.ts';

export interface ChosenCasesDeps {
  readonly panels: LazyCasePanels;
  /** Lets the user choose a case; undefined when canceled. */
  readonly pickCase: () => Promise<string | undefined>;
}

/**
 * The IDs of the cases that a command was called for: the selected rows if the command was called on one
 * of them, else the argument, else the case in the active panel, else one that the user picks. Empty when
 * canceled.
 * @throws ApiError `invalidId` if the argument is not a case
 */
export async function chosenCases(
  argument: unknown,
  selection: unknown,
  { panels, pickCase }: ChosenCasesDeps,
): Promise<readonly string[]> {
  const rows: readonly unknown[] = Array.isArray(selection) ? selection : [];
  if (rows.includes(argument)) {
    return [...new Set(rows.filter(isCaseNode).map((row) => caseIdOf(row)!))];
  }
  const id = caseIdOf(argument) ?? panels.activeCaseId ?? (await pickCase());
  return id === undefined ? [] : [id];
}
