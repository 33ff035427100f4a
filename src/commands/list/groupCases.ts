import * as vscode from 'vscode';
import type { Arrangement } from '../../cases/arrangement.ts';
import type { ArrangementStore } from '../../tree/arrangementStore.ts';

interface ArrangeItem extends vscode.QuickPickItem {
  readonly change?: Partial<Arrangement>;
}

/** Groups the rows, or sorts them. */
export async function groupCases(arrangement: ArrangementStore): Promise<void> {
  const chosen = await vscode.window.showQuickPick(arrangeItems(arrangement.value), {
    title: vscode.l10n.t('Group and Sort Cases'),
    placeHolder: vscode.l10n.t('Applies only to cases that are loaded'),
  });
  if (chosen?.change !== undefined) {
    await arrangement.change(chosen.change);
  }
}

function arrangeItems({ group, sort }: Arrangement): ArrangeItem[] {
  const by = (value: Arrangement['group'], label: string): ArrangeItem => ({
    label: marked(label, value === group),
    change: { group: value },
  });
  const order = (value: Arrangement['sort'], label: string): ArrangeItem => ({
    label: marked(label, value === sort),
    change: { sort: value },
  });
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(vscode.l10n.t('Group')),
    by('none', vscode.l10n.t('No Groups')),
    by('status', vscode.l10n.t('By Status')),
    by('month', vscode.l10n.t('By Month Created')),
    separator(vscode.l10n.t('Sort')),
    order('server', vscode.l10n.t('API Order')),
    order('newest', vscode.l10n.t('Newest First')),
    order('oldest', vscode.l10n.t('Oldest First')),
    order('title', vscode.l10n.t('By Title')),
  ];
}

/** Puts a check mark before the current choice, and an equally wide blank before the others. */
function marked(label: string, isChosen: boolean): string {
  return `${isChosen ? '$(check)' : '$(blank)'} ${label}`;
}
