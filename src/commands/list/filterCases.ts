import * as vscode from 'vscode';
import { arrangeCases } from '../../cases/arrangeCases.ts';
import { type CaseFilter, defaultArrangement } from '../../cases/arrangement.ts';
import type { CaseList } from '../../cases/caseList.ts';
import { localesFor } from '../../shared/locales.ts';
import type { ArrangementStore } from '../../tree/arrangementStore.ts';
import { format } from '../../ui/localeFormat.ts';
import { caseStatus } from '../../ui/text/caseText.ts';
import { ageText } from '../../ui/text/filterText.ts';

interface FilterItem extends vscode.QuickPickItem {
  readonly status?: string;
  readonly maxAgeDays?: number;
}

/**
 * Edits the whole filter in one quick pick: its text is the query, its checkboxes are statuses and ages.
 * @param text a text to filter by, as when the command is called from code; the user is not asked then
 */
export async function filterCases(
  list: CaseList,
  arrangement: ArrangementStore,
  text?: unknown,
): Promise<void> {
  if (typeof text === 'string') {
    await arrangement.change({ filter: { ...defaultArrangement.filter, text } });
    await vscode.commands.executeCommand('erzycall.cases.focus');
    return;
  }
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
  // otherwise VS Code moves matches to the top and hides the separators; the property is not in the API's
  // types: https://github.com/microsoft/vscode/issues/73904
  Object.assign(pick, { sortByLabel: false });
  pick.selectedItems = pick.items.filter(({ status, maxAgeDays }) =>
    status === undefined
      ? maxAgeDays !== undefined && maxAgeDays === before.maxAgeDays
      : before.statuses.includes(status),
  );
  return new Promise((resolve) => {
    let age = before.maxAgeDays;
    pick.onDidChangeSelection((items) => {
      const ages = items.flatMap(({ maxAgeDays }) => maxAgeDays ?? []);
      // an age that is selected replaces the one before
      age = ages.find((each) => each !== age) ?? ages[0];
      if (ages.length > 1) {
        pick.selectedItems = items.filter(
          ({ maxAgeDays }) => maxAgeDays === undefined || maxAgeDays === age,
        );
      }
    });
    pick.onDidAccept(() => {
      resolve({
        text: pick.value.trim(),
        statuses: pick.selectedItems.flatMap(({ status }) => status ?? []),
        maxAgeDays: age,
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
  const { cases } = list.state;
  const statuses = new Set([...before.statuses, ...cases.map(({ status }) => status)]);
  const now = Date.now();
  const count = (filter: Partial<CaseFilter>) => {
    const arrangement = {
      ...defaultArrangement,
      filter: { ...defaultArrangement.filter, ...filter },
    };
    return format.number(arrangeCases(cases, arrangement, now, vscode.env.language).shown);
  };
  const collator = new Intl.Collator([...localesFor(vscode.env.language)]);
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const age = (maxAgeDays: number) => ({
    label: ageText(maxAgeDays),
    description: count({ maxAgeDays }),
    maxAgeDays,
    alwaysShow: true,
  });
  return [
    separator(vscode.l10n.t('Status')),
    ...[...statuses]
      .map((status) => ({
        label: caseStatus(status),
        description: count({ statuses: [status] }),
        status,
        alwaysShow: true,
      }))
      .sort((a, b) => collator.compare(a.label, b.label)),
    separator(vscode.l10n.t('Created')),
    ...[7, 30, 365].map(age),
  ];
}
