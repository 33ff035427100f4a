import * as vscode from 'vscode';
import { isApiError } from '../api/apiError.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import { allLoaded, caseCount, loadedText } from '../ui/text/counts.ts';
import { type ErrorAction, errorText, explainsOnly } from '../ui/text/errorText.ts';
import { shortErrorText } from '../ui/text/shortErrorText.ts';

// The rows above and below the cases.

const warningIcon = new vscode.ThemeIcon(
  'warning',
  new vscode.ThemeColor('list.warningForeground'),
);

/** What the user can do after a refresh failed, if that is more than to try again. */
export function remedyOf({ phase, action, cases, error }: CaseListState): ErrorAction | undefined {
  if (phase !== 'failed' || action !== 'refresh' || cases.length === 0) {
    return undefined;
  }
  return errorText(error).actions.find((each) => !explainsOnly(each));
}

/** The first row after a refresh failed. The message above it says why. */
export function remedyItem({ title, command }: ErrorAction): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.id = 'remedy';
  item.contextValue = 'remedy';
  item.iconPath = warningIcon;
  item.command = { command, title: '' };
  item.tooltip = title;
  item.accessibilityInformation = { label: title, role: 'button' };
  return item;
}

/** The last row once all cases are loaded. */
export function endItem(count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(caseCount(count));
  item.id = 'end';
  item.contextValue = 'end';
  item.description = count === 1 ? '' : vscode.l10n.t('all loaded');
  item.iconPath = new vscode.ThemeIcon('check', new vscode.ThemeColor('descriptionForeground'));
  item.accessibilityInformation = { label: allLoaded(count) };
  item.tooltip = allLoaded(count);
  return item;
}

export interface LoadMoreOptions {
  readonly itemId: string;
  /** The request has taken long enough to show progress on the row. */
  readonly slow: boolean;
  /** A filter is set. It applies to loaded cases only, so the row offers to load all. */
  readonly filtered: boolean;
}

/** The last row while there are more cases: how many are loaded, or why the last request failed. */
export function loadMoreItem(state: CaseListState, options: LoadMoreOptions): vscode.TreeItem {
  const { label, description, icon, tooltip, command } = loadMoreContent(state, options);
  const item = new vscode.TreeItem(label);
  item.id = options.itemId;
  item.contextValue = 'loadMore';
  item.description = description;
  item.iconPath = icon;
  item.tooltip = tooltip;
  item.command = { command, title: '' };
  item.accessibilityInformation = { label: `${label}, ${description}`, role: 'button' };
  return item;
}

function loadMoreContent(state: CaseListState, { slow, filtered }: LoadMoreOptions) {
  const command = 'erzycall.loadMoreCases';
  const loaded = loadedText(state);
  if (slow) {
    const icon = new vscode.ThemeIcon('loading~spin');
    const label = vscode.l10n.t('Loading more…');
    return { label, description: loaded, icon, tooltip: loaded, command };
  }
  if (state.phase === 'failed' && (state.action === 'loadMore' || state.action === 'loadAll')) {
    const reason = shortErrorText(state.error);
    // a retry would send the same cursor, which the API would refuse again
    const listChanged = isApiError(state.error, 'invalidCursor');
    return {
      label: vscode.l10n.t('Load More failed'),
      description: listChanged
        ? vscode.l10n.t('{0}; click to reload', reason)
        : vscode.l10n.t('{0}; click to retry', reason),
      icon: warningIcon,
      tooltip: errorText(state.error).message,
      command: listChanged ? 'erzycall.refreshCases' : command,
    };
  }
  if (filtered) {
    const icon = new vscode.ThemeIcon('cloud-download');
    const label = vscode.l10n.t('Load All');
    const tooltip = vscode.l10n.t(
      'The filter applies to loaded cases only. Click to load the rest.',
    );
    return { label, description: loaded, icon, tooltip, command: 'erzycall.loadAllCases' };
  }
  const icon = new vscode.ThemeIcon('ellipsis');
  return { label: vscode.l10n.t('Load More'), description: loaded, icon, tooltip: loaded, command };
}
