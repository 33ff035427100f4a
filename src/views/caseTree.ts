import * as vscode from 'vscode';
import type { AccountStorage } from '../account/accountStorage.ts';
import type { CaseSummary } from '../api/case.ts';
import { isFiltered } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { ScriptErrors } from '../cases/scriptErrors.ts';
import { dates } from '../ui/dates.ts';
import type { ArrangementStore } from './arrangementStore.ts';
import { CaseOutline, type CaseTreeNode, loadMoreNode } from './caseOutline.ts';
import {
  caseItem,
  caseTooltip,
  favoritesItem,
  groupItem,
  loadMoreItem,
  rangeItem,
} from './caseTreeItems.ts';

/** A request that takes longer than this shows on its row too; VS Code delays a second redraw by 200 ms. */
const slowAfter = 400;

export interface CaseTreeDeps {
  readonly list: CaseList;
  readonly storage: AccountStorage;
  readonly arrangement: ArrangementStore;
  readonly scriptErrors: ScriptErrors;
}

/** Shows the list's rows. Asks for the first page when VS Code asks for rows, that is when the view is seen. */
export class CaseTree implements vscode.TreeDataProvider<CaseTreeNode>, vscode.Disposable {
  readonly #deps: CaseTreeDeps;
  readonly #changed = new vscode.EventEmitter<CaseTreeNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  #outline = new CaseOutline();
  #shown: CaseListState | undefined;
  /** Calls of getChildren that are still to answer. */
  #awaiting = 0;
  #slowTimer: NodeJS.Timeout | undefined;
  #slow = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(deps: CaseTreeDeps) {
    this.#deps = deps;
    const { list, storage, arrangement, scriptErrors } = deps;
    this.#subscriptions = vscode.Disposable.from(
      list.onDidChange((state) => this.#follow(state)),
      arrangement.onDidChange(() => this.#changed.fire(undefined)),
      storage.marks.onDidChange(() => this.#followMarks()),
      scriptErrors.onDidChange((id) => this.#redrawRow(id)),
    );
    // what the first rows need, while VS Code draws the view and has not asked for them yet
    storage.readAhead();
    setTimeout(() => dates.prepare());
  }

  /** How many rows pass the filter; undefined without one. */
  get shownCount(): number | undefined {
    const { list, arrangement } = this.#deps;
    return isFiltered(arrangement.value)
      ? this.#outline.arrange(list.state.cases, arrangement.value).shown
      : undefined;
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    const { list, storage, arrangement } = this.#deps;
    if (node !== undefined) {
      return this.#outline.children(node, list.state.cases, arrangement.value);
    }
    // VS Code shows its own progress while the first rows are awaited
    this.#awaiting++;
    do {
      await list.load();
      // another account meanwhile: the list was reset and nobody else asks for its rows
    } while (list.state.phase === 'idle');
    this.#awaiting--;
    this.#shown = list.state;
    const { cases, hasMore } = list.state;
    this.#outline.favorites = cases.length > 0 ? storage.marks.favorites() : [];
    return [
      ...this.#outline.roots(cases, arrangement.value),
      ...(hasMore && cases.length > 0 ? [loadMoreNode] : []),
    ];
  }

  getTreeItem(node: CaseTreeNode): vscode.TreeItem {
    const { list, storage, arrangement, scriptErrors } = this.#deps;
    switch (node.kind) {
      case 'case':
      case 'favorite': {
        const { id } = node.summary;
        return caseItem(node, {
          now: Date.now(),
          hasScriptErrors: scriptErrors.has(id),
          isFavorite: node.kind === 'favorite' || storage.marks.isFavorite(id),
        });
      }
      case 'favorites':
        return favoritesItem(this.#outline.favorites.length);
      case 'group':
        return groupItem(node);
      case 'range':
        return rangeItem(node);
      case 'loadMore':
        return loadMoreItem(list.state, {
          slow: this.#slow,
          filtered: isFiltered(arrangement.value),
        });
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: CaseTreeNode): vscode.TreeItem {
    if (node.kind === 'case' || node.kind === 'favorite') {
      item.tooltip = caseTooltip(node.summary, this.#deps.scriptErrors.has(node.summary.id));
    }
    return item;
  }

  /** VS Code asks before it reveals a row. */
  getParent(node: CaseTreeNode): CaseTreeNode | undefined {
    const { list, arrangement } = this.#deps;
    return this.#outline.parent(node, list.state.cases, arrangement.value);
  }

  /** The row of a case; undefined when the filter hides it. */
  nodeOf(summary: CaseSummary): CaseTreeNode | undefined {
    const { list, arrangement } = this.#deps;
    const isShown =
      !isFiltered(arrangement.value) ||
      this.#outline
        .arrange(list.state.cases, arrangement.value)
        .groups.some(({ cases }) => cases.includes(summary));
    return isShown ? this.#outline.caseNode(summary) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#slowTimer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  /** The one row alone. */
  #redrawRow(id: string): void {
    const summary = this.#deps.list.state.cases.find((each) => each.id === id);
    if (summary !== undefined) {
      this.#changed.fire(this.#outline.caseNode(summary));
    }
  }

  /** A case that was opened is a mark too, which no row shows. */
  #followMarks(): void {
    const before = this.#outline.favorites.map(({ id }) => id).join();
    const now = this.#deps.storage.marks.favorites();
    if (this.#shown !== undefined && now.map(({ id }) => id).join() !== before) {
      this.#changed.fire(undefined);
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
