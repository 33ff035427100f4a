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
 * Milliseconds before a running request also shows progress on its row. VS Code delays a redraw that
 * follows another within 200 ms, so a short request must not redraw the row twice.
 */
const rowProgressDelay = 400;

export interface CaseTreeDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly arrangement: ArrangementStore;
  readonly records: CaseRecords;
}

/**
 * The rows of the list. The first page is requested when VS Code asks for rows, which it does once the view
 * is visible.
 */
export class CaseTree implements vscode.TreeDataProvider<CaseTreeNode>, vscode.Disposable {
  readonly #deps: CaseTreeDeps;
  readonly #changed = new vscode.EventEmitter<CaseTreeNode | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #outline = new CaseOutline();
  /** The state that the rows were last drawn from. */
  #drawn: CaseListState | undefined;
  /** Number of getChildren calls that are waiting for the list to load. */
  #pendingLoads = 0;
  #slowTimer: NodeJS.Timeout | undefined;
  #slow = false;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(deps: CaseTreeDeps) {
    this.#deps = deps;
    const { list, accountData, arrangement, records } = deps;
    this.#subscriptions = vscode.Disposable.from(
      list.onDidChange((state) => this.#handleListChange(state)),
      arrangement.onDidChange(() => this.#changed.fire(undefined)),
      accountData.favorites.onDidChange(() => this.#handleFavoritesChange()),
      records.onDidChange((change) => this.#handleRecordChange(change)),
    );
  }

  /** How many rows pass the filter; undefined when no filter is set. */
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
    this.#pendingLoads++;
    do {
      await list.load();
      // a change of account resets the list meanwhile, and nothing else would load it again
    } while (list.state.phase === 'idle');
    this.#pendingLoads--;
    this.#drawn = list.state;
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

  /** Redraws only the row whose warning icon appeared or disappeared. */
  #handleRecordChange({ id, hadErrors, hasErrors }: RecordChange): void {
    const summary = this.#deps.list.state.cases.find((each) => each.id === id);
    if (summary !== undefined && hadErrors !== hasErrors) {
      this.#changed.fire(this.#outline.caseNode(summary));
    }
  }

  /** Redraws only for favorites: the event also fires for recently opened cases, which no row shows. */
  #handleFavoritesChange(): void {
    const before = this.#outline.favorites.map(({ id }) => id).join();
    const now = this.#deps.accountData.favorites.favorites();
    if (this.#drawn !== undefined && now.map(({ id }) => id).join() !== before) {
      this.#changed.fire(undefined);
    }
  }

  /** Redraws when the rows or the text of the last row changed. */
  #handleListChange(state: CaseListState): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    const isLoadingMore = state.phase === 'busy' && state.action === 'loadMore';
    if (isLoadingMore) {
      this.#slowTimer = setTimeout(() => {
        this.#slow = true;
        this.#changed.fire(undefined);
      }, rowProgressDelay);
      return;
    }
    const needsRedraw = state.phase !== 'busy' || state.cases !== this.#drawn?.cases;
    if (needsRedraw && this.#pendingLoads === 0 && state !== this.#drawn) {
      this.#changed.fire(undefined);
    }
  }
}
