import * as vscode from 'vscode';
import { localesFor } from '../../shared/locales.ts';
import { pluralForm } from '../../shared/plural.ts';
import { format } from '../localeFormat.ts';

/**
 * A text with a count in the language of the window.
 * @param one the localized text for exactly 1; undefined if `other` fits 1, too
 * @param other the localized text for any other count, with `{0}` for it; see {@link pluralForm}
 */
export function plural(count: number, one: string | undefined, other: string): string {
  const form = pluralForm(count, one, other, localesFor(vscode.env.language));
  return form.replaceAll('{0}', () => format.number(count));
}

export function caseCount(count: number): string {
  return plural(count, vscode.l10n.t('1 case'), vscode.l10n.t('{0} cases'));
}

/** How many cases are loaded, while there may be more. */
export function loadedText({ cases }: { readonly cases: { readonly length: number } }): string {
  return vscode.l10n.t('{0} loaded', format.number(cases.length));
}

/** Says that there are no more cases. */
export function allLoaded(count: number): string {
  return plural(
    count,
    vscode.l10n.t('The only case is loaded.'),
    vscode.l10n.t('All {0} cases are loaded.'),
  );
}

/** Such as "45 s" or "2 min 5 s". */
export function durationText(seconds: number): string {
  return seconds < 60
    ? vscode.l10n.t('{0} s', format.number(seconds))
    : vscode.l10n.t('{0} min {1} s', format.number(Math.floor(seconds / 60)), seconds % 60);
}
