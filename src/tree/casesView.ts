import * as vscode from 'vscode';
import type { ActiveAccount, Connection } from '../account/connection.ts';
import { isArranged, isFiltered } from '../cases/arrangement.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { Log } from '../shared/log.ts';
import { ContextKeys } from '../ui/contextKeys.ts';
import { format } from '../ui/localeFormat.ts';
import type { ShowError } from '../ui/showError.ts';
import { followWait } from '../ui/showWait.ts';
import { allLoaded, loadedText } from '../ui/text/counts.ts';
import { type CaseTreeNode, foldedRowCount } from './caseOutline.ts';
import { descriptionOf, failureOf, messageOf, titleOf, viewStateOf } from './casesViewText.ts';
import { CaseTree, type CaseTreeDeps } from './caseTree.ts';

const casesViewId = 'erzycall.cases';

export interface CasesViewDeps extends CaseTreeDeps {
  /** The view, which shows the rows of {@link CasesView.tree}. */
  readonly treeView: vscode.TreeView<CaseTreeNode>;
  readonly connection: Connection;
  readonly showError: ShowError;
  readonly log: Log;
}

/** The view in the side bar: its rows, the texts around them, and the actions in its title. */
export class CasesView implements vscode.Disposable {
  /** Its rows. */
  readonly tree: CaseTree;
  readonly #deps: CasesViewDeps;
  readonly #view: vscode.TreeView<CaseTreeNode>;
  readonly #subscriptions: vscode.Disposable;
  readonly #context = new ContextKeys();
  #waitText: string | undefined;
  /** The number of actions of the user that are running. */
  #running = 0;
  /** When the user last changed the selection, as `performance.now()` has it. */
  #selectedAt = 0;
  /** Undefined until it has been read since the last change. */
  #account: ActiveAccount | undefined;

  constructor(deps: CasesViewDeps) {
    const { list, connection, arrangement } = deps;
    this.#deps = deps;
    this.tree = new CaseTree(deps);
    this.#view = deps.treeView;
    this.#subscriptions = vscode.Disposable.from(
      this.tree,
      list.onDidChange((state) => this.#handleListChange(state)),
      arrangement.onDidChange(() => void this.#describe(list.state)),
      connection.onDidChange(() => {
        this.#account = undefined;
      }),
      connection.onDidChangeAccounts(() => {
        this.#account = undefined;
        void this.#describe(list.state);
      }),
      followWait(connection, (text) => {
        this.#waitText = text;
        this.#showMessage();
      }),
      this.#view.onDidChangeSelection(() => {
        this.#selectedAt = performance.now();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) {
          this.tree.updateAges();
        }
      }),
    );
    // done while VS Code draws the view, so that the first rows do not have to wait for it
    setTimeout(() => format.prepare());
  }

  /** When the user last selected rows, as `performance.now()` has it; 0 if the view is hidden. */
  get selectedAt(): number {
    return this.#view.visible ? this.#selectedAt : 0;
  }

  /** The IDs of the cases in the selected rows. */
  get selectedIds(): readonly string[] {
    const ids = this.#view.selection.flatMap((node) => ('summary' in node ? node.summary.id : []));
    return [...new Set(ids)];
  }

  /** Loads the next page. The focus moves from the Load More row to the first new one. */
  async loadMore(): Promise<void> {
    const { list, arrangement } = this.#deps;
    const before = list.state.cases.length;
    await this.#run(list.loadMore());
    const { cases } = list.state;
    const first = cases[before];
    // otherwise the first new row is where the Load More row was
    const hasMoved =
      isArranged(arrangement.value) || foldedRowCount(before) !== foldedRowCount(cases.length);
    if (first !== undefined && hasMoved) {
      await this.#reveal(first.id, { select: false, focus: false });
    }
  }

  /** Reloads as many rows as were loaded before. */
  async refresh(): Promise<void> {
    await this.#run(this.#deps.list.refresh());
  }

  /** Loads all remaining pages, with progress that can be canceled. */
  async loadAll(): Promise<void> {
    const { list } = this.#deps;
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Loading all cases'),
        cancellable: true,
      },
      async (progress, token) => {
        const report = () => progress.report({ message: loadedText(list.state) });
        const abort = new AbortController();
        const subscriptions = vscode.Disposable.from(
          list.onDidChange(report),
          token.onCancellationRequested(() => abort.abort()),
        );
        report();
        // after cancellation the list resolves only once its request has ended
        await Promise.race([
          this.#run(list.loadAll({ signal: abort.signal })),
          new Promise((resolve) => token.onCancellationRequested(resolve)),
        ]);
        subscriptions.dispose();
      },
    );
    const { phase, hasMore, stuck, cases } = list.state;
    if (phase === 'ready' && !hasMore && !stuck && cases.length > 0) {
      void vscode.window.showInformationMessage(allLoaded(cases.length));
    }
  }

  /** Selects a row of a case if there is one and the view is visible. */
  async select(id: string): Promise<void> {
    // a favorite that was clicked has two rows, and the list must not scroll to the other one
    if (!this.selectedIds.includes(id)) {
      await this.#reveal(id, { select: true, focus: false });
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #reveal(
    id: string,
    options: { readonly select: boolean; readonly focus: boolean },
  ): Promise<void> {
    const node = this.tree.nodeOf(id);
    if (node === undefined || !this.#view.visible) {
      return;
    }
    try {
      await this.#view.reveal(node, options);
    } catch {
      // VS Code rejects if the row was removed in the meantime
      this.#deps.log.debug('A row to be revealed is no longer there.');
    }
  }

  /** Shows progress while an action of the user runs, and then its failure. */
  async #run(action: Promise<void>): Promise<void> {
    this.#running++;
    await vscode.window.withProgress({ location: { viewId: casesViewId } }, () => action);
    this.#running--;
    this.#reportFailure(this.#deps.list.state);
  }

  #reportFailure(state: CaseListState): void {
    if (state.phase !== 'failed') {
      return;
    }
    // on a row, in place of the rows, or in the message above them
    if (this.#view.visible) {
      this.#deps.log.error(state.error);
    } else {
      this.#deps.showError(state.error, { retry: () => this.#retry(state) });
    }
  }

  #retry({ action }: CaseListState): Promise<void> {
    switch (action) {
      case 'loadMore':
        return this.loadMore();
      case 'loadAll':
        return this.loadAll();
      default:
        return this.refresh();
    }
  }

  #handleListChange(state: CaseListState): void {
    void this.#describe(state);
    this.#context.set('erzycall.viewState', viewStateOf(state));
    this.#context.set('erzycall.failure', failureOf(state));
    // without rows, whoever asked for them reports the failure: the view in their place, or the finder
    if (this.#running === 0 && state.action === 'refresh' && state.cases.length > 0) {
      this.#reportFailure(state);
    }
  }

  /** Updates the title, the description and the message of the view. */
  async #describe(state: CaseListState): Promise<void> {
    if (state.phase === 'busy') {
      return;
    }
    this.#showMessage();
    const { list, connection, arrangement } = this.#deps;
    if (this.#account === undefined && state.phase !== 'idle') {
      // the list reports why the key cannot be read
      const account = await connection.readAccount().catch(() => undefined);
      // a newer state has called this method again
      if (state !== list.state) {
        return;
      }
      this.#account = account;
    }
    // without rows there is nothing that the filter could hide
    const isFilterShown = isFiltered(arrangement.value) && state.cases.length > 0;
    this.#context.set('erzycall.keySource', this.#account?.source);
    this.#show('title', titleOf(this.#account, isFilterShown));
    this.#show('description', descriptionOf(this.#account, state));
  }

  /**
   * Sets a text only when it changes. VS Code redraws the view's header each time, and treats a
   * message as a change of the tree, which delays a redraw of the rows within the next 200 ms (measured on
   * VS Code 1.139).
   */
  #show(part: 'title' | 'description' | 'message', text: string): void {
    if ((this.#view[part] ?? '') !== text) {
      this.#view[part] = text;
    }
  }

  #showMessage(): void {
    const { state } = this.#deps.list;
    const { filter } = this.#deps.arrangement.value;
    const shown = this.tree.shownCount;
    const filtered = shown === undefined ? undefined : { filter, shown };
    const message = this.#waitText ?? messageOf(state, filtered, Date.now());
    this.#show('message', message);
  }
}
