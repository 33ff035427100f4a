import * as vscode from 'vscode';
import { AccountStorage } from './account/accountStorage.ts';
import { Connection } from './account/connection.ts';
import { KeyStore } from './account/keyStore.ts';
import { readPageSize } from './account/settings.ts';
import { CaseList } from './cases/caseList.ts';
import { ScriptErrors } from './cases/scriptErrors.ts';
import { registerCaseCommands } from './commands/caseCommands.ts';
import { registerListCommands } from './commands/listCommands.ts';
import { registerRemoveApiKey } from './commands/removeApiKey.ts';
import { registerSetApiKey } from './commands/setApiKey.ts';
import { registerSupportCommands } from './commands/supportCommands.ts';
import { LazyCasePanels } from './details/lazyCasePanels.ts';
import { pickCase } from './lookup/casePicker.ts';
import { registerLookupCommands } from './lookup/lookupCommands.ts';
import { createRedactedLog } from './ui/redactedLog.ts';
import { createShowError } from './ui/showError.ts';
import { ArrangementStore } from './views/arrangementStore.ts';
import { CasesView } from './views/casesView.ts';

/** Builds and wires; no request leaves before the user opens a view or runs a command. */
export function activate(context: vscode.ExtensionContext): void {
  const channel = vscode.window.createOutputChannel('ErzyCall', { log: true });
  const log = createRedactedLog(channel);
  const showError = createShowError(log);
  const keys = new KeyStore(context.secrets, log);
  const connection = new Connection(keys, log);
  const { extensionUri, globalState, globalStorageUri, workspaceState } = context;
  const storage = new AccountStorage({ keys, connection, globalState, globalStorageUri, log });
  const list = new CaseList(
    (request, options) => connection.listCases(request, options),
    readPageSize,
    storage,
  );
  const scriptErrors = new ScriptErrors();
  const arrangement = new ArrangementStore(workspaceState);
  const shown = { list, connection, storage, arrangement, scriptErrors, showError, log };
  const view = new CasesView(shown);
  const panels = new LazyCasePanels({ ...shown, extensionUri, store: globalState });
  const lookup = { ...shown, panels, pickCase: () => pickCase(shown) };

  context.subscriptions.push(
    channel,
    keys,
    connection,
    storage,
    scriptErrors,
    arrangement,
    view,
    panels,
    panels.onDidShowCase((id) => void view.select(id)),
    registerSetApiKey({ keys, connection, showError }),
    registerRemoveApiKey({ keys, connection }),
    registerListCommands({ view, list, arrangement }),
    registerCaseCommands(lookup),
    registerLookupCommands(lookup),
    registerSupportCommands(channel, showError),
  );
}
