import * as vscode from 'vscode';
import { AccountData } from './account/accountData.ts';
import { Accounts } from './account/accounts.ts';
import { Connection } from './account/connection.ts';
import { IgnoredFindings } from './account/ignoredFindings.ts';
import { KeyRing } from './account/keyRing.ts';
import { readPageSize } from './account/settings.ts';
import { CaseList } from './cases/caseList.ts';
import { CaseRecords } from './cases/caseRecords.ts';
import { KnownCases } from './cases/knownCases.ts';
import type { RunCommand } from './commands/registerCommand.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { CaseDocuments } from './editor/caseDocuments.ts';
import { CaseIdFeatures } from './editor/caseIdFeatures.ts';
import { createUriHandler } from './editor/uriHandler.ts';
import type { Features } from './entry/features.ts';
import { LazyCasePanels } from './panel/lazyCasePanels.ts';
import { createCaseTools } from './tools/caseTools.ts';
import { ArrangementStore } from './tree/arrangementStore.ts';
import { caseDrag } from './tree/caseDrag.ts';
import type { CaseTreeNode } from './tree/caseOutline.ts';
import { CasesView } from './tree/casesView.ts';
import { KeyContext } from './ui/keyContext.ts';
import { createRedactedLog } from './ui/redactedLog.ts';
import { createShowError } from './ui/showError.ts';

/**
 * Creates the services and the features when something is first used. No request is sent before the user asks for
 * something.
 * @param treeView the view in the side bar
 */
export function createFeatures(
  context: vscode.ExtensionContext,
  treeView: vscode.TreeView<CaseTreeNode>,
): Features {
  const { extensionUri, globalState, globalStorageUri, secrets, workspaceState } = context;
  /** Disposes it when the extension is deactivated. */
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };

  const channel = own(vscode.window.createOutputChannel('ErzyCall', { log: true }));
  const log = createRedactedLog(channel);
  const showError = createShowError(log);
  const keyRing = new KeyRing(secrets, log);
  const index = {
    store: globalState,
    defaultName: vscode.l10n.t({ message: 'Default', comment: ['The name of the first account.'] }),
  };
  const accounts = own(new Accounts({ ...index, keyRing, environment: process.env }));
  const connection = own(new Connection(accounts, log));
  const accountData = own(
    new AccountData({ accounts, connection, globalState, globalStorageUri, log }),
  );
  const list = new CaseList((...page) => connection.listCases(...page), readPageSize, accountData);
  const ignoredFindings = own(new IgnoredFindings());
  const records = own(
    new CaseRecords((id, signal) => connection.getCase(id, { signal }), ignoredFindings),
  );
  const documents = own(new CaseDocuments({ records, log, ignoredFindings }));
  const knownCases = new KnownCases({ list, records, favorites: accountData.favorites });
  const arrangement = own(new ArrangementStore(workspaceState));
  const services = {
    ...{ channel, log, showError, accounts, connection, accountData, list, records, documents },
    ...{ arrangement, extensionUri, ignoredFindings, knownCases, treeView },
  };

  const stored = [list, accountData.favorites];
  own(records.onDidFetch((fetched) => stored.map((each) => each.update(fetched))));
  own(connection.onDidChange(() => [list, records, documents].forEach((each) => each.reset())));
  own(new KeyContext(connection));
  const view = own(new CasesView(services));
  const panels = own(new LazyCasePanels(services));
  own(panels.onDidShowCase((id) => void view.select(id)));
  const commands = new Map<string, RunCommand>();
  own(registerCommands({ ...services, view, panels, commands }));
  const uriHandler = createUriHandler({ showError, openCase: (id) => panels.show(id) });
  void list.prepare();
  const caseIds = new CaseIdFeatures(services);
  const tools = createCaseTools(services);
  return {
    caseIds,
    commands,
    tree: view.tree,
    drag: caseDrag,
    documents,
    panels,
    tools,
    uriHandler,
  };
}
