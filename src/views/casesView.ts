import * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import type { AccountStorage } from '../account/accountStorage.ts';
import type { KeyKind } from '../account/keyStore.ts';
import { isApiError } from '../api/apiError.ts';
import type { CaseSummary } from '../api/case.ts';
import { isFiltered } from '../cases/arrangement.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { ScriptErrors } from '../cases/scriptErrors.ts';
import type { Log } from '../shared/log.ts';
import type { ShowError } from '../ui/showError.ts';
import type { ArrangementStore } from './arrangementStore.ts';
import { descriptionOf, failureOf, messageOf, titleOf, viewStateOf } from './casesViewText.ts';
import { CaseTree } from './caseTree.ts';
import type { CaseTreeNode } from './caseOutline.ts';

const casesViewId = 'erzycall.cases';

export interface CasesViewDeps {
  readonly list: CaseList;
  readonly connection: Connection;
  readonly storage: AccountStorage;
  readonly arrangement: ArrangementStore;
  readonly scriptErrors: ScriptErrors;
  readonly showError: ShowError;
  readonly log: Log;
}

/** The view in the side bar: what stands around the rows, and what the title's buttons do. */
export class CasesView implements vscode.Disposable {
  readonly #deps: CasesViewDeps;
  readonly #tree: CaseTree;
  readonly #view: vscode.TreeView<CaseTreeNode>;
  readonly #subscriptions: vscode.Disposable;
  readonly #context = new Map<string, string | undefined>();
  #countdown: NodeJS.Timeout | undefined;
  /** Once it was read. */
  #key: KeyKind | undefined;

  constructor(deps: CasesViewDeps) {
    const { list, connection, arrangement } = deps;
    this.#deps = deps;
    this.#tree = new CaseTree(deps);
    this.#view = vscode.window.createTreeView(casesViewId, { treeDataProvider: this.#tree });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      this.#tree,
      list.onDidChange((state) => this.#follow(state)),
      arrangement.onDidChange(() => void this.#describe(list.state)),
      connection.onDidChange(() => {
        this.#key = undefined;
        list.reset();
      }),
      connection.onDidChangeWait((until) => this.#countDown(until)),
    );
  }

  /** Loads the next page and moves the focus to its first row. */
  async loadMore(): Promise<void> {
    const { list } = this.#deps;
    const before = list.state.cases.length;
    await this.#withProgress(list.loadMore());
    const first = list.state.cases[before];
    await this.#reveal(first, { select: true, focus: true });
  }

  /** Loads the rows anew, to the depth that was reached. */
  async refresh(): Promise<void> {
    await this.#withProgress(this.#deps.list.refresh());
  }

  /** Loads all that is left, with progress that can be cancelled. */
  async loadAll(): Promise<void> {
    const { list } = this.#deps;
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Loading all cases'),
        cancellable: true,
      },
      async (progress, token) => {
        const report = () =>
          progress.report({ message: vscode.l10n.t('{0} loaded', list.state.cases.length) });
        const subscriptions = vscode.Disposable.from(
          list.onDidChange(report),
          token.onCancellationRequested(() => list.cancel()),
        );
        report();
        // a cancelled list answers only when its request does
        await Promise.race([
          this.#withProgress(list.loadAll()),
          new Promise((resolve) => token.onCancellationRequested(resolve)),
        ]);
        subscriptions.dispose();
      },
    );
  }

  /** Selects the row of a case, where it is loaded and the view is open. */
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

  #follow(state: CaseListState): void {
    void this.#describe(state);
    this.#setContext('erzycall.viewState', viewStateOf(state));
    this.#setContext('erzycall.failure', failureOf(state));
    if (state.phase === 'failed') {
      this.#tell(state);
    }
  }

  /** What the view says itself, on a row or in place of the rows, needs no message on top. */
  #tell({ action, error, cases }: CaseListState): void {
    const onItsRow = action === 'loadMore' || action === 'loadAll';
    const inPlaceOfRows = cases.length === 0 && this.#view.visible;
    if (onItsRow || inPlaceOfRows || isApiError(error, 'noKey')) {
      this.#deps.log.error(error);
    } else {
      void this.#deps.showError(error, { retry: () => this.refresh() });
    }
  }

  /** Says above the rows for how long the rate limit holds the next request back. */
  #countDown(until: number | undefined): void {
    clearInterval(this.#countdown);
    const tick = () => {
      const seconds = Math.ceil(((until ?? 0) - Date.now()) / 1000);
      if (seconds > 0) {
        this.#show('message', vscode.l10n.t('Rate limit reached. Going on in {0} s…', seconds));
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

  /** Beside the view's title: which kind of key, and how many cases. */
  async #describe(state: CaseListState): Promise<void> {
    if (state.phase === 'busy') {
      return;
    }
    this.#show('message', this.#messageOf(state));
    const { list, connection, arrangement } = this.#deps;
    if (this.#key === undefined && state.phase !== 'idle') {
      const key = await connection.readKey();
      // a later state has the word
      if (state !== list.state) {
        return;
      }
      this.#key = key && { source: key.source, environment: key.environment };
    }
    this.#show('title', titleOf(this.#key, isFiltered(arrangement.value)));
    this.#show('description', descriptionOf(this.#key, state));
  }

  /**
   * What says the same is not set again: VS Code draws the view's head anew with each, and takes a
   * message for a change of the tree: it holds a redraw back that comes within 200 ms (tried).
   */
  #show(part: 'title' | 'description' | 'message', text: string): void {
    if ((this.#view[part] ?? '') !== text) {
      this.#view[part] = text;
    }
  }

  /** Only what differs, because VS Code looks at all menus with each. */
  #setContext(name: string, value: string | undefined): void {
    if (!this.#context.has(name) || this.#context.get(name) !== value) {
      this.#context.set(name, value);
      void vscode.commands.executeCommand('setContext', name, value);
    }
  }

  #messageOf(state: CaseListState): string {
    return messageOf(state, this.#tree.shownCount);
  }
}
