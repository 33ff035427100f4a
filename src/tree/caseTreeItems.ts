import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import { type StatusTone, statusTone } from '../cases/caseStatus.ts';
import {
  caseAge,
  caseDate,
  caseShortAge,
  caseStatus,
  caseTitle,
  missingCase,
  missingCaseShort,
} from '../ui/text/caseText.ts';
import { caseCount } from '../ui/text/counts.ts';
import { format } from '../ui/localeFormat.ts';
import type { CaseGroupNode, CaseTreeNode, SummaryNode } from './caseOutline.ts';

const mutedColor = new vscode.ThemeColor('descriptionForeground');

const toneIcons: Readonly<Record<StatusTone, vscode.ThemeIcon>> = {
  active: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  draft: new vscode.ThemeIcon('edit', mutedColor),
  review: new vscode.ThemeIcon('eye', new vscode.ThemeColor('charts.blue')),
  paused: new vscode.ThemeIcon('debug-pause', mutedColor),
  closed: new vscode.ThemeIcon('archive', mutedColor),
  unknown: new vscode.ThemeIcon('circle-outline'),
};

/**
 * Beside the icon of the status, drawn as text. A badge would need a URI, with which VS Code opens a row that is
 * dragged into an editor as a file (measured on VS Code 1.139).
 */
const errorSign = '\u26a0\ufe0e';

const missingIcon = new vscode.ThemeIcon('circle-slash', mutedColor);

/** What is known about a case in addition to its summary. */
interface CaseFacts {
  readonly hasScriptErrors: boolean;
  /** Whether the API answered that there is no such case. */
  readonly isMissing: boolean;
}

interface CaseItemOptions extends CaseFacts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Unique among all rows. */
  readonly itemId: string;
  readonly isFavorite: boolean;
  /** Whether the row is below a heading with its status. */
  readonly isBelowStatus: boolean;
}

/** Leaves out the tooltip, which {@link caseTooltip} supplies on demand to save memory in long lists. */
export function caseItem(node: SummaryNode, options: CaseItemOptions): vscode.TreeItem {
  const { summary } = node;
  const item = new vscode.TreeItem(caseTitle(summary));
  item.id = options.itemId;
  item.contextValue = options.isFavorite ? 'case favorite' : 'case';
  item.iconPath = iconOf(summary, options);
  item.description = descriptionOf(summary, options);
  item.accessibilityInformation = { label: spokenText(summary, options) };
  item.command = { command: 'erzycall.openCase', title: '', arguments: [node] };
  return item;
}

function iconOf({ status }: CaseSummary, { isMissing }: CaseFacts): vscode.ThemeIcon {
  if (isMissing) {
    return missingIcon;
  }
  return toneIcons[statusTone(status)];
}

/**
 * The age, and the status if it is clear neither from the icon nor from the heading above. It is short, because
 * most of the width of a side bar is needed for the title.
 */
function descriptionOf(
  { status, createdAt }: CaseSummary,
  { now, isMissing, hasScriptErrors, isBelowStatus }: CaseItemOptions,
): string {
  if (isMissing) {
    return missingCaseShort();
  }
  const shows = status.trim() !== '' && statusTone(status) === 'unknown' && !isBelowStatus;
  const facts = [caseShortAge(createdAt, now), ...(shows ? [caseStatus(status)] : [])].join(' · ');
  return hasScriptErrors ? `${errorSign} ${facts}` : facts;
}

/** What a screen reader says: everything that sighted users can see, as a sentence. */
function spokenText(
  summary: CaseSummary,
  { now, isMissing, hasScriptErrors }: CaseItemOptions,
): string {
  const title = caseTitle(summary);
  if (isMissing) {
    return `${title}, ${missingCaseShort()}`;
  }
  const status = caseStatus(summary.status);
  const age = caseAge(summary.createdAt, now);
  return hasScriptErrors
    ? vscode.l10n.t('{0}, status {1}, created {2}, script has errors', title, status, age)
    : vscode.l10n.t('{0}, status {1}, created {2}', title, status, age);
}

/** Plain text, because a Markdown tooltip would load images that a title links to. */
export function caseTooltip(
  summary: CaseSummary,
  { isMissing, hasScriptErrors }: CaseFacts,
): string {
  return [
    caseTitle(summary),
    summary.id,
    vscode.l10n.t('Status: {0}', caseStatus(summary.status)),
    vscode.l10n.t('Created: {0}', caseDate(summary.createdAt)),
    ...(isMissing ? [missingCase()] : []),
    ...(hasScriptErrors && !isMissing
      ? [vscode.l10n.t('The script has errors. Open the case to see them.')]
      : []),
  ].join('\n');
}

/** The heading above the user's favorites. */
export function favoritesItem(count: number): vscode.TreeItem {
  const label = vscode.l10n.t('Favorites');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'favorites';
  item.contextValue = 'favorites';
  item.iconPath = new vscode.ThemeIcon('star-full');
  item.description = format.number(count);
  item.accessibilityInformation = { label: `${label}, ${caseCount(count)}` };
  return item;
}

/** The heading above rows with the same status, or created in the same month. */
export function groupItem({ by, key, count }: CaseGroupNode): vscode.TreeItem {
  const label = groupLabel(by, key);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `group:${by}:${key}`;
  item.contextValue = 'group';
  item.description = format.number(count);
  item.accessibilityInformation = { label: `${label}, ${caseCount(count)}` };
  return item;
}

function groupLabel(by: CaseGroupNode['by'], key: string): string {
  if (by === 'status') {
    return caseStatus(key);
  }
  return key === 'unknown'
    ? vscode.l10n.t('Unknown date')
    : // only the months at both ends of what a date can represent have no first day
      format.month(new Date(`${key}-01T12:00`).getTime()) || key;
}

/** The folded older rows of a long list. Positions start at 0; the end is exclusive. */
export function rangeItem({ start, end }: CaseTreeNode & { kind: 'range' }): vscode.TreeItem {
  const label = `${format.number(start + 1)}–${format.number(end)}`;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `range:${start}`;
  item.contextValue = 'range';
  item.accessibilityInformation = { label: vscode.l10n.t('Cases {0}', label) };
  return item;
}
