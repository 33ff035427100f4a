import * as vscode from 'vscode';
import { isCodeMissing } from '../shared/loadCode.ts';
import { draggedCasesMimeType } from '../ui/draggedCases.ts';
import type { CaseTreeNode } from '../tree/caseOutline.ts';
import type { LazyFeatures } from './lazyFeatures.ts';

/** Creates the view in the side bar. The features are loaded when it is first visible. */
export function createLazyView(features: LazyFeatures): vscode.TreeView<CaseTreeNode> {
  const changed = new vscode.EventEmitter<
    CaseTreeNode | CaseTreeNode[] | undefined | null | void
  >();
  let hasFailed = false;
  features.onDidLoad(({ tree }) => {
    tree.onDidChangeTreeData?.((nodes) => changed.fire(nodes));
    if (hasFailed) {
      void setFailure(undefined);
      changed.fire(undefined);
    }
  });
  return vscode.window.createTreeView<CaseTreeNode>('erzycall.cases', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        try {
          return await (await features.get()).tree.getChildren(node);
        } catch (error) {
          hasFailed = true;
          await setFailure(isCodeMissing(error) ? 'updated' : 'other');
          return [];
        }
      },
      // VS Code has a node only after it has called getChildren
      getTreeItem: (node) => features.loaded!.tree.getTreeItem(node),
      getParent: (node) => features.loaded!.tree.getParent?.(node),
      resolveTreeItem: (item, node, token) =>
        features.loaded!.tree.resolveTreeItem?.(item, node, token),
    },
    dragAndDropController: {
      dragMimeTypes: [draggedCasesMimeType],
      dropMimeTypes: [],
      handleDrag: (nodes, transfer, token) =>
        features.loaded!.drag.handleDrag?.(nodes, transfer, token),
    },
    canSelectMany: true,
    showCollapseAll: true,
  });
}

/** The context keys that show a text in place of the rows. The loaded view sets them from then on. */
async function setFailure(failure: string | undefined): Promise<void> {
  const state = failure && 'failed';
  await vscode.commands.executeCommand('setContext', 'erzycall.viewState', state);
  await vscode.commands.executeCommand('setContext', 'erzycall.failure', failure);
}
