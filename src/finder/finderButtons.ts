import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { FavoritesAndRecents } from '../cases/favoritesAndRecents.ts';
import { copyCaseIds } from '../ui/copyCaseId.ts';

const copyButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('copy'),
  tooltip: vscode.l10n.t('Copy Case ID'),
};
const insertButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('insert'),
  tooltip: vscode.l10n.t('Insert Case ID into Editor'),
};
const addFavoriteButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('star-empty'),
  tooltip: vscode.l10n.t('Add to Favorites'),
};
const removeFavoriteButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('star-full'),
  tooltip: vscode.l10n.t('Remove from Favorites'),
};

/** The buttons for what can be done with a case without opening it. */
export function finderButtons(isFavorite: boolean): vscode.QuickInputButton[] {
  const insert = vscode.window.activeTextEditor === undefined ? [] : [insertButton];
  return [isFavorite ? removeFavoriteButton : addFavoriteButton, ...insert, copyButton];
}

export async function runFinderButton(
  summary: CaseSummary,
  button: vscode.QuickInputButton,
  favorites: FavoritesAndRecents,
): Promise<void> {
  switch (button) {
    case copyButton:
      return await copyCaseIds([summary.id]);
    case insertButton:
      return await insertIntoEditor(summary.id);
    default:
      await favorites.toggleFavorite(summary);
  }
}

/** Inserts the text at each cursor, replacing the selections. */
async function insertIntoEditor(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  await editor?.edit((edit) => {
    for (const selection of editor.selections) {
      edit.replace(selection, text);
    }
  });
}
