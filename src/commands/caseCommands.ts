import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { CaseList } from '../cases/caseList.ts';
import { maxFavorites } from '../cases/favoritesAndRecents.ts';
import type { LazyCasePanels } from '../panel/lazyCasePanels.ts';
import { copyCaseId } from '../ui/copyCaseId.ts';
import { caseIdOf, isCaseNode } from './caseArgument.ts';
import type { RegisterCommand } from './registerCommand.ts';

export interface CaseCommandsDeps {
  readonly panels: LazyCasePanels;
  readonly list: CaseList;
  readonly accountData: AccountData;
  /** Lets the user choose a case; undefined when canceled. */
  readonly pickCase: () => Promise<string | undefined>;
}

/** Commands for one case: the argument, else the case in the active panel, else one that the user picks. */
export function registerCaseCommands(
  register: RegisterCommand,
  deps: CaseCommandsDeps,
): vscode.Disposable {
  const { panels, pickCase } = deps;
  const registerForCase = (command: string, run: (id: string, argument: unknown) => unknown) =>
    register(command, async (argument) => {
      const id = caseIdOf(argument) ?? panels.activeCaseId ?? (await pickCase());
      if (id !== undefined) {
        await run(id, argument);
      }
    });

  return vscode.Disposable.from(
    // the focus stays in the tree, as in the Explorer, so that the arrow keys continue there
    registerForCase('erzycall.openCase', (id, argument) =>
      panels.show(id, { preserveFocus: isCaseNode(argument) }),
    ),
    registerForCase('erzycall.copyCaseId', copyCaseId),
    registerForCase('erzycall.toggleFavorite', (id) => toggleFavorite(id, deps)),
    // for the menus of rows, which offer one or the other depending on the row
    registerForCase('erzycall.addToFavorites', (id) => toggleFavorite(id, deps, 'added')),
    registerForCase('erzycall.removeFromFavorites', (id) => toggleFavorite(id, deps, 'removed')),
    register('erzycall.keepCaseOpen', () => panels.pin()),
  );
}

/**
 * Adds or removes a favorite.
 * @param wanted the state to reach; without it, the state is toggled
 */
async function toggleFavorite(
  id: string,
  { list, accountData }: CaseCommandsDeps,
  wanted?: 'added' | 'removed',
): Promise<void> {
  await accountData.ready();
  const { favorites } = accountData;
  if (wanted !== undefined && favorites.isFavorite(id) === (wanted === 'added')) {
    return;
  }
  const known = [
    ...list.state.cases,
    ...list.earlierCases,
    ...favorites.recents(),
    ...favorites.favorites(),
  ];
  const unknown = { id, title: '', status: '', createdAt: undefined };
  const summary = known.find((each) => each.id === id) ?? unknown;
  const outcome = await favorites.toggleFavorite(summary);
  const messages = {
    added: vscode.l10n.t('Added to favorites'),
    removed: vscode.l10n.t('Removed from favorites'),
    refused: vscode.l10n.t('There are already {0} favorites. Remove one first.', maxFavorites),
  };
  vscode.window.setStatusBarMessage(messages[outcome], 3000);
}
