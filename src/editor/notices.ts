import * as vscode from 'vscode';
import type { DocumentKind } from '../script/document/documentPath.ts';
import { errorText } from '../ui/text/errorText.ts';

/** What a document says in place of a case. */
export interface Notice {
  readonly heading: string;
  /** What happened, and what to do. */
  readonly body: string;
}

/** A notice as the text of a document, which is Markdown or JSON. */
export function noticeText({ heading, body }: Notice, kind: DocumentKind): string {
  return kind === 'json' ? JSON.stringify(`${heading}: ${body}`) : `# ${heading}\n\n${body}\n`;
}

/** The case could not be fetched. */
export function failureNotice(error: unknown): Notice {
  const { message, actions } = errorText(error);
  const remedy = actions.some(({ command }) => command === 'erzycall.setApiKey')
    ? vscode.l10n.t('Run “ErzyCall: Set API Key…”. The script is then loaded.')
    : vscode.l10n.t('To try again, run “ErzyCall: Reload Script”.');
  return {
    heading: vscode.l10n.t('This script could not be loaded'),
    body: `${message} ${remedy}`,
  };
}

/** The case belongs to an account that is no longer in use. */
export function accountChangedNotice(): Notice {
  return {
    heading: vscode.l10n.t('This script is no longer in memory'),
    body: vscode.l10n.t(
      'The account in use has changed. To load the script with the account that is in use now, run “ErzyCall: Reload Script”.',
    ),
  };
}

/** An earlier version of a script, from before the window was reloaded. */
export function versionNotice(): Notice {
  return {
    heading: vscode.l10n.t('This script is no longer in memory'),
    body: vscode.l10n.t('Earlier versions of a script are not stored.'),
  };
}

export function tooDeepNotice(): Notice {
  return {
    heading: vscode.l10n.t('Raw JSON'),
    body: vscode.l10n.t('The JSON is nested too deeply to be shown.'),
  };
}
