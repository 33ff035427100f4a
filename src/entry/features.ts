import type * as vscode from 'vscode';
import type { RunCommand } from '../commands/registerCommand.ts';
import type { CaseFileReader } from '../editor/caseDocuments.ts';
import type { CaseIdFeatures } from '../editor/caseIdFeatures.ts';
import type { CaseTreeNode } from '../tree/caseOutline.ts';

/** Everything that VS Code calls, apart from the events of the view. It is loaded when it is first used. */
export interface Features {
  /** By the ID of the command. */
  readonly commands: ReadonlyMap<string, RunCommand>;
  readonly tree: vscode.TreeDataProvider<CaseTreeNode>;
  readonly drag: vscode.TreeDragAndDropController<CaseTreeNode>;
  readonly caseIds: CaseIdFeatures;
  readonly documents: CaseFileReader;
  readonly panels: vscode.WebviewPanelSerializer;
  /** By the name of the tool. */
  readonly tools: ReadonlyMap<string, vscode.LanguageModelTool<unknown>>;
  readonly uriHandler: vscode.UriHandler;
}
