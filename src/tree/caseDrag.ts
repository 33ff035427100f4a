import * as vscode from 'vscode';
import { draggedCasesMimeType } from '../ui/draggedCases.ts';
import type { CaseTreeNode } from './caseOutline.ts';

/** Lets rows be dragged into editors. Nothing can be dropped on the tree. */
export const caseDrag: vscode.TreeDragAndDropController<CaseTreeNode> = {
  dragMimeTypes: [draggedCasesMimeType],
  dropMimeTypes: [],
  handleDrag(nodes, transfer) {
    const ids = nodes.flatMap((node) => ('summary' in node ? [node.summary.id] : []));
    if (ids.length > 0) {
      const text = [...new Set(ids)].join('\n');
      transfer.set(draggedCasesMimeType, new vscode.DataTransferItem(text));
    }
  },
};
