import * as vscode from 'vscode';
import type { FailureButtonView, FailureView } from '../protocol/panelViews.ts';
import { errorText } from '../ui/errorText.ts';

/** What the page shows for an error. The ID is for a page on which nothing else names the case. */
export function failureView(error: unknown, id: string | undefined): FailureView {
  const { message, severity, action } = errorText(error);
  const retry: FailureButtonView = { does: 'retry', title: vscode.l10n.t('Retry') };
  if (action === undefined) {
    return { id, message, severity, buttons: [retry] };
  }
  const act: FailureButtonView = { does: 'runAction', title: action.title };
  // the log only explains the error, so it comes last
  const buttons = action.command === 'erzycall.showLog' ? [retry, act] : [act, retry];
  return { id, message, severity, buttons };
}

/** Runs the action that {@link failureView} offers. The page only reports that its button was pressed. */
export async function runAction(error: unknown): Promise<void> {
  const action = error === undefined ? undefined : errorText(error).action;
  if (action !== undefined) {
    await vscode.commands.executeCommand(action.command);
  }
}
