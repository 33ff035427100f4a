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
  /** @throws ApiError if no request could be sent */
  readonly requireAccount: () => Promise<void>;
}

/** Commands for the list as a whole, in the title of the view and on its last row. */
export function registerListCommands(
  register: RegisterCommand,
  { view, list, arrangement, requireAccount }: ListCommandsDeps,
): vscode.Disposable {
  const registerRequest = (command: string, run: () => Promise<void>) =>
    register(command, async () => {
      await requireAccount();
      await run();
    });
  return vscode.Disposable.from(
    registerRequest('erzycall.refreshCases', () => view.refresh()),
    registerRequest('erzycall.loadMoreCases', () => view.loadMore()),
    registerRequest('erzycall.loadAllCases', () => view.loadAll()),
    register('erzycall.filterCases', () => filterCases(list, arrangement)),
    register('erzycall.clearFilter', () =>
      arrangement.change({ filter: defaultArrangement.filter }),
    ),
    register('erzycall.groupCases', () => groupCases(arrangement)),
  );
}
