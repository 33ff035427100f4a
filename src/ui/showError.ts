import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import type { Log } from '../shared/log.ts';
import { errorText } from './text/errorText.ts';

interface ShowErrorOptions {
  /** Runs when the user presses Retry, which is then the first button. */
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
  const { message, severity, action } = errorText(error);
  const retryTitle = vscode.l10n.t('Retry');
  const buttons = [...(retry ? [retryTitle] : []), ...(action ? [action.title] : [])];
  const show = {
    error: vscode.window.showErrorMessage,
    warning: vscode.window.showWarningMessage,
    info: vscode.window.showInformationMessage,
  }[severity];
  const chosen = await show(message, ...buttons);
  if (chosen === retryTitle) {
    await retry?.();
  } else if (chosen !== undefined && action !== undefined) {
    await vscode.commands.executeCommand(action.command);
  }
}
