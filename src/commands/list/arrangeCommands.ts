import * as vscode from 'vscode';
import type { Arrangement } from '../../cases/arrangement.ts';
import type { ArrangementStore } from '../../tree/arrangementStore.ts';

interface ArrangeItem extends vscode.QuickPickItem {
  readonly change: Partial<Arrangement>;
}

/** Lets the user choose how the rows are grouped. */
export async function groupCases(arrangement: ArrangementStore): Promise<void> {
  const by = (group: Arrangement['group'], label: string) => ({ label, change: { group } });
  await choose(arrangement, vscode.l10n.t('Group Cases'), [
    by('none', vscode.l10n.t('No Groups')),
    by('status', vscode.l10n.t('By Status')),
    by('month', vscode.l10n.t('By Month Created')),
  ]);
}

/** Lets the user choose the order of the rows. */
export async function sortCases(arrangement: ArrangementStore): Promise<void> {
  const by = (sort: Arrangement['sort'], label: string) => ({ label, change: { sort } });
  await choose(arrangement, vscode.l10n.t('Sort Cases'), [
    by('server', vscode.l10n.t('API Order')),
    by('newest', vscode.l10n.t('Newest First')),
    by('oldest', vscode.l10n.t('Oldest First')),
    by('title', vscode.l10n.t('By Title')),
  ]);
}

async function choose(
  arrangement: ArrangementStore,
  title: string,
  items: readonly ArrangeItem[],
): Promise<void> {
  const { value } = arrangement;
  const placeHolder = vscode.l10n.t('Applies only to cases that are loaded');
  const isCurrent = ({ change }: ArrangeItem) =>
    change.group === value.group || change.sort === value.sort;
  const chosen = await vscode.window.showQuickPick(
    // an equally wide blank before the others
    items.map((each) => ({
      ...each,
      label: `$(${isCurrent(each) ? 'check' : 'blank'}) ${each.label}`,
    })),
    { title, placeHolder },
  );
  if (chosen !== undefined) {
    await arrangement.change(chosen.change);
  }
}
