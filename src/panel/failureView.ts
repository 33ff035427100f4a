import * as vscode from 'vscode';
import type { FailureButtonView, FailureView } from '../protocol/panelViews.ts';
import { errorText } from '../ui/errorText.ts';

/** What the page shows for an error. Pass the ID if nothing else on the page identifies the case. */
export function failureView(error: unknown, id: string | undefined): FailureView {
  const { message, severity, action } = errorText(error);
  const retry: FailureButtonView = { messageType: 'retry', title: vscode.l10n.t('Retry') };
  if (action === undefined) {
    return { id, message, severity, buttons: [retry] };
  }
  const actionButton: FailureButtonView = { messageType: 'runAction', title: action.title };
  // the log only explains the error, so it comes last
  const buttons =
    action.command === 'erzycall.showLog' ? [retry, actionButton] : [actionButton, retry];
  return { id, message, severity, buttons };
}

/** Runs the action that {@link failureView} offers. The page reports only that the button was pressed. */
export async function runAction(error: unknown): Promise<void> {
  const action = error === undefined ? undefined : errorText(error).action;
  if (action !== undefined) {
    await vscode.commands.executeCommand(action.command);
  }
}
