import * as vscode from 'vscode';

/** Copies an ID and confirms it in the status bar. */
export async function copyCaseId(id: string): Promise<void> {
  await vscode.env.clipboard.writeText(id);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', id), 3000);
}
