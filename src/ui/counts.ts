import * as vscode from 'vscode';
import { format } from './format.ts';

// Numbers of things in words: singular and plural are different sentences in every language.

export function caseCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 case') : vscode.l10n.t('{0} cases', format.number(count));
}
