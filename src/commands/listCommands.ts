import * as vscode from 'vscode';
import { defaultArrangement } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { ArrangementStore } from '../views/arrangementStore.ts';
import type { CasesView } from '../views/casesView.ts';
import { filterCases } from './filterCases.ts';
import { groupCases } from './groupCases.ts';

export interface ListCommandsDeps {
  readonly view: CasesView;
  readonly list: CaseList;
  readonly arrangement: ArrangementStore;
}

/** What the view's title and its last row do. */
export function registerListCommands(deps: ListCommandsDeps): vscode.Disposable {
  const { view, list, arrangement } = deps;
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('erzycall.refreshCases', () => view.refresh()),
    registerCommand('erzycall.loadMoreCases', () => view.loadMore()),
    registerCommand('erzycall.loadAllCases', () => view.loadAll()),
    registerCommand('erzycall.filterCases', () => filterCases(list, arrangement)),
    registerCommand('erzycall.clearFilter', () =>
      arrangement.change({ filter: defaultArrangement.filter }),
    ),
    registerCommand('erzycall.groupCases', () => groupCases(arrangement)),
  );
}
