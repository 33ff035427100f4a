import * as vscode from 'vscode';
import { format } from './format.ts';

// Counts as text. Singular and plural are separate strings, so that each can be translated.

export function caseCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 case') : vscode.l10n.t('{0} cases', format.number(count));
}
