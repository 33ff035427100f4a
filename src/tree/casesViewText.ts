import * as vscode from 'vscode';
import type { ActiveAccount } from '../account/connection.ts';
import { keyVariable } from '../account/environmentKey.ts';
import { type ApiErrorKind, isApiError } from '../api/apiError.ts';
import { maxPageSize } from '../api/case.ts';
import type { CaseFilter } from '../cases/arrangement.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import { isCodeMissing } from '../shared/loadCode.ts';
import { plainText } from '../shared/text.ts';
import { caseCount, plural } from '../ui/text/counts.ts';
import { errorText } from '../ui/text/errorText.ts';
import { filterText } from '../ui/text/filterText.ts';
import { format } from '../ui/localeFormat.ts';

/** A filter that is set. */
export interface ShownFilter {
  readonly filter: CaseFilter;
  /** How many rows pass it. */
  readonly shown: number;
}

/**
 * The message above the rows: why they are out of date, or that some are hidden. Usually empty.
 * @param filtered undefined when no filter is set
 * @param now milliseconds since 1970
 */
export function messageOf(
  state: CaseListState,
  filtered: ShownFilter | undefined,
  now: number,
): string {
  const { cases, hasMore, unreadable, cut, stuck } = state;
  const sentences: string[] = [];
  if (state.phase === 'failed' && state.action === 'refresh' && state.fetchedAt !== undefined) {
    const time = format.recent(state.fetchedAt, now);
    sentences.push(vscode.l10n.t('Last updated {0}.', time), errorText(state.error).message);
  }
  // without rows, a message would replace the text that explains why there are none
  if (filtered !== undefined && cases.length > 0) {
    const criteria = filterText(filtered.filter);
    const counts = [format.number(filtered.shown), format.number(cases.length)];
    sentences.push(
      hasMore
        ? vscode.l10n.t('Filter: {0} ({1} of {2} loaded)', criteria, ...counts)
        : vscode.l10n.t('Filter: {0} ({1} of {2})', criteria, ...counts),
    );
  }
  if (unreadable > 0) {
    sentences.push(
      plural(
        unreadable,
        vscode.l10n.t('1 case could not be read.'),
        vscode.l10n.t('{0} cases could not be read.'),
      ),
    );
  }
  if (cut > 0) {
    sentences.push(
      vscode.l10n.t(
        'The API returned pages of more than {0} cases. The cases beyond that are not shown.',
        format.number(maxPageSize),
      ),
    );
  }
  if (stuck) {
    sentences.push(
      vscode.l10n.t(
        'The API says that there are more cases but returned no usable cursor for them.',
      ),
    );
  }
  return sentences.join(' ');
}

/**
 * The title of the view. VS Code hides the description of a view that is alone in its container
 * (measured on VS Code 1.139), so the title contains what the user must not overlook.
 */
export function titleOf(account: ActiveAccount | undefined, isFiltered: boolean): string {
  const notes = [
    nameOf(account),
    account?.environment === 'test' ? vscode.l10n.t('test') : undefined,
    account?.source === 'environment' ? vscode.l10n.t('env key') : undefined,
    isFiltered ? vscode.l10n.t('filtered') : undefined,
  ].filter((note) => note !== undefined);
  return notes.length === 0
    ? vscode.l10n.t('Cases')
    : vscode.l10n.t('Cases ({0})', notes.join(', '));
}

/** The name of the account, if there are several. */
function nameOf(account: ActiveAccount | undefined): string | undefined {
  return account === undefined || account.isOnly ? undefined : plainText(account.name);
}

export function descriptionOf(
  account: ActiveAccount | undefined,
  { cases, hasMore }: CaseListState,
): string {
  return [
    nameOf(account),
    account?.environment === 'test' ? vscode.l10n.t('test') : undefined,
    account?.source === 'environment' ? vscode.l10n.t('key from {0}', keyVariable) : undefined,
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
  'certificateExpired',
  'certificateNotYetValid',
  'certificateWrongHost',
  'untrustedCertificate',
  'notEncrypted',
  'secureConnectionFailed',
  'proxyRefused',
  'proxyUnreachable',
  'noApi',
  'rateLimited',
  'serverError',
  'invalidKeyVariable',
  'keyRing',
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
  if (!isApiError(state.error, ...failuresWithWelcome)) {
    return 'other';
  }
  const { kind, code } = state.error;
  // there is a welcome text for each reason
  return kind === 'invalidKeyVariable' ? `${kind} ${code}` : kind;
}
