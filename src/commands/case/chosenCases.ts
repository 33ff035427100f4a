import * as vscode from 'vscode';
import type { Connection } from '../../account/connection.ts';
import { activeDocumentCaseId, caseAddress } from '../../editor/caseUri.ts';
import type { LazyCasePanels } from '../../panel/lazyCasePanels.ts';
import type { CasesView } from '../../tree/casesView.ts';
import { caseIdsOf } from './caseArgument.ts';
import type { LastEdit } from './lastEdit.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { requireKey } from '../account/requireKey.ts';

export interface ChosenCasesDeps {
  readonly connection: Connection;
  readonly panels: LazyCasePanels;
  readonly view: CasesView;
  readonly lastEdit: LastEdit;
  /** Lets the user choose a case, in a box with this title; undefined when canceled. */
  readonly pickCase: (title?: string) => Promise<string | undefined>;
}

/** Registers a command for the cases that {@link chosenCases} finds. It does nothing without one. */
export type RegisterForCases = (
  command: string,
  run: (ids: readonly string[], argument: unknown) => unknown,
) => vscode.Disposable;

export function registerForChosenCases(
  register: RegisterCommand,
  deps: ChosenCasesDeps,
): RegisterForCases {
  return (command, run) =>
    register(command, async (argument, selected) => {
      const ids = await chosenCases(argument, selected, deps);
      if (ids.length > 0) {
        await run(ids, argument);
      }
    });
}

/**
 * The IDs of the cases that a command was called for: those of the arguments, else those where the user
 * was last, in the view, a panel or a document, else one that the user picks. Empty when canceled.
 * @throws ApiError `invalidId` if the argument is not a case, `noKey` if there is none to pick from
 */
export async function chosenCases(
  argument: unknown,
  selected: unknown,
  { connection, panels, view, lastEdit, pickCase }: ChosenCasesDeps,
): Promise<readonly string[]> {
  // the title of an editor passes what the editor shows
  const meant = argument instanceof vscode.Uri ? caseAddress(argument)?.id : argument;
  const ids = caseIdsOf(meant, selected, {
    view,
    panels: {
      activeCaseId: panels.activeCaseId ?? activeDocumentCaseId(),
      focusedAt: panels.focusedAt,
    },
    editedAt: lastEdit.at,
  });
  if (ids.length > 0) {
    return ids;
  }
  await requireKey(connection);
  const picked = await pickCase();
  return picked === undefined ? [] : [picked];
}
