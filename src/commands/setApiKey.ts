import * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import type { KeyStore } from '../account/keyStore.ts';
import { readBaseUrl } from '../account/settings.ts';
import { isCancelled } from '../api/apiError.ts';
import { checkApiKey, type KeyProblem } from '../api/apiKey.ts';
import { errorText } from '../ui/errorText.ts';
import { showWait } from '../ui/showWait.ts';
import type { RegisterCommand } from './registerCommand.ts';

export interface SetApiKeyDeps {
  readonly keys: KeyStore;
  readonly connection: Connection;
}

/** Asks for the key in a password box, and stores it only if the API accepts it. */
export function registerSetApiKey(
  register: RegisterCommand,
  { keys, connection }: SetApiKeyDeps,
): vscode.Disposable {
  return register('erzycall.setApiKey', async () => {
    const { origin, host } = readBaseUrl();
    const accepted = await askForKey(
      host,
      (key, signal) => connection.checkKey(key, signal),
      (box) => showWait(box, connection.onDidChangeCheckWait),
    );
    if (accepted !== undefined) {
      await keys.store(origin, accepted);
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('The API key for {0} was verified and saved.', host),
        5000,
      );
    }
  });
}

/** Resolves with a key that passed the check, or undefined when the box was closed. */
function askForKey(
  host: string,
  check: (key: string, signal: AbortSignal) => Promise<void>,
  decorate: (box: vscode.InputBox) => vscode.Disposable,
): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Set API Key for {0}', host);
  box.prompt = vscode.l10n.t('Create a key in the dashboard under Settings > API Keys.');
  box.placeholder = 'ek_live_… / ek_test_…';
  box.password = true;
  // the key is often copied from another window
  box.ignoreFocusOut = true;
  const decoration = decorate(box);

  return new Promise((resolve) => {
    const abort = new AbortController();
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidAccept(async () => {
      const key = box.value;
      const checked = checkApiKey(key);
      if (!checked.valid) {
        box.validationMessage = problemText(checked.reason);
        return;
      }
      box.busy = true;
      box.enabled = false;
      try {
        await check(key, abort.signal);
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

function problemText(problem: KeyProblem): string {
  switch (problem) {
    case 'empty':
      return vscode.l10n.t('Enter an API key.');
    case 'whitespace':
      return vscode.l10n.t('The key must not contain spaces or line breaks. Copy only the key.');
    case 'quotes':
      return vscode.l10n.t('The key must not contain quotation marks. Copy only the key.');
    case 'shortened':
      return vscode.l10n.t(
        'This is a shortened key. The full key is shown only once, when it is created.',
      );
    case 'prefix':
      return vscode.l10n.t('An ErzyCall API key starts with ek_live_ or ek_test_.');
    case 'characters':
      return vscode.l10n.t(
        'The key contains characters that are not allowed in an API key. Copy only the key.',
      );
  }
}
