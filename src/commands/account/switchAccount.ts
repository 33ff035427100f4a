import * as vscode from 'vscode';
import type { StoredAccount } from '../../account/account.ts';
import { maxNameLength } from '../../account/accountIndex.ts';
import type { ListedAccount } from '../../account/accountLookup.ts';
import type { Accounts } from '../../account/accounts.ts';
import type { Connection } from '../../account/connection.ts';
import { parseBaseUrlSetting, writeBaseUrl } from '../../account/settings.ts';
import type { BaseUrl } from '../../api/baseUrl.ts';
import { isBlank, plainText } from '../../shared/text.ts';
import { containsKey } from '../../ui/redactedLog.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { confirmRemoval } from './removeApiKey.ts';
import { askForKey, showSaved } from './setApiKey.ts';

export interface SwitchAccountDeps {
  readonly accounts: Accounts;
  readonly connection: Connection;
}

/** An account, or the entry that adds one. */
interface AccountItem extends vscode.QuickPickItem {
  readonly listed?: ListedAccount;
}

type Choice =
  | { readonly kind: 'use'; readonly listed: ListedAccount }
  | { readonly kind: 'rename' | 'remove'; readonly account: StoredAccount }
  | { readonly kind: 'add' };

/** Lets the user switch to another account, add one, and rename or remove those that exist. */
export function registerSwitchAccount(
  register: RegisterCommand,
  { accounts, connection }: SwitchAccountDeps,
): vscode.Disposable {
  return register('erzycall.switchAccount', async () => {
    const parsed = parseBaseUrlSetting();
    const baseUrl = parsed.valid ? parsed.baseUrl : undefined;
    // a key that is not in the index only appears later if the keys cannot be listed now
    await accounts.lookup.reconcile().catch(() => undefined);
    const choice = await pickAccount(await accounts.lookup.list(baseUrl?.origin), baseUrl);
    if (choice === undefined) {
      return;
    }
    switch (choice.kind) {
      case 'use':
        return use(accounts, choice.listed, baseUrl);
      case 'rename':
        return rename(accounts, choice.account);
      case 'remove':
        return confirmRemoval(accounts, choice.account);
      case 'add':
        return baseUrl && add(accounts, connection, baseUrl);
    }
  });
}

async function use(
  accounts: Accounts,
  { account, stored }: ListedAccount,
  baseUrl: BaseUrl | undefined,
): Promise<void> {
  await accounts.switchTo(account);
  if (stored !== undefined && account.origin !== baseUrl?.origin) {
    await writeBaseUrl(stored.url);
  }
}

async function rename(accounts: Accounts, account: StoredAccount): Promise<void> {
  const title = vscode.l10n.t('Rename Account');
  const name = await askForName(accounts, title, account.name, account);
  if (name !== undefined) {
    await accounts.rename(account, name);
  }
}

async function add(accounts: Accounts, connection: Connection, baseUrl: BaseUrl): Promise<void> {
  const { origin, host } = baseUrl;
  const nameTitle = vscode.l10n.t('Add Account for {0}', host);
  const name = await askForName(accounts, nameTitle, accounts.lookup.freeName(origin), { origin });
  if (name === undefined) {
    return;
  }
  const keyTitle = vscode.l10n.t('Set API Key of {0} for {1}', plainText(name), host);
  const key = await askForKey(keyTitle, baseUrl, connection);
  if (key !== undefined) {
    await accounts.add(name, baseUrl, key);
    showSaved(key, host);
  }
}

async function askForName(
  accounts: Accounts,
  title: string,
  value: string,
  { id, origin }: { readonly id?: string; readonly origin: string },
): Promise<string | undefined> {
  const taken = new Set(
    accounts.lookup.index
      .ofOrigin(origin)
      .filter((each) => each.id !== id)
      .map(({ name }) => name),
  );
  const name = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('The name is shown only on this machine.'),
    validateInput: (text) => nameProblem(text, taken),
  });
  return name?.trim();
}

function nameProblem(text: string, taken: ReadonlySet<string>): string | undefined {
  const name = text.trim();
  if (isBlank(name)) {
    return vscode.l10n.t('Enter a name.');
  }
  if (name.length > maxNameLength) {
    return vscode.l10n.t('A name has up to {0} characters.', maxNameLength);
  }
  if (containsKey(name)) {
    return vscode.l10n.t('This is an API key. Enter a name here. The key is asked for next.');
  }
  return taken.has(name) ? vscode.l10n.t('Another account has this name.') : undefined;
}

function pickAccount(
  listed: readonly ListedAccount[],
  baseUrl: BaseUrl | undefined,
): Promise<Choice | undefined> {
  const renameButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Rename') };
  const removeButton = {
    iconPath: new vscode.ThemeIcon('trash'),
    tooltip: vscode.l10n.t('Remove'),
  };
  const toItem = (each: ListedAccount): AccountItem => ({
    label: plainText(each.account.name),
    description: describe(each, baseUrl?.origin),
    iconPath: new vscode.ThemeIcon(iconOf(each, baseUrl?.origin)),
    buttons: each.stored === undefined ? [] : [renameButton, removeButton],
    listed: each,
  });
  const isHere = ({ account }: ListedAccount) => account.origin === baseUrl?.origin;
  const elsewhere = listed.filter((each) => !isHere(each));
  const pick = vscode.window.createQuickPick<AccountItem>();
  pick.title = baseUrl
    ? vscode.l10n.t('Accounts for {0}', baseUrl.host)
    : vscode.l10n.t('Accounts');
  pick.placeholder = vscode.l10n.t('Select the account to use');
  pick.matchOnDescription = true;
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  pick.items = [
    ...listed.filter(isHere).map(toItem),
    ...(baseUrl === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('Add Account…'),
            iconPath: new vscode.ThemeIcon('add'),
            alwaysShow: true,
          },
        ]),
    ...(elsewhere.length === 0
      ? []
      : [separator(vscode.l10n.t('Other servers')), ...elsewhere.map(toItem)]),
  ];
  return new Promise((resolve) => {
    const choose = (choice: Choice | undefined) => {
      resolve(choice);
      pick.hide();
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) {
        choose(item.listed === undefined ? { kind: 'add' } : { kind: 'use', listed: item.listed });
      }
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      const account = item.listed?.stored;
      if (account !== undefined) {
        choose({ kind: button === removeButton ? 'remove' : 'rename', account });
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Live and test keys differ by icon and by word. */
function iconOf({ account, active, environment }: ListedAccount, origin: string | undefined) {
  if (active && account.origin === origin) {
    return 'check';
  }
  return environment === 'live' ? 'broadcast' : 'beaker';
}

function describe(
  { account, active, environment, source, hasKey }: ListedAccount,
  origin: string | undefined,
): string {
  return [
    environment === 'live' ? vscode.l10n.t('live') : vscode.l10n.t('test'),
    active && account.origin === origin ? vscode.l10n.t('in use') : undefined,
    hasKey ? undefined : vscode.l10n.t('no API key'),
    source === 'environment' ? vscode.l10n.t('from the environment') : undefined,
    account.origin === origin ? undefined : new URL(account.origin).host,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
