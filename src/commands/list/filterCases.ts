import * as vscode from 'vscode';
import type { CaseFilter } from '../../cases/arrangement.ts';
import type { CaseList } from '../../cases/caseList.ts';
import { localesFor } from '../../shared/locales.ts';
import type { ArrangementStore } from '../../tree/arrangementStore.ts';
import { caseStatus } from '../../ui/text/caseText.ts';

interface FilterItem extends vscode.QuickPickItem {
  readonly status?: string;
  readonly maxAgeDays?: number;
}

/** Edits the whole filter in one quick pick: its text is the query, its checkboxes are statuses and ages. */
export async function filterCases(list: CaseList, arrangement: ArrangementStore): Promise<void> {
  const filter = await askForFilter(list, arrangement.value.filter);
  if (filter !== undefined) {
    await arrangement.change({ filter });
  }
}

function askForFilter(list: CaseList, before: CaseFilter): Promise<CaseFilter | undefined> {
  const pick = vscode.window.createQuickPick<FilterItem>();
  pick.title = vscode.l10n.t('Filter Cases');
  pick.placeholder = vscode.l10n.t(
    'Search by title, tag, status or ID; select statuses and an age',
  );
  pick.canSelectMany = true;
  pick.value = before.text;
  pick.items = filterItems(list, before);
  pick.selectedItems = pick.items.filter(({ status, maxAgeDays }) =>
    status === undefined
      ? maxAgeDays !== undefined && maxAgeDays === before.maxAgeDays
      : before.statuses.includes(status),
  );
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const ages = pick.selectedItems.flatMap(({ maxAgeDays }) => maxAgeDays ?? []);
      resolve({
        text: pick.value.trim(),
        statuses: pick.selectedItems.flatMap(({ status }) => status ?? []),
        // the longest, if several are selected
        maxAgeDays: ages.length === 0 ? undefined : Math.max(...ages),
      });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function filterItems(list: CaseList, before: CaseFilter): FilterItem[] {
  const statuses = new Set([...before.statuses, ...list.state.cases.map(({ status }) => status)]);
  const collator = new Intl.Collator([...localesFor(vscode.env.language)]);
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const age = (maxAgeDays: number, label: string) => ({ label, maxAgeDays, alwaysShow: true });
  return [
    separator(vscode.l10n.t('Status')),
    ...[...statuses].sort(collator.compare).map((status) => ({
      label: caseStatus(status),
      status,
      alwaysShow: true,
    })),
    separator(vscode.l10n.t('Created')),
    age(7, vscode.l10n.t('Within 7 days')),
    age(30, vscode.l10n.t('Within 30 days')),
    age(365, vscode.l10n.t('Within a year')),
  ];
}
