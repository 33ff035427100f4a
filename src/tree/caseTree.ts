import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { CaseSummary } from '../api/case.ts';
import { isFiltered } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { CaseRecords } from '../cases/caseRecords.ts';
import { isSameSummary } from '../cases/caseUpdates.ts';
import type { ArrangementStore } from './arrangementStore.ts';
import {
  CaseOutline,
  type CaseTreeNode,
  endNode,
  favoritesNode,
  loadMoreNode,
  type SummaryNode,
} from './caseOutline.ts';
import { caseItem, caseTooltip, favoritesItem, groupItem, rangeItem } from './caseTreeItems.ts';
import { endItem, loadMoreItem, remedyItem, remedyOf } from './listItems.ts';
import { RowIds } from './rowIds.ts';

/**
 * Milliseconds before a running request also shows progress on its row. VS Code delays a redraw that
 * follows another within 200 ms, so a short request must not redraw the row twice.
 */
const rowProgressDelay = 400;

/** Milliseconds after which rows show another age. */
const ageStep = 60_000;

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
  readonly #changed = new vscode.EventEmitter<CaseTreeNode | CaseTreeNode[] | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #outline = new CaseOutline();
  readonly #ids = new RowIds();
  /** The state that the rows were last drawn from. */
  #drawn: CaseListState | undefined;
  /** When the rows were last drawn, in milliseconds since 1970. */
  #drawnAt = 0;
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
      records.onDidChange(({ id, hadErrors, hasErrors }) => {
        if (hadErrors !== hasErrors) {
          this.#redrawCase(id);
        }
      }),
      records.onDidChangeMissing((id) => this.#redrawCase(id)),
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
    const { list, arrangement } = this.#deps;
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
    this.#drawnAt = Date.now();
    const { cases } = list.state;
    const remedy = remedyOf(list.state);
    this.#outline.setFavorites(this.#storedFavorites(), cases);
    return [
      ...(remedy === undefined ? [] : [{ kind: 'remedy', remedy } as const]),
      ...this.#outline.roots(cases, arrangement.value),
      ...lastNodes(list.state),
    ];
  }

  getTreeItem(node: CaseTreeNode): vscode.TreeItem {
    const { list, accountData, arrangement } = this.#deps;
    switch (node.kind) {
      case 'case':
      case 'favorite': {
        const { id } = node.summary;
        return caseItem(node, {
          ...this.#factsOf(id),
          now: Date.now(),
          itemId: node.kind === 'favorite' ? `favorite:${id}` : this.#ids.ofCase(id),
          isBelowStatus: node.kind === 'case' && arrangement.value.group === 'status',
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
          itemId: this.#ids.ofLoadMore(),
          slow: this.#slow,
          filtered: isFiltered(arrangement.value),
        });
      case 'end':
        return endItem(list.state.cases.length);
      case 'remedy':
        return remedyItem(node.remedy);
    }
  }

  resolveTreeItem(item: vscode.TreeItem, node: CaseTreeNode): vscode.TreeItem {
    if (node.kind === 'case' || node.kind === 'favorite') {
      item.tooltip = caseTooltip(node.summary, this.#factsOf(node.summary.id));
    }
    return item;
  }

  /** VS Code calls this before it reveals a row. */
  getParent(node: CaseTreeNode): CaseTreeNode | undefined {
    const { list, arrangement } = this.#deps;
    return this.#outline.parent(node, list.state.cases, arrangement.value);
  }

  /** The row of a case in the list, or else among the favorites; undefined if none is shown. */
  nodeOf(id: string): CaseTreeNode | undefined {
    const { list, arrangement } = this.#deps;
    const { cases } = list.state;
    const isShown = ({ summary, kind }: SummaryNode) =>
      kind === 'favorite' ||
      !isFiltered(arrangement.value) ||
      this.#outline
        .arrange(cases, arrangement.value)
        .groups.some((group) => group.cases.includes(summary));
    return this.#outline.nodesOf(id, cases).find(isShown);
  }

  /** Redraws the rows if their ages may have changed since they were drawn. */
  updateAges(): void {
    if (this.#drawn !== undefined && Date.now() - this.#drawnAt >= ageStep) {
      this.#changed.fire(undefined);
    }
  }

  dispose(): void {
    clearTimeout(this.#slowTimer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #factsOf(id: string) {
    const { records } = this.#deps;
    return { hasScriptErrors: records.hasErrors(id), isMissing: records.isMissing(id) };
  }

  /** Without rows the view shows a text in their place, and favorites would hide it. */
  #storedFavorites(): readonly CaseSummary[] {
    const { list, accountData } = this.#deps;
    return list.state.cases.length > 0 ? accountData.favorites.favorites() : [];
  }

  /** Redraws only the rows of one case. */
  #redrawCase(id: string): void {
    const nodes = this.#outline.nodesOf(id, this.#deps.list.state.cases);
    if (nodes.length > 0) {
      this.#changed.fire(nodes);
    }
  }

  /** Redraws only for favorites: the event also fires for recently opened cases, which no row shows. */
  #handleFavoritesChange(): void {
    if (this.#drawn === undefined) {
      return;
    }
    const before = this.#outline.favorites;
    this.#outline.setFavorites(this.#storedFavorites(), this.#deps.list.state.cases);
    const now = this.#outline.favorites;
    if (now.map(({ id }) => id).join() !== before.map(({ id }) => id).join()) {
      this.#changed.fire(undefined);
    } else if (now.some((each, index) => !isSameSummary(each, before[index]!))) {
      this.#changed.fire(favoritesNode);
    }
  }

  /** Redraws when the rows or the text of the last row changed. */
  #handleListChange(state: CaseListState): void {
    clearTimeout(this.#slowTimer);
    this.#slow = false;
    this.#ids.follow(state, (id) => this.nodeOf(id) !== undefined);
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

/** The row that continues the list, or says that it has ended. Neither if the API sent no cursor for the rest. */
function lastNodes({ cases, hasMore, stuck }: CaseListState): CaseTreeNode[] {
  if (cases.length === 0 || (stuck && !hasMore)) {
    return [];
  }
  return [hasMore ? loadMoreNode : endNode];
}
