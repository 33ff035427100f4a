import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { CaseList, CaseListState } from '../cases/caseList.ts';
import { caseItem, type CaseTreeNode, caseTooltip, loadMoreItem } from './caseTreeItems.ts';

/** A request that takes longer than this shows on its row too; VS Code delays a second redraw by 200 ms. */
const slowAfter = 400;

const loadMoreNode: CaseTreeNode = { kind: 'loadMore' };

/** Shows the list's rows. Asks for the first page when VS Code asks for rows, that is when the view is seen. */
export class CaseTree implements vscode.TreeDataProvider<CaseTreeNode>, vscode.Disposable {
  readonly #list: CaseList;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #nodes = new WeakMap<CaseSummary, CaseTreeNode & { kind: 'case' }>();
  #shown: CaseListState | undefined;
  /** Calls of getChildren that are still to answer. */
  #awaiting = 0;
  #slowTimer: NodeJS.Timeout | undefined;
  #slow = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(list: CaseList) {
    this.#list = list;
    this.#subscription = list.onDidChange((state) => this.#follow(state));
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    if (node !== undefined) {
      return [];
    }
    // VS Code shows its own progress while the first rows are awaited
    this.#awaiting++;
    await this.#list.load();
    this.#awaiting--;
    const state = this.#list.state;
    this.#shown = state;
    const rows = state.cases.map((summary) => this.nodeOf(summary));
    return hasLoadMoreRow(state) ? [...rows, loadMoreNode] : rows;
  }

  getTreeItem(node: CaseTreeNode): vscode.TreeItem {
    return node.kind === 'case'
      ? caseItem(node, Date.now())
      : loadMoreItem(this.#list.state, this.#slow);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CaseTreeNode): vscode.TreeItem {
    if (node.kind === 'case') {
      item.tooltip = caseTooltip(node.summary);
    }
    return item;
  }

  /** Rows are all at the top; VS Code asks before it reveals one. */
  getParent(): undefined {
    return undefined;
  }

  /** The same object for the same summary, which is what VS Code finds a row by. */
  nodeOf(summary: CaseSummary): CaseTreeNode {
    let node = this.#nodes.get(summary);
    if (node === undefined) {
      node = { kind: 'case', summary };
      this.#nodes.set(summary, node);
    }
    return node;
  }

  dispose(): void {
    clearTimeout(this.#slowTimer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** Redraws when rows changed, or when the last row has something else to say. */
  #follow(state: CaseListState): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    const loadingMore = state.phase === 'busy' && state.action === 'loadMore';
    if (loadingMore) {
      this.#slowTimer = setTimeout(() => {
        this.#slow = true;
        this.#changed.fire(undefined);
      }, slowAfter);
      return;
    }
    if (state.phase !== 'busy' && this.#awaiting === 0 && state !== this.#shown) {
      this.#changed.fire(undefined);
    }
  }
}

function hasLoadMoreRow(state: CaseListState): boolean {
  return state.hasMore && state.cases.length > 0;
}
