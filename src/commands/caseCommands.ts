import * as vscode from 'vscode';
import type { AccountStorage } from '../account/accountStorage.ts';
import type { CaseList } from '../cases/caseList.ts';
import { maxFavorites } from '../cases/caseMarks.ts';
import type { LazyCasePanels } from '../details/lazyCasePanels.ts';
import type { ShowError } from '../ui/showError.ts';
import { caseIdOf, isCaseNode } from './caseArgument.ts';

export interface CaseCommandsDeps {
  readonly panels: LazyCasePanels;
  readonly showError: ShowError;
  readonly list: CaseList;
  readonly storage: AccountStorage;
  /** Lets the user choose a case; undefined when cancelled. */
  readonly pickCase: () => Promise<string | undefined>;
}

/** What can be done with one case: the one given, the one in the active panel, or one that is picked. */
export function registerCaseCommands(deps: CaseCommandsDeps): vscode.Disposable {
  const { panels, showError, pickCase } = deps;
  const register = (command: string, run: (id: string, argument: unknown) => unknown) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      try {
        const id = caseIdOf(argument) ?? panels.activeCaseId ?? (await pickCase());
        if (id !== undefined) {
          await run(id, argument);
        }
      } catch (error) {
        await showError(error);
      }
    });

  return vscode.Disposable.from(
    // browsing with the arrow keys and Enter goes on in the tree, as in the Explorer
    register('erzycall.openCase', (id, argument) =>
      panels.show(id, { preserveFocus: isCaseNode(argument) }),
    ),
    register('erzycall.copyCaseId', async (id) => {
      await vscode.env.clipboard.writeText(id);
      vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', id), 3000);
    }),
    register('erzycall.toggleFavorite', (id) => toggleFavorite(id, deps)),
    vscode.commands.registerCommand('erzycall.keepCaseOpen', () => panels.keepOpen()),
  );
}

async function toggleFavorite(id: string, { list, storage }: CaseCommandsDeps): Promise<void> {
  await storage.ready();
  const { marks } = storage;
  const known = [...list.state.cases, ...list.casesAhead, ...marks.recents(), ...marks.favorites()];
  const unknown = { id, title: '', status: '', createdAt: undefined };
  const summary = known.find((each) => each.id === id) ?? unknown;
  const done = await marks.toggleFavorite(summary);
  const words = {
    added: vscode.l10n.t('Added to the favorites'),
    removed: vscode.l10n.t('Removed from the favorites'),
    refused: vscode.l10n.t('There are {0} favorites already.', maxFavorites),
  };
  vscode.window.setStatusBarMessage(words[done], 3000);
}
