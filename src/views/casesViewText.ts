import * as vscode from 'vscode';
import type { KeyKind } from '../account/keyStore.ts';
import { keyVariable } from '../account/keyStore.ts';
import { type ApiErrorKind, isApiError } from '../api/apiError.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import { shortErrorText } from '../ui/errorText.ts';

/** How many rows pass the filter, when there is one. */
export type ShownCount = number | undefined;

/** Above the rows, what is wrong with them or hides some; nothing as a rule. */
export function messageOf(state: CaseListState, shown: ShownCount): string {
  const parts: string[] = [];
  if (state.phase === 'failed' && state.action === 'refresh' && state.asOf !== undefined) {
    const format = new Intl.DateTimeFormat(vscode.env.language, { timeStyle: 'short' });
    const why = shortErrorText(state.error);
    parts.push(vscode.l10n.t('As of {0}: {1}.', format.format(state.asOf), why));
  }
  if (shown !== undefined) {
    const loaded = state.cases.length;
    parts.push(
      state.hasMore
        ? vscode.l10n.t('Filter: {0} of {1} loaded. There are more to load.', shown, loaded)
        : vscode.l10n.t('Filter: {0} of {1}.', shown, loaded),
    );
  }
  if (state.unreadable === 1) {
    parts.push(vscode.l10n.t('1 case could not be read.'));
  } else if (state.unreadable > 1) {
    parts.push(vscode.l10n.t('{0} cases could not be read.', state.unreadable));
  }
  if (state.stuck) {
    parts.push(
      vscode.l10n.t('The API says that there are more cases but gives no way to get them.'),
    );
  }
  return parts.join(' ');
}

/**
 * While the view is alone in its container VS Code shows its title but not its description (tried),
 * so that what must not be overlooked is in the title.
 */
export function titleOf(key: KeyKind | undefined, isFiltered: boolean): string {
  const isTest = key?.environment === 'test';
  if (isFiltered) {
    return isTest ? vscode.l10n.t('Cases (test, filtered)') : vscode.l10n.t('Cases (filtered)');
  }
  return isTest ? vscode.l10n.t('Cases (test)') : vscode.l10n.t('Cases');
}

export function descriptionOf(key: KeyKind | undefined, state: CaseListState): string {
  return [
    key?.environment === 'test' ? vscode.l10n.t('test') : undefined,
    key?.source === 'environment' ? vscode.l10n.t('key from {0}', keyVariable) : undefined,
    state.cases.length > 0 && !state.hasMore
      ? vscode.l10n.t('{0} cases', state.cases.length)
      : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** For the `when` clauses of the welcome texts and menus. */
export function viewStateOf(state: CaseListState): string | undefined {
  if (state.cases.length > 0) {
    return 'rows';
  }
  switch (state.phase) {
    case 'ready':
      return 'empty';
    case 'failed':
      return isApiError(state.error, 'noKey') ? 'noKey' : 'failed';
    case 'idle':
    case 'busy':
      return undefined;
  }
}

/** Kinds of failure that have a welcome text of their own in the manifest. */
const namedFailures: readonly ApiErrorKind[] = [
  'unreachable',
  'timeout',
  'untrustedCertificate',
  'proxyRefused',
  'rateLimited',
  'serverError',
  'keyRejected',
  'keyRevoked',
  'keyExpired',
  'missingScope',
  'invalidBaseUrl',
];

export function failureOf(state: CaseListState): string | undefined {
  if (state.phase !== 'failed') {
    return undefined;
  }
  return isApiError(state.error, ...namedFailures) ? state.error.kind : 'other';
}
