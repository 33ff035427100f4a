import * as vscode from 'vscode';
import type { Connection } from '../../account/connection.ts';
import { defaultArrangement } from '../../cases/arrangement.ts';
import type { CaseList } from '../../cases/caseList.ts';
import type { ArrangementStore } from '../../tree/arrangementStore.ts';
import type { CasesView } from '../../tree/casesView.ts';
import { filterCases } from './filterCases.ts';
import { groupCases, sortCases } from './arrangeCommands.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { requireKey } from '../account/requireKey.ts';

export interface ListCommandsDeps {
  readonly view: CasesView;
  readonly list: CaseList;
  readonly connection: Connection;
  readonly arrangement: ArrangementStore;
}

/** Commands for the list as a whole, in the title of the view and on its last row. */
export function registerListCommands(
  register: RegisterCommand,
  { view, list, connection, arrangement }: ListCommandsDeps,
): vscode.Disposable {
  /** Without a key there are no rows to arrange or to continue. */
  const registerForRows = (command: string, run: (argument?: unknown) => unknown) =>
    register(command, async (argument) => {
      await requireKey(connection);
      await run(argument);
    });
  return vscode.Disposable.from(
    register('erzycall.refreshCases', () => view.refresh()),
    registerForRows('erzycall.loadMoreCases', () => view.loadMore()),
    registerForRows('erzycall.loadAllCases', () => view.loadAll()),
    registerForRows('erzycall.filterCases', (text) => filterCases(list, arrangement, text)),
    register('erzycall.clearFilter', () =>
      arrangement.change({ filter: defaultArrangement.filter }),
    ),
    registerForRows('erzycall.groupCases', () => groupCases(arrangement)),
    registerForRows('erzycall.sortCases', () => sortCases(arrangement)),
  );
}
