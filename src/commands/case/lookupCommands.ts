import * as vscode from 'vscode';
import type { Connection } from '../../account/connection.ts';
import { ApiError } from '../../api/apiError.ts';
import { caseIdIn } from '../../cases/caseAddress.ts';
import type { LazyCasePanels } from '../../panel/lazyCasePanels.ts';
import { errorText } from '../../ui/text/errorText.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { requireKey } from '../account/requireKey.ts';

export interface LookupCommandsDeps {
  readonly panels: LazyCasePanels;
  readonly connection: Connection;
  readonly pickCase: () => Promise<string | undefined>;
}

/** The two ways to find a case from the command palette: by its title and by its ID. */
export function registerLookupCommands(
  register: RegisterCommand,
  { panels, connection, pickCase }: LookupCommandsDeps,
): vscode.Disposable {
  return vscode.Disposable.from(
    register('erzycall.findCase', async () => {
      await requireKey(connection);
      const id = await pickCase();
      if (id !== undefined) {
        await panels.show(id);
      }
    }),
    register('erzycall.openCaseById', async () => {
      await requireKey(connection);
      const id = await askForId();
      if (id !== undefined) {
        await panels.show(id);
      }
    }),
  );
}

async function askForId(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Open Case by ID'),
    prompt: vscode.l10n.t('Enter the case ID, or paste the address of the case in the dashboard'),
    placeHolder: 'case_789',
    validateInput: (value) =>
      value.trim() === '' || caseIdIn(value) !== undefined
        ? undefined
        : errorText(new ApiError('invalidId')).message,
  });
  return typed === undefined ? undefined : caseIdIn(typed);
}
