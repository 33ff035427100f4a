import * as vscode from 'vscode';
import { isCaseId } from '../api/caseId.ts';
import { ApiError } from '../api/apiError.ts';
import type { LazyCasePanels } from '../details/lazyCasePanels.ts';
import { errorText } from '../ui/errorText.ts';

export interface LookupDeps {
  readonly panels: LazyCasePanels;
  readonly pickCase: () => Promise<string | undefined>;
}

/** The two ways to a case from the command palette: by its title and by its id. */
export function registerLookupCommands({ panels, pickCase }: LookupDeps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('erzycall.findCase', async () => {
      const id = await pickCase();
      if (id !== undefined) {
        await panels.show(id);
      }
    }),
    vscode.commands.registerCommand('erzycall.openCaseById', async () => {
      const typed = await vscode.window.showInputBox({
        title: vscode.l10n.t('Open Case by ID'),
        prompt: vscode.l10n.t('The ID as the dashboard or a call shows it'),
        placeHolder: 'case_789',
        validateInput: (value) =>
          value.trim() === '' || isCaseId(value.trim())
            ? undefined
            : errorText(new ApiError('invalidId')).message,
      });
      const id = typed?.trim();
      if (isCaseId(id)) {
        await panels.show(id);
      }
    }),
  );
}
