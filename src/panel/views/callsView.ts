import * as vscode from 'vscode';
import { ApiError, isApiError } from '../../api/apiError.ts';
import type { CallSummary } from '../../api/case.ts';
import type { CallsBody, CellView, SectionView } from '../../protocol/panelViews.ts';
import { isTime, maskPhoneNumber } from '../../shared/format.ts';
import { durationText, plural } from '../../ui/text/counts.ts';
import { format } from '../../ui/localeFormat.ts';
import { type FailureAction, failureAction, failureView } from './failureView.ts';
import type { CallsState } from '../recentCalls.ts';

export function callsSection(state: CallsState, now: number): SectionView {
  return { key: 'calls', heading: vscode.l10n.t('Recent calls'), body: callsBody(state, now) };
}

/**
 * What the page shows for the calls. The page receives masked phone numbers only.
 * @param now milliseconds since 1970
 */
export function callsBody(state: CallsState, now: number): CallsBody {
  const load = vscode.l10n.t('Load Recent Calls');
  const reload = vscode.l10n.t('Reload Calls');
  switch (state.phase) {
    case 'idle':
      return {
        kind: 'calls',
        state: 'idle',
        load,
        text: vscode.l10n.t('Loading the last 10 calls uses one request.'),
      };
    case 'loading':
      return { kind: 'calls', state: 'loading', load, text: vscode.l10n.t('Loading calls…') };
    case 'failed':
      return { kind: 'calls', state: 'failed', load, failure: callsFailure(state.error) };
    case 'loaded': {
      const { calls, unreadable, hasMore } = state.page;
      if (calls.length === 0) {
        const text =
          unreadable > 0
            ? vscode.l10n.t('The calls could not be read.')
            : vscode.l10n.t('No calls yet');
        return { kind: 'calls', state: 'loaded', load: reload, text };
      }
      return {
        kind: 'calls',
        state: 'loaded',
        load: reload,
        text:
          hasMore && calls.length > 1
            ? plural(
                calls.length,
                undefined,
                vscode.l10n.t('The last {0} calls. Phone numbers are masked.'),
              )
            : vscode.l10n.t('Phone numbers are masked.'),
        table: {
          kind: 'table',
          columns: [
            { key: 'callStatus', title: vscode.l10n.t('Status') },
            { key: 'callTo', title: vscode.l10n.t('To') },
            { key: 'callFrom', title: vscode.l10n.t('From') },
            { key: 'callCreated', title: vscode.l10n.t('Created') },
            { key: 'callDuration', title: vscode.l10n.t('Duration') },
          ],
          rows: calls.map((call) => ({ cells: callCells(call, now) })),
        },
      };
    }
  }
}

/** What screen readers announce when the calls have loaded. The element for a failure announces itself. */
export function callsAnnouncement(state: CallsState): string | undefined {
  if (state.phase !== 'loaded') {
    return undefined;
  }
  const { length } = state.page.calls;
  return plural(length, vscode.l10n.t('1 call loaded'), vscode.l10n.t('{0} calls loaded'));
}

/** Adds the scope `calls:read` to a 403 that names none, because calls need no other scope. */
function callsError(error: unknown): unknown {
  return isApiError(error, 'missingScope') && error.scope === undefined
    ? new ApiError('missingScope', { ...error, scope: 'calls:read' })
    : error;
}

/** The action of the failure that is shown in place of the calls. */
export function callsFailureAction(state: CallsState): FailureAction | undefined {
  return failureAction(state.phase === 'failed' ? callsError(state.error) : undefined);
}

function callsFailure(error: unknown) {
  const shown = callsError(error);
  const { buttons, ...failure } = failureView(shown, { action: failureAction(shown) });
  return {
    ...failure,
    buttons: buttons.map(({ messageType, title }) => ({
      messageType: messageType === 'retry' ? ('loadCalls' as const) : ('runCallsAction' as const),
      title,
    })),
  };
}

function callCells({ status, to, from, createdAt, duration }: CallSummary, now: number) {
  const unknown: CellView = { text: vscode.l10n.t('unknown'), placeholder: true };
  const phoneCell = (text: string | undefined) =>
    text ? { text: maskPhoneNumber(text) } : unknown;
  return [
    status === '' ? unknown : { text: statusText(status), isError: status === 'error' },
    phoneCell(to),
    phoneCell(from),
    isTime(createdAt)
      ? { text: format.recent(createdAt, now), full: format.dateTime(createdAt) }
      : unknown,
    duration === undefined
      ? {
          text: vscode.l10n.t({
            message: 'none',
            comment: ['The duration of a call that has none.'],
          }),
          placeholder: true,
        }
      : { text: durationText(Math.round(duration)) },
  ];
}

/** Translates the documented statuses; shows any other as the API sent it. */
function statusText(status: string): string {
  switch (status) {
    case 'new':
      return vscode.l10n.t('New');
    case 'scheduled':
      return vscode.l10n.t('Scheduled');
    case 'processing':
      return vscode.l10n.t('Processing');
    case 'ended':
      return vscode.l10n.t('Ended');
    case 'cancelled':
      return vscode.l10n.t('Canceled');
    case 'error':
      return vscode.l10n.t('Error');
    default:
      return status;
  }
}
