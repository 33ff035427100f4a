import * as vscode from 'vscode';
import { isApiError } from '../api/apiError.ts';
import type { CaseSummary } from '../api/case.ts';
import { type StatusTone, statusTone } from '../cases/caseStatus.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import { plainText } from '../shared/plainText.ts';
import { dates } from '../ui/dates.ts';
import { errorText, shortErrorText } from '../ui/errorText.ts';
import type { CaseGroupNode, CaseTreeNode } from './caseOutline.ts';

const toneIcons: Readonly<Record<StatusTone, vscode.ThemeIcon>> = {
  active: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  paused: new vscode.ThemeIcon('debug-pause', new vscode.ThemeColor('descriptionForeground')),
  closed: new vscode.ThemeIcon('archive', new vscode.ThemeColor('descriptionForeground')),
  unknown: new vscode.ThemeIcon('circle-outline'),
};

const warningIcon = new vscode.ThemeIcon(
  'warning',
  new vscode.ThemeColor('list.warningForeground'),
);

/** The words for a case without a title. */
function titleOf(summary: Pick<CaseSummary, 'title'>): string {
  return plainText(summary.title).trim() || vscode.l10n.t('Untitled case');
}

interface CaseLook {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly hasScriptErrors: boolean;
  readonly isFavorite: boolean;
}

/** Tooltip and command come with {@link resolveCaseItem}, so that long lists stay light. */
export function caseItem(
  node: CaseTreeNode & { kind: 'case' | 'favorite' },
  { now, hasScriptErrors, isFavorite }: CaseLook,
): vscode.TreeItem {
  const { kind, summary } = node;
  const title = titleOf(summary);
  const status = plainText(summary.status) || vscode.l10n.t('no status');
  const age =
    summary.createdAt === undefined
      ? vscode.l10n.t('unknown date')
      : dates.age(summary.createdAt, now);
  const item = new vscode.TreeItem(title);
  item.id = `${kind}:${summary.id}`;
  item.contextValue = isFavorite ? 'case favorite' : 'case';
  item.iconPath = hasScriptErrors ? warningIcon : toneIcons[statusTone(summary.status)];
  item.description = `${status} · ${age}`;
  item.accessibilityInformation = {
    label: hasScriptErrors
      ? vscode.l10n.t('{0}, status {1}, created {2}, script has errors', title, status, age)
      : vscode.l10n.t('{0}, status {1}, created {2}', title, status, age),
  };
  item.command = { command: 'erzycall.openCase', title: '', arguments: [node] };
  return item;
}

/** Plain text: a Markdown tooltip would load images that a title names. */
export function caseTooltip(summary: CaseSummary, hasScriptErrors: boolean): string {
  const created =
    summary.createdAt === undefined ? vscode.l10n.t('unknown date') : dates.full(summary.createdAt);
  return [
    titleOf(summary),
    summary.id,
    vscode.l10n.t('Status: {0}', plainText(summary.status) || vscode.l10n.t('no status')),
    vscode.l10n.t('Created: {0}', created),
    ...(hasScriptErrors
      ? [vscode.l10n.t('The script has errors: open the case to see them.')]
      : []),
  ].join('\n');
}

/** The cases that the user keeps at hand, above all others. */
export function favoritesItem(count: number): vscode.TreeItem {
  const label = vscode.l10n.t('Favorites');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'favorites';
  item.contextValue = 'favorites';
  item.iconPath = new vscode.ThemeIcon('star-full');
  item.description = String(count);
  return item;
}

/** Rows with the same status, or created in the same month. */
export function groupItem({ by, key, count }: CaseGroupNode): vscode.TreeItem {
  const label = groupLabel(by, key);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${by}:${key}`;
  item.contextValue = 'group';
  item.description = String(count);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} cases', label, count) };
  return item;
}

function groupLabel(by: CaseGroupNode['by'], key: string): string {
  if (by === 'status') {
    return plainText(key).trim() || vscode.l10n.t('no status');
  }
  if (key === 'unknown') {
    return vscode.l10n.t('Unknown date');
  }
  const format = new Intl.DateTimeFormat(vscode.env.language, { month: 'long', year: 'numeric' });
  return format.format(new Date(`${key}-15T12:00`));
}

/** Older rows of a long list, folded so that loading more redraws few rows. Positions from 0, end exclusive. */
export function rangeItem({ start, end }: CaseTreeNode & { kind: 'range' }): vscode.TreeItem {
  const number = new Intl.NumberFormat(vscode.env.language);
  const label = `${number.format(start + 1)}–${number.format(end)}`;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `range:${start}`;
  item.contextValue = 'range';
  item.accessibilityInformation = { label: vscode.l10n.t('Cases {0}', label) };
  return item;
}

/** The last row while there is more: how many are loaded, and how the last try went. */
export function loadMoreItem(state: CaseListState, when: LoadMoreLook): vscode.TreeItem {
  const { label, description, icon, tooltip, command } = loadMoreLook(state, when);
  const item = new vscode.TreeItem(label);
  item.id = 'loadMore';
  item.contextValue = 'loadMore';
  item.description = description;
  item.iconPath = icon;
  item.tooltip = tooltip;
  item.command = { command, title: '' };
  item.accessibilityInformation = { label: `${label}, ${description}`, role: 'button' };
  return item;
}

interface LoadMoreLook {
  /** The request takes long enough to say so. */
  readonly slow: boolean;
  /** What is not loaded is not filtered either, so that all of it is offered. */
  readonly filtered: boolean;
}

function loadMoreLook(state: CaseListState, { slow, filtered }: LoadMoreLook) {
  const command = 'erzycall.loadMoreCases';
  const loaded = vscode.l10n.t('{0} loaded', state.cases.length);
  if (slow) {
    const icon = new vscode.ThemeIcon('loading~spin');
    const label = vscode.l10n.t('Loading more…');
    return { label, description: loaded, icon, tooltip: loaded, command };
  }
  if (state.phase === 'failed' && (state.action === 'loadMore' || state.action === 'loadAll')) {
    const why = shortErrorText(state.error);
    // the same cursor would be refused again
    const listChanged = isApiError(state.error, 'invalidCursor');
    return {
      label: vscode.l10n.t('Load More failed'),
      description: listChanged
        ? vscode.l10n.t('{0}; click to reload', why)
        : vscode.l10n.t('{0}; click to retry', why),
      icon: warningIcon,
      tooltip: errorText(state.error).message,
      command: listChanged ? 'erzycall.refreshCases' : command,
    };
  }
  if (filtered) {
    const icon = new vscode.ThemeIcon('cloud-download');
    const label = vscode.l10n.t('Load All');
    const tooltip = vscode.l10n.t('The filter sees loaded cases only. Load the rest.');
    return { label, description: loaded, icon, tooltip, command: 'erzycall.loadAllCases' };
  }
  const icon = new vscode.ThemeIcon('ellipsis');
  return { label: vscode.l10n.t('Load More'), description: loaded, icon, tooltip: loaded, command };
}
