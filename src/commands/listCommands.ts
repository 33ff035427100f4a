import * as vscode from 'vscode';
import type { CasesView } from '../views/casesView.ts';

/** What the view's title and its last row do. */
export function registerListCommands(view: CasesView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('erzycall.refreshCases', () => view.refresh()),
    vscode.commands.registerCommand('erzycall.loadMoreCases', () => view.loadMore()),
    vscode.commands.registerCommand('erzycall.loadAllCases', () => view.loadAll()),
  );
}
