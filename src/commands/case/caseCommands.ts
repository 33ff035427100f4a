import * as vscode from 'vscode';
import type { AccountData } from '../../account/accountData.ts';
import type { CaseList } from '../../cases/caseList.ts';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import { maxFavorites } from '../../cases/favoritesAndRecents.ts';
import { knownCase } from '../../cases/knownCase.ts';
import { copyCaseIds } from '../../ui/copyCaseId.ts';
import { caseTitle } from '../../ui/text/caseText.ts';
import { caseCount } from '../../ui/text/counts.ts';
import { loadCases } from '../list/loadCases.ts';
import { isCaseNode, validId } from './caseArgument.ts';
import { chosenCases, type ChosenCasesDeps } from './chosenCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { requireKey } from '../account/requireKey.ts';

export interface CaseCommandsDeps extends ChosenCasesDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly records: CaseRecords;
}

/** Commands for the cases that {@link chosenCases} finds. */
export function registerCaseCommands(
  register: RegisterCommand,
  deps: CaseCommandsDeps,
): vscode.Disposable {
  const { panels } = deps;
  const registerForCases = (
    command: string,
    run: (ids: readonly string[], argument: unknown) => unknown,
  ) =>
    register(command, async (argument, selected) => {
      const ids = await chosenCases(argument, selected, deps);
      if (ids.length > 0) {
        await run(ids, argument);
      }
    });

  return vscode.Disposable.from(
    // the focus stays in the tree, as in the Explorer, so that the arrow keys continue there
    registerForCases('erzycall.openCase', ([id], argument) =>
      panels.show(id!, { preserveFocus: isCaseNode(argument) }),
    ),
    registerForCases('erzycall.openCaseToSide', ([id]) => panels.show(id!, { beside: true })),
    registerForCases('erzycall.copyCaseId', copyCaseIds),
    registerForCases('erzycall.copyCaseTitle', (ids) => copyCaseTitles(ids, deps)),
    registerForCases('erzycall.findUsages', ([id]) => findUsages(id!)),
    registerForCases('erzycall.toggleFavorite', ([id]) => changeFavorites([id!], deps)),
    // for the menus of rows, which offer one or the other depending on the row
    registerForCases('erzycall.addToFavorites', (ids) => changeFavorites(ids, deps, 'added')),
    registerForCases('erzycall.removeFromFavorites', (ids) =>
      changeFavorites(ids, deps, 'removed'),
    ),
    // with a row it opens that case; from the title of the panel VS Code passes the URI of the tab
    register('erzycall.keepCaseOpen', async (argument) => {
      if (isCaseNode(argument)) {
        await panels.show(validId(argument.summary.id), { preserveFocus: true, pin: true });
      } else {
        panels.pin();
      }
    }),
  );
}

/** Copies the titles, one a line. Those that are not known cost a request each. */
async function copyCaseTitles(ids: readonly string[], deps: CaseCommandsDeps): Promise<void> {
  const { list, accountData, records } = deps;
  const known = ids.map((id) => knownCase(id, list, accountData.favorites));
  const summaries = known.every((each) => each !== undefined)
    ? known
    : (await loadCases(records, ids)).map(({ record }) => record);
  await vscode.env.clipboard.writeText(summaries.map(caseTitle).join('\n'));
  vscode.window.setStatusBarMessage(
    ids.length === 1
      ? vscode.l10n.t('Copied the title')
      : vscode.l10n.t('Copied the titles of {0}', caseCount(ids.length)),
    3000,
  );
}

/** Searches the files of the workspace for an ID with VS Code's own search. */
async function findUsages(id: string): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.findInFiles', {
    query: id,
    isRegex: false,
    isCaseSensitive: true,
    // so that case_1 does not find case_10; a word does not start or end with a hyphen
    matchWholeWord: /^\w(?:.*\w)?$/.test(id),
    filesToInclude: '',
    triggerSearch: true,
  });
}

/**
 * Adds or removes favorites.
 * @param wanted the state to reach; without it, the state is toggled
 * @throws ApiError `noKey` or `invalidBaseUrl`, because favorites belong to an account
 */
async function changeFavorites(
  ids: readonly string[],
  { list, connection, accountData }: CaseCommandsDeps,
  wanted?: 'added' | 'removed',
): Promise<void> {
  await requireKey(connection);
  await accountData.ready();
  const { favorites } = accountData;
  let last: 'added' | 'removed' | 'refused' | undefined;
  for (const id of ids) {
    if (wanted === undefined || favorites.isFavorite(id) !== (wanted === 'added')) {
      const unknown = { id, title: '', status: '', createdAt: undefined };
      last = await favorites.toggleFavorite(knownCase(id, list, favorites) ?? unknown);
    }
  }
  const messages = {
    added: vscode.l10n.t('Added to favorites'),
    removed: vscode.l10n.t('Removed from favorites'),
    refused: vscode.l10n.t('There are already {0} favorites. Remove one first.', maxFavorites),
  };
  if (last !== undefined) {
    vscode.window.setStatusBarMessage(messages[last], 3000);
  }
}
