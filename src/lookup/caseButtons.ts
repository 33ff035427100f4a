import * as vscode from 'vscode';
import type { CaseMarks } from '../cases/caseMarks.ts';
import type { CasePickItem } from './casePickItems.ts';

const copyId: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy Case ID'),
};
const insertId: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('insert'),
  tooltip: vscode.l10n.t('Insert Case ID into the Editor'),
};
const addFavorite: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('star-empty'),
  tooltip: vscode.l10n.t('Add to Favorites'),
};
const removeFavorite: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('star-full'),
  tooltip: vscode.l10n.t('Remove from Favorites'),
};

/** What can be done with a case without opening it. */
export function caseButtons(isFavorite: boolean): vscode.QuickInputButton[] {
  const insert = vscode.window.activeTextEditor === undefined ? [] : [insertId];
  return [isFavorite ? removeFavorite : addFavorite, ...insert, copyId];
}

export async function runCaseButton(
  { summary }: CasePickItem,
  button: vscode.QuickInputButton,
  marks: CaseMarks,
): Promise<void> {
  if (summary === undefined) {
    return;
  }
  switch (button) {
    case copyId:
      await vscode.env.clipboard.writeText(summary.id);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', summary.id), 3000);
      return;
    case insertId: {
      const editor = vscode.window.activeTextEditor;
      await editor?.edit((edit) => {
        for (const selection of editor.selections) {
          edit.replace(selection, summary.id);
        }
      });
      return;
    }
    default:
      await marks.toggleFavorite(summary);
  }
}
