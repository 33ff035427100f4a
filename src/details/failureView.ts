import * as vscode from 'vscode';
import type { FailureButtonView, FailureView } from '../shared/casePanelViews.ts';
import { errorText } from '../ui/errorText.ts';

/** What the panel says of an error; the id is for a page on which nothing else names the case. */
export function failureView(error: unknown, id: string | undefined): FailureView {
  const { message, severity, action } = errorText(error);
  const retry: FailureButtonView = { does: 'retry', title: vscode.l10n.t('Retry') };
  if (action === undefined) {
    return { id, message, severity, buttons: [retry] };
  }
  const act: FailureButtonView = { does: 'runAction', title: action.title };
  // the log explains, it mends nothing
  const buttons = action.command === 'erzycall.showLog' ? [retry, act] : [act, retry];
  return { id, message, severity, buttons };
}
