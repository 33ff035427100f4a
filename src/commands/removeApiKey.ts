import * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import { keyVariable, type KeyStore } from '../account/keyStore.ts';
import { readBaseUrl, readHost } from '../account/settings.ts';
import type { RegisterCommand } from './registerCommand.ts';

export interface RemoveApiKeyDeps {
  readonly keys: KeyStore;
  readonly connection: Connection;
}

/** Deletes the stored key. Asks first, because the dashboard shows a key only once. */
export function registerRemoveApiKey(
  register: RegisterCommand,
  { keys, connection }: RemoveApiKeyDeps,
): vscode.Disposable {
  return register('erzycall.removeApiKey', async () => {
    const stored = await connection.readKey();
    const host = readHost();
    if (stored === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No API key is set for {0}.', host));
      return;
    }
    if (stored.source === 'environment') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The API key comes from the environment variable {0}. Unset the variable to remove the key.',
          keyVariable,
        ),
      );
      return;
    }
    const remove = vscode.l10n.t('Remove');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Remove the API key for {0} from this machine?', host),
      { modal: true, detail: vscode.l10n.t('The dashboard will not show this key again.') },
      remove,
    );
    if (answer === remove) {
      await keys.remove(readBaseUrl().origin);
    }
  });
}
