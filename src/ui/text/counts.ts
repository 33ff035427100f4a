import * as vscode from 'vscode';
import { format } from '../localeFormat.ts';

// Counts as text. Singular and plural are separate strings, so that each can be translated.

export function caseCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 case') : vscode.l10n.t('{0} cases', format.number(count));
}

/** How many cases are loaded, while there may be more. */
export function loadedText({ cases }: { readonly cases: { readonly length: number } }): string {
  return vscode.l10n.t('{0} loaded', format.number(cases.length));
}

/** Says that there are no more cases. */
export function allLoaded(count: number): string {
  return count === 1
    ? vscode.l10n.t('The only case is loaded.')
    : vscode.l10n.t('All {0} cases are loaded.', format.number(count));
}

/** Such as "45 s" or "2 min 5 s". */
export function durationText(seconds: number): string {
  return seconds < 60
    ? vscode.l10n.t('{0} s', format.number(seconds))
    : vscode.l10n.t('{0} min {1} s', format.number(Math.floor(seconds / 60)), seconds % 60);
}
