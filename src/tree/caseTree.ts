import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { CaseSummary } from '../api/case.ts';
import { isFiltered } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { CaseRecords, RecordChange } from '../cases/caseRecords.ts';
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

/**
 * Milliseconds after which a request shows progress on its row too. VS Code delays a redraw that
 * follows another within 200 ms, so short requests do not redraw the row twice.
 */
const slowAfter = 400;

export interface CaseTreeDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly arrangement: ArrangementStore;
  readonly records: CaseRecords;
}

/** The list's rows. The first page is requested when VS Code asks for rows, which it does once the view is visible. */
export class CaseTree implements vscode.TreeDataProvider<CaseTreeNode>, vscode.Disposable {
  readonly #deps: CaseTreeDeps;
  readonly #changed = new vscode.EventEmitter<CaseTreeNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #outline = new CaseOutline();
  /** What the drawn rows show. */
  #shown: CaseListState | undefined;
  /** How many calls of getChildren wait for the first rows. */
  #awaiting = 0;
  #slowTimer: NodeJS.Timeout | undefined;
  #slow = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(deps: CaseTreeDeps) {
    this.#deps = deps;
    const { list, accountData, arrangement, records } = deps;
    this.#subscriptions = vscode.Disposable.from(
      list.onDidChange((state) => this.#follow(state)),
      arrangement.onDidChange(() => this.#changed.fire(undefined)),
      accountData.favorites.onDidChange(() => this.#followFavorites()),
      records.onDidChange((change) => this.#followRecord(change)),
    );
  }

  /** How many rows pass the filter; undefined without one. */
  get shownCount(): number | undefined {
    const { list, arrangement } = this.#deps;
    return isFiltered(arrangement.value)
      ? this.#outline.arrange(list.state.cases, arrangement.value).shown
      : undefined;
  }

  async getChildren(node?: CaseTreeNode): Promise<CaseTreeNode[]> {
    const { list, accountData, arrangement } = this.#deps;
    if (node !== undefined) {
      return this.#outline.children(node, list.state.cases, arrangement.value);
    }
    // VS Code shows progress in the view until this resolves
    this.#awaiting++;
    do {
      await list.load();
      // when the account changed, the list was reset and nobody else asks for its rows
    } while (list.state.phase === 'idle');
    this.#awaiting--;
    this.#shown = list.state;
    const { cases, hasMore } = list.state;
    this.#outline.favorites = cases.length > 0 ? accountData.favorites.favorites() : [];
    return [
      ...this.#outline.roots(cases, arrangement.value),
      ...(hasMore && cases.length > 0 ? [loadMoreNode] : []),
    ];
  }

  getTreeItem(node: CaseTreeNode): vscode.TreeItem {
    const { list, accountData, arrangement, records } = this.#deps;
    switch (node.kind) {
      case 'case':
      case 'favorite': {
        const { id } = node.summary;
        return caseItem(node, {
          now: Date.now(),
          hasScriptErrors: records.hasErrors(id),
          isFavorite: node.kind === 'favorite' || accountData.favorites.isFavorite(id),
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
      item.tooltip = caseTooltip(node.summary, this.#deps.records.hasErrors(node.summary.id));
    }
    return item;
  }

  /** VS Code calls this before it reveals a row. */
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

  /** Redraws only the row whose warning came or went. */
  #followRecord({ id, hadErrors, hasErrors }: RecordChange): void {
    const summary = this.#deps.list.state.cases.find((each) => each.id === id);
    if (summary !== undefined && hadErrors !== hasErrors) {
      this.#changed.fire(this.#outline.caseNode(summary));
    }
  }

  /** The event also fires for recently opened cases, which no row shows. */
  #followFavorites(): void {
    const before = this.#outline.favorites.map(({ id }) => id).join();
    const now = this.#deps.accountData.favorites.favorites();
    if (this.#shown !== undefined && now.map(({ id }) => id).join() !== before) {
      this.#changed.fire(undefined);
    }
  }

  /** Redraws when rows changed, or when the last row has something else to say. */
  #follow(state: CaseListState): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    const isLoadingMore = state.phase === 'busy' && state.action === 'loadMore';
    if (isLoadingMore) {
      this.#slowTimer = setTimeout(() => {
        this.#slow = true;
        this.#changed.fire(undefined);
      }, slowAfter);
      return;
    }
    const hasNews = state.phase !== 'busy' || state.cases !== this.#shown?.cases;
    if (hasNews && this.#awaiting === 0 && state !== this.#shown) {
      this.#changed.fire(undefined);
    }
  }
}
