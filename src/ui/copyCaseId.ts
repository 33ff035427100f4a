import * as vscode from 'vscode';
import { plural } from './text/counts.ts';

/** Copies IDs, one on each line, and confirms it in the status bar. */
export async function copyCaseIds(ids: readonly string[]): Promise<void> {
  await vscode.env.clipboard.writeText(ids.join('\n'));
  const message =
    ids.length === 1
      ? vscode.l10n.t('Copied {0}', ids[0]!)
      : plural(ids.length, undefined, vscode.l10n.t('Copied {0} case IDs'));
  vscode.window.setStatusBarMessage(message, 3000);
}
