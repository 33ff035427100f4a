import * as vscode from 'vscode';
import { type KeyKind, keyVariable } from '../account/keyStore.ts';
import { type ApiErrorKind, isApiError } from '../api/apiError.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import { isCodeMissing } from '../shared/loadCode.ts';
import { caseCount } from '../ui/counts.ts';
import { shortErrorText } from '../ui/errorText.ts';
import { format } from '../ui/format.ts';

/**
 * The message above the rows: why they are out of date, or that some are hidden. Usually empty.
 * @param shown how many rows pass the filter; undefined when no filter is set
 * @param now milliseconds since 1970
 */
export function messageOf(state: CaseListState, shown: number | undefined, now: number): string {
  const { cases, hasMore, unreadable, stuck } = state;
  const sentences: string[] = [];
  if (state.phase === 'failed' && state.action === 'refresh' && state.fetchedAt !== undefined) {
    const time = format.recent(state.fetchedAt, now);
    const reason = shortErrorText(state.error);
    sentences.push(vscode.l10n.t('Last updated {0}. Refresh failed: {1}.', time, reason));
  }
  if (shown !== undefined) {
    const total = format.number(cases.length);
    sentences.push(
      hasMore
        ? vscode.l10n.t('{0} of {1} loaded cases match.', format.number(shown), total)
        : vscode.l10n.t('{0} of {1} cases match.', format.number(shown), total),
    );
  }
  if (unreadable === 1) {
    sentences.push(vscode.l10n.t('1 case could not be read.'));
  } else if (unreadable > 1) {
    sentences.push(vscode.l10n.t('{0} cases could not be read.', format.number(unreadable)));
  }
  if (stuck) {
    sentences.push(
      vscode.l10n.t('The API says that there are more cases but returned no cursor for them.'),
    );
  }
  return sentences.join(' ');
}

/** The message while the next request waits for the rate limit. */
export function waitText(seconds: number): string {
  return vscode.l10n.t('Rate limit reached. Resuming in {0} s…', format.number(seconds));
}

/**
 * The title of the view. VS Code hides the description of a view that is alone in its container
 * (measured on VS Code 1.139), so the title contains what the user must not overlook.
 */
export function titleOf(key: KeyKind | undefined, isFiltered: boolean): string {
  const isTest = key?.environment === 'test';
  if (isFiltered) {
    return isTest ? vscode.l10n.t('Cases (test, filtered)') : vscode.l10n.t('Cases (filtered)');
  }
  return isTest ? vscode.l10n.t('Cases (test)') : vscode.l10n.t('Cases');
}

export function descriptionOf(key: KeyKind | undefined, { cases, hasMore }: CaseListState): string {
  return [
    key?.environment === 'test' ? vscode.l10n.t('test') : undefined,
    key?.source === 'environment' ? vscode.l10n.t('key from {0}', keyVariable) : undefined,
    cases.length > 0 && !hasMore ? caseCount(cases.length) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The value of the context key that the manifest's `when` clauses use. */
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

/** Kinds of failure for which the manifest has a specific welcome text. */
const failuresWithWelcome: readonly ApiErrorKind[] = [
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

/** The value of the context key that selects the welcome text for a failure. */
export function failureOf(state: CaseListState): string | undefined {
  if (state.phase !== 'failed') {
    return undefined;
  }
  if (isCodeMissing(state.error)) {
    return 'updated';
  }
  return isApiError(state.error, ...failuresWithWelcome) ? state.error.kind : 'other';
}
