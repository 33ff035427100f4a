import * as vscode from 'vscode';
import { defaultArrangement } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { ArrangementStore } from '../tree/arrangementStore.ts';
import type { CasesView } from '../tree/casesView.ts';
import { filterCases } from './filterCases.ts';
import { groupCases } from './groupCases.ts';
import type { RegisterCommand } from './registerCommand.ts';

export interface ListCommandsDeps {
  readonly view: CasesView;
  readonly list: CaseList;
  readonly arrangement: ArrangementStore;
}

/** Commands for the list as a whole, in the title of the view and on its last row. */
export function registerListCommands(
  register: RegisterCommand,
  { view, list, arrangement }: ListCommandsDeps,
): vscode.Disposable {
  return vscode.Disposable.from(
    register('erzycall.refreshCases', () => view.refresh()),
    register('erzycall.loadMoreCases', () => view.loadMore()),
    register('erzycall.loadAllCases', () => view.loadAll()),
    register('erzycall.filterCases', () => filterCases(list, arrangement)),
    register('erzycall.clearFilter', () =>
      arrangement.change({ filter: defaultArrangement.filter }),
    ),
    register('erzycall.groupCases', () => groupCases(arrangement)),
  );
}
