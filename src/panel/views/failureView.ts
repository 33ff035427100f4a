import * as vscode from 'vscode';
import { isApiError } from '../../api/apiError.ts';
import type { FailureButtonView, FailureView } from '../../protocol/panelViews.ts';
import { errorText, explainsOnly } from '../../ui/text/errorText.ts';

/** What a button below an error does. */
export interface FailureAction {
  readonly title: string;
  readonly command: string;
  readonly argument?: string | undefined;
}

interface FailureContext {
  /** Set if nothing else on the page identifies the case. */
  readonly id?: string | undefined;
  readonly action?: FailureAction | undefined;
}

/** The action for an error; for a favorite that does not exist, to remove it. */
export function failureAction(
  error: unknown,
  favoriteId: string | undefined = undefined,
): FailureAction | undefined {
  if (error === undefined) {
    return undefined;
  }
  return favoriteId !== undefined && isApiError(error, 'notFound')
    ? {
        title: vscode.l10n.t('Remove from Favorites'),
        command: 'erzycall.removeFromFavorites',
        argument: favoriteId,
      }
    : errorText(error).actions[0];
}

/** What the page shows for an error. */
export function failureView(error: unknown, { id, action }: FailureContext): FailureView {
  const { message, severity } = errorText(error);
  const retry: FailureButtonView = { messageType: 'retry', title: vscode.l10n.t('Retry') };
  if (action === undefined) {
    return { id, message, severity, buttons: [retry] };
  }
  const actionButton: FailureButtonView = { messageType: 'runAction', title: action.title };
  // the log only explains the error, so it comes last
  const buttons = explainsOnly(action) ? [retry, actionButton] : [actionButton, retry];
  return { id, message, severity, buttons };
}

/** Runs an action. The page reports only that its button was pressed. */
export async function runAction(action: FailureAction | undefined): Promise<void> {
  if (action !== undefined) {
    const { command, argument } = action;
    await vscode.commands.executeCommand(command, ...(argument === undefined ? [] : [argument]));
  }
}
