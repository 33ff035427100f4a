import * as vscode from 'vscode';
import type { StoredAccount } from '../../account/account.ts';
import type { Accounts } from '../../account/accounts.ts';
import { keyVariable } from '../../account/environmentKey.ts';
import { readBaseUrl } from '../../account/settings.ts';
import { plainText } from '../../shared/text.ts';
import type { RegisterCommand } from '../registerCommand.ts';

export interface RemoveApiKeyDeps {
  readonly accounts: Accounts;
}

/** Removes the active account with its key and its data. A key from the environment is not ours to remove. */
export function registerRemoveApiKey(
  register: RegisterCommand,
  { accounts }: RemoveApiKeyDeps,
): vscode.Disposable {
  const showKeySource = () =>
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The API key comes from the environment variable {0}. To use another key, change the variable and restart VS Code.',
        keyVariable,
      ),
    );
  const remove = async () => {
    const { origin, host } = readBaseUrl();
    const found = await accounts.read(origin);
    const stored = found && accounts.lookup.index.find(found.account.id);
    if (found === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No API key is set for {0}.', host));
    } else if (found.source === 'environment' || stored === undefined) {
      showKeySource();
    } else {
      await confirmRemoval(accounts, stored);
    }
  };
  return vscode.Disposable.from(
    register('erzycall.removeApiKey', remove),
    register('erzycall.showKeySource', showKeySource),
  );
}

/** Removes an account if the user agrees. Asks, because the dashboard shows a key only once. */
export async function confirmRemoval(accounts: Accounts, account: StoredAccount): Promise<void> {
  const remove = vscode.l10n.t('Remove');
  const answer = await vscode.window.showWarningMessage(
    removalQuestion(account),
    {
      modal: true,
      detail: vscode.l10n.t(
        'The list, favorites and recently opened cases of this account are deleted too. The dashboard will not show this key again.',
      ),
    },
    remove,
  );
  if (answer === remove) {
    await accounts.remove(account);
  }
}

function removalQuestion({ environment, name, origin }: StoredAccount): string {
  const { host } = new URL(origin);
  return environment === 'live'
    ? vscode.l10n.t(
        'Remove the live API key of the account “{0}” for {1} from this machine?',
        plainText(name),
        host,
      )
    : vscode.l10n.t(
        'Remove the test API key of the account “{0}” for {1} from this machine?',
        plainText(name),
        host,
      );
}
