import * as vscode from 'vscode';
import type { AccountData } from '../../account/accountData.ts';
import { maxFavorites } from '../../cases/favoritesAndRecents.ts';
import type { KnownCases } from '../../cases/knownCases.ts';
import { copyCaseIds } from '../../ui/copyCaseId.ts';
import { isCaseNode, validId } from './caseArgument.ts';
import { type ChosenCasesDeps, registerForChosenCases } from './chosenCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { requireKey } from '../account/requireKey.ts';

export interface CaseCommandsDeps extends ChosenCasesDeps {
  readonly accountData: AccountData;
  readonly knownCases: KnownCases;
}

/** Commands for the cases that {@link chosenCases} finds. */
export function registerCaseCommands(
  register: RegisterCommand,
  deps: CaseCommandsDeps,
): vscode.Disposable {
  const { panels } = deps;
  const registerForCases = registerForChosenCases(register, deps);
  return vscode.Disposable.from(
    // the focus stays in the tree, as in the Explorer, so that the arrow keys continue there
    registerForCases('erzycall.openCase', ([id], argument) =>
      panels.show(id!, { preserveFocus: isCaseNode(argument) }),
    ),
    registerForCases('erzycall.openCaseToSide', ([id]) => panels.show(id!, { beside: true })),
    registerForCases('erzycall.copyCaseId', copyCaseIds),
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
  { connection, accountData, knownCases }: CaseCommandsDeps,
  wanted?: 'added' | 'removed',
): Promise<void> {
  await requireKey(connection);
  await accountData.ready();
  const { favorites } = accountData;
  let last: 'added' | 'removed' | 'refused' | undefined;
  for (const id of ids) {
    if (wanted === undefined || favorites.isFavorite(id) !== (wanted === 'added')) {
      const unknown = { id, title: '', status: '', createdAt: undefined };
      last = await favorites.toggleFavorite(knownCases.summaryOf(id) ?? unknown);
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
