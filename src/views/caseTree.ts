import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { CaseList, CaseListState } from '../cases/caseList.ts';
import type { ScriptErrors } from '../cases/scriptErrors.ts';
import {
  caseItem,
  type CaseTreeNode,
  caseTooltip,
  loadMoreItem,
  rangeItem,
} from './caseTreeItems.ts';

/** A request that takes longer than this shows on its row too; VS Code delays a second redraw by 200 ms. */
const slowAfter = 400;

/**
 * VS Code sends and draws all children of a row anew when one is added, so the cost of loading more
 * grows with them (tried: ten times as long at 20,000): older rows fold, a thousand at a time.
 */
const rangeSize = 1000;

const loadMoreNode: CaseTreeNode = { kind: 'loadMore' };

/** Shows the list's rows. Asks for the first page when VS Code asks for rows, that is when the view is seen. */
export class CaseTree implements vscode.TreeDataProvider<CaseTreeNode>, vscode.Disposable {
  readonly #list: CaseList;
  readonly #scriptErrors: ScriptErrors;
  readonly #changed = new vscode.EventEmitter<CaseTreeNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #nodes = new WeakMap<CaseSummary, CaseTreeNode & { kind: 'case' }>();
  readonly #ranges: CaseTreeNode[] = [];
  #shown: CaseListState | undefined;
  /** Calls of getChildren that are still to answer. */
  #awaiting = 0;
  #slowTimer: NodeJS.Timeout | undefined;
  #slow = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(list: CaseList, scriptErrors: ScriptErrors) {
    this.#list = list;
    this.#scriptErrors = scriptErrors;
    this.#subscriptions = vscode.Disposable.from(
      list.onDidChange((state) => this.#follow(state)),
      scriptErrors.onDidChange((id) => this.#redrawRow(id)),
    );
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    if (node !== undefined) {
      return node.kind === 'range' ? this.#rows(node.start, node.end) : [];
    }
    // VS Code shows its own progress while the first rows are awaited
    this.#awaiting++;
    do {
      await this.#list.load();
      // another account meanwhile: the list was reset and nobody else asks for its rows
    } while (this.#list.state.phase === 'idle');
    this.#awaiting--;
    const state = this.#list.state;
    this.#shown = state;
    const folded = foldedRows(state.cases.length);
    const ranges = Array.from({ length: folded / rangeSize }, (_, index) => this.#range(index));
    const rows = this.#rows(folded);
    return [...ranges, ...rows, ...(hasLoadMoreRow(state) ? [loadMoreNode] : [])];
  }

  getTreeItem(node: CaseTreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'case':
        return caseItem(node, Date.now(), this.#scriptErrors.has(node.summary.id));
      case 'range':
        return rangeItem(node);
      case 'loadMore':
        return loadMoreItem(this.#list.state, this.#slow);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: CaseTreeNode): vscode.TreeItem {
    if (node.kind === 'case') {
      item.tooltip = caseTooltip(node.summary, this.#scriptErrors.has(node.summary.id));
    }
    return item;
  }

  /** VS Code asks before it reveals a row. */
  getParent(node: CaseTreeNode): CaseTreeNode | undefined {
    const { cases } = this.#list.state;
    const index = node.kind === 'case' ? cases.indexOf(node.summary) : -1;
    return index >= 0 && index < foldedRows(cases.length)
      ? this.#range(Math.floor(index / rangeSize))
      : undefined;
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
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #rows(start: number, end?: number): CaseTreeNode[] {
    return this.#list.state.cases.slice(start, end).map((summary) => this.nodeOf(summary));
  }

  #range(index: number): CaseTreeNode {
    const start = index * rangeSize;
    return (this.#ranges[index] ??= { kind: 'range', start, end: start + rangeSize });
  }

  /** The one row alone. */
  #redrawRow(id: string): void {
    const summary = this.#list.state.cases.find((each) => each.id === id);
    const node = summary && this.#nodes.get(summary);
    if (node !== undefined) {
      this.#changed.fire(node);
    }
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
    const settled = state.phase !== 'busy' || state.cases !== this.#shown?.cases;
    if (settled && this.#awaiting === 0 && state !== this.#shown) {
      this.#changed.fire(undefined);
    }
  }
}

function hasLoadMoreRow(state: CaseListState): boolean {
  return state.hasMore && state.cases.length > 0;
}

/** How many of so many rows are folded: whole thousands, and never the last rows. */
function foldedRows(count: number): number {
  return Math.floor(Math.max(0, count - 1) / rangeSize) * rangeSize;
}
