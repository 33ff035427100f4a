import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import type { Log } from '../shared/log.ts';
import { errorText } from './errorText.ts';

interface ShowErrorOptions {
  /** Offered first, as a Retry button. */
  readonly retry?: () => unknown;
}

/**
 * Shows a failure once, in a message that blocks nothing, and writes it to the log.
 * Cancellation is silent. Resolves when the message is gone.
 */
export type ShowError = (error: unknown, options?: ShowErrorOptions) => Promise<void>;

/** The one place where errors become messages. */
export function createShowError(log: Log): ShowError {
  return async (error, { retry } = {}) => {
    if (isCancelled(error)) {
      return;
    }
    log.error(error);
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
  };
}
