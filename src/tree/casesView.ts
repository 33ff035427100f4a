import * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import type { KeyKind } from '../account/keyStore.ts';
import { isApiError } from '../api/apiError.ts';
import type { CaseSummary } from '../api/case.ts';
import { isFiltered } from '../cases/arrangement.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { Log } from '../shared/log.ts';
import { format } from '../ui/format.ts';
import type { ShowError } from '../ui/showError.ts';
import type { CaseTreeNode } from './caseOutline.ts';
import {
  descriptionOf,
  failureOf,
  messageOf,
  titleOf,
  viewStateOf,
  waitText,
} from './casesViewText.ts';
import { CaseTree, type CaseTreeDeps } from './caseTree.ts';

const casesViewId = 'erzycall.cases';

export interface CasesViewDeps extends CaseTreeDeps {
  readonly connection: Connection;
  readonly showError: ShowError;
  readonly log: Log;
}

/** The view in the side bar: its rows, the texts around them, and the actions in its title. */
export class CasesView implements vscode.Disposable {
  readonly #deps: CasesViewDeps;
  readonly #tree: CaseTree;
  readonly #view: vscode.TreeView<CaseTreeNode>;
  readonly #subscriptions: vscode.Disposable;
  readonly #context = new Map<string, string | undefined>();
  #countdown: NodeJS.Timeout | undefined;
  /** Undefined until it has been read for the current account. */
  #key: KeyKind | undefined;

  constructor(deps: CasesViewDeps) {
    const { list, connection, arrangement } = deps;
    this.#deps = deps;
    this.#tree = new CaseTree(deps);
    this.#view = vscode.window.createTreeView(casesViewId, { treeDataProvider: this.#tree });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#tree,
      list.onDidChange((state) => this.#handleListChange(state)),
      arrangement.onDidChange(() => void this.#describe(list.state)),
      connection.onDidChange(() => {
        this.#key = undefined;
      }),
      connection.onDidChangeWait((until) => this.#showCountdown(until)),
    );
    // done while VS Code draws the view, so that the first rows do not have to wait for it
    setTimeout(() => format.prepare());
  }

  /** Loads the next page and moves the focus to its first row. */
  async loadMore(): Promise<void> {
    const { list } = this.#deps;
    const before = list.state.cases.length;
    await this.#withProgress(list.loadMore());
    const first = list.state.cases[before];
    await this.#reveal(first, { select: true, focus: true });
  }

  /** Reloads as many rows as were loaded before. */
  async refresh(): Promise<void> {
    await this.#withProgress(this.#deps.list.refresh());
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
        const report = () => {
          const count = format.number(list.state.cases.length);
          progress.report({ message: vscode.l10n.t('{0} loaded', count) });
        };
        const abort = new AbortController();
        const subscriptions = vscode.Disposable.from(
          list.onDidChange(report),
          token.onCancellationRequested(() => abort.abort()),
        );
        report();
        // after cancellation the list resolves only once its request has ended
        await Promise.race([
          this.#withProgress(list.loadAll({ signal: abort.signal })),
          new Promise((resolve) => token.onCancellationRequested(resolve)),
        ]);
        subscriptions.dispose();
      },
    );
  }

  /** Selects the row of a case if it is loaded and the view is visible. */
  async select(id: string): Promise<void> {
    const summary = this.#deps.list.state.cases.find((each) => each.id === id);
    await this.#reveal(summary, { select: true, focus: false });
  }

  dispose(): void {
    clearInterval(this.#countdown);
    this.#subscriptions.dispose();
  }

  async #reveal(
    summary: CaseSummary | undefined,
    options: { readonly select: boolean; readonly focus: boolean },
  ): Promise<void> {
    const node = summary && this.#tree.nodeOf(summary);
    if (node !== undefined && this.#view.visible) {
      await this.#view.reveal(node, options);
    }
  }

  async #withProgress(work: Promise<void>): Promise<void> {
    await vscode.window.withProgress({ location: { viewId: casesViewId } }, () => work);
  }

  #handleListChange(state: CaseListState): void {
    void this.#describe(state);
    this.#setContext('erzycall.viewState', viewStateOf(state));
    this.#setContext('erzycall.failure', failureOf(state));
    if (state.phase === 'failed') {
      this.#reportFailure(state);
    }
  }

  /** Shows a message, unless the view itself shows the failure on a row or in place of the rows. */
  #reportFailure({ action, error, cases }: CaseListState): void {
    const isOnRow = action === 'loadMore' || action === 'loadAll';
    const isInView = this.#view.visible && (isOnRow || cases.length === 0);
    if (isInView || isApiError(error, 'noKey')) {
      this.#deps.log.error(error);
    } else {
      this.#deps.showError(error, { retry: () => this.refresh() });
    }
  }

  /** Shows above the rows how many seconds the rate limit still delays the next request. */
  #showCountdown(until: number | undefined): void {
    clearInterval(this.#countdown);
    const tick = () => {
      const seconds = Math.ceil(((until ?? 0) - Date.now()) / 1000);
      if (seconds > 0) {
        this.#show('message', waitText(seconds));
      } else {
        clearInterval(this.#countdown);
        this.#show('message', this.#messageOf(this.#deps.list.state));
      }
    };
    tick();
    if (until !== undefined) {
      this.#countdown = setInterval(tick, 1000);
    }
  }

  /** Updates the title, the description and the message of the view. */
  async #describe(state: CaseListState): Promise<void> {
    if (state.phase === 'busy') {
      return;
    }
    this.#show('message', this.#messageOf(state));
    const { list, connection, arrangement } = this.#deps;
    if (this.#key === undefined && state.phase !== 'idle') {
      const key = await connection.readKey();
      // a newer state has called this method again
      if (state !== list.state) {
        return;
      }
      this.#key = key && { source: key.source, environment: key.environment };
    }
    this.#show('title', titleOf(this.#key, isFiltered(arrangement.value)));
    this.#show('description', descriptionOf(this.#key, state));
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

  /** Sets a context key only when it changes, because VS Code reevaluates all menus each time. */
  #setContext(name: string, value: string | undefined): void {
    if (!this.#context.has(name) || this.#context.get(name) !== value) {
      this.#context.set(name, value);
      void vscode.commands.executeCommand('setContext', name, value);
    }
  }

  #messageOf(state: CaseListState): string {
    return messageOf(state, this.#tree.shownCount, Date.now());
  }
}
