import * as vscode from 'vscode';
import { format } from '../localeFormat.ts';

// Counts as text. Singular and plural are separate strings, so that each can be translated.

export function caseCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 case') : vscode.l10n.t('{0} cases', format.number(count));
}

/** Such as "45 s" or "2 min 5 s". */
export function durationText(seconds: number): string {
  return seconds < 60
    ? vscode.l10n.t('{0} s', format.number(seconds))
    : vscode.l10n.t('{0} min {1} s', format.number(Math.floor(seconds / 60)), seconds % 60);
}
