import * as vscode from 'vscode';
import type { StoredAccount } from '../../account/account.ts';
import { type Accounts, environmentOf } from '../../account/accounts.ts';
import type { Connection } from '../../account/connection.ts';
import { readBaseUrl } from '../../account/settings.ts';
import { isCancelled } from '../../api/apiError.ts';
import { checkApiKey } from '../../api/apiKey.ts';
import type { BaseUrl } from '../../api/baseUrl.ts';
import { errorText } from '../../ui/text/errorText.ts';
import { keyProblemText } from '../../ui/text/keyErrorText.ts';
import { showWait } from '../../ui/showWait.ts';
import { plainText } from '../../shared/text.ts';
import type { RegisterCommand } from '../registerCommand.ts';

export interface SetApiKeyDeps {
  readonly accounts: Accounts;
  readonly connection: Connection;
}

/** Replaces the key of the active account, or adds the first account. */
export function registerSetApiKey(
  register: RegisterCommand,
  { accounts, connection }: SetApiKeyDeps,
): vscode.Disposable {
  return register('erzycall.setApiKey', async () => {
    const baseUrl = readBaseUrl();
    const { origin, host } = baseUrl;
    const account = await accounts.lookup.activeStored(origin);
    const isOnly = accounts.lookup.index.ofOrigin(origin).length <= 1;
    const title =
      account === undefined
        ? vscode.l10n.t('Set API Key for {0}', host)
        : replaceTitle(account, host, isOnly);
    const key = await askForKey(title, baseUrl, connection);
    if (key === undefined) {
      return;
    }
    if (account === undefined) {
      await accounts.add(accounts.lookup.freeName(origin), baseUrl, key);
    } else {
      await accounts.replaceKey(account, baseUrl, key);
    }
    showSaved(key, host);
  });
}

/** Says which kind of key is replaced, and the account only if there are others to confuse it with. */
function replaceTitle({ name, environment }: StoredAccount, host: string, isOnly: boolean): string {
  if (isOnly) {
    return environment === 'live'
      ? vscode.l10n.t('Replace Live API Key for {0}', host)
      : vscode.l10n.t('Replace Test API Key for {0}', host);
  }
  return environment === 'live'
    ? vscode.l10n.t('Replace Live API Key of {0} for {1}', plainText(name), host)
    : vscode.l10n.t('Replace Test API Key of {0} for {1}', plainText(name), host);
}

/** @param key the one that was saved, which passed {@link checkApiKey} */
export function showSaved(key: string, host: string): void {
  vscode.window.setStatusBarMessage(
    environmentOf(key) === 'live'
      ? vscode.l10n.t('The live API key for {0} was verified and saved.', host)
      : vscode.l10n.t('The test API key for {0} was verified and saved.', host),
    5000,
  );
}

/**
 * Asks for a key in a password box. Resolves with a key that the API accepted, or with undefined when the
 * box was closed.
 * @param baseUrl the only address that the key is sent to, even if the setting changes behind the box
 */
export function askForKey(
  title: string,
  baseUrl: BaseUrl,
  connection: Connection,
): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = vscode.l10n.t('Create a key in the dashboard under Settings > API Keys.');
  box.placeholder = 'ek_live_… / ek_test_…';
  box.password = true;
  // the key is often copied from another window
  box.ignoreFocusOut = true;
  const decoration = showWait(box, connection.onDidChangeCheckWait);

  return new Promise((resolve) => {
    const abort = new AbortController();
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(async () => {
      const key = box.value;
      const checked = checkApiKey(key);
      if (!checked.valid) {
        box.validationMessage = keyProblemText(checked.reason);
        return;
      }
      box.busy = true;
      box.enabled = false;
      try {
        await connection.checkKey(baseUrl, key, abort.signal);
        resolve(key);
        box.hide();
      } catch (error) {
        if (!isCancelled(error)) {
          box.validationMessage = vscode.l10n.t(
            '{0} The key was not saved.',
            errorText(error).message,
          );
        }
      } finally {
        box.busy = false;
        box.enabled = true;
      }
    });
    box.onDidHide(() => {
      abort.abort();
      resolve(undefined);
      decoration.dispose();
      box.dispose();
    });
    box.show();
  });
}
