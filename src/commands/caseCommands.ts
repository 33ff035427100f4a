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
  /** Lets the user choose a case; undefined when cancelled. */
  readonly pickCase: () => Promise<string | undefined>;
}

/** What can be done with one case: the given one, the one in the active panel, or one that is picked. */
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
    // for menus, where the title says what happens to the row
    registerForCase('erzycall.addToFavorites', (id) => toggleFavorite(id, deps, 'added')),
    registerForCase('erzycall.removeFromFavorites', (id) => toggleFavorite(id, deps, 'removed')),
    register('erzycall.keepCaseOpen', () => panels.pin()),
  );
}

/** Does nothing when the case is already what is wanted; without a wish the state changes. */
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
  const done = await favorites.toggleFavorite(summary);
  const words = {
    added: vscode.l10n.t('Added to favorites'),
    removed: vscode.l10n.t('Removed from favorites'),
    refused: vscode.l10n.t('There are already {0} favorites. Remove one first.', maxFavorites),
  };
  vscode.window.setStatusBarMessage(words[done], 3000);
}
