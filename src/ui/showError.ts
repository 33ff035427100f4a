import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import type { Log } from '../shared/log.ts';
import { errorText, explainsOnly } from './text/errorText.ts';

interface ShowErrorOptions {
  /** Runs when the user presses Retry. The button comes after one that removes the cause. */
  readonly retry?: () => unknown;
}

/**
 * Shows a failure in one non-modal message and writes it to the log. Cancellation is silent. Returns
 * immediately, without waiting for the message to be closed.
 */
export type ShowError = (error: unknown, options?: ShowErrorOptions) => void;

/** Creates the only function that shows errors as messages. */
export function createShowError(log: Log): ShowError {
  return (error, options = {}) => {
    if (isCancelled(error)) {
      return;
    }
    log.error(error);
    offerRemedies(error, options).catch((failure: unknown) => log.error(failure));
  };
}

async function offerRemedies(error: unknown, { retry }: ShowErrorOptions): Promise<void> {
  const { message, severity, actions } = errorText(error);
  const retryTitle = vscode.l10n.t('Retry');
  const buttons = [
    ...actions.filter((each) => !explainsOnly(each)).map(({ title }) => title),
    ...(retry ? [retryTitle] : []),
    ...actions.filter(explainsOnly).map(({ title }) => title),
  ];
  const show = {
    error: vscode.window.showErrorMessage,
    warning: vscode.window.showWarningMessage,
    info: vscode.window.showInformationMessage,
  }[severity];
  const chosen = await show(message, ...buttons);
  if (chosen === retryTitle) {
    await retry?.();
    return;
  }
  const action = actions.find(({ title }) => title === chosen);
  if (action !== undefined) {
    await vscode.commands.executeCommand(action.command);
  }
}
