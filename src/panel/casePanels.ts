import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { Connection } from '../account/connection.ts';
import type { IgnoredFindings } from '../account/ignoredFindings.ts';
import { ApiError } from '../api/apiError.ts';
import { isCaseId } from '../api/case.ts';
import type { CaseRecords } from '../cases/caseRecords.ts';
import type { KnownCases } from '../cases/knownCases.ts';
import { casePanelViewType } from '../protocol/panelMessages.ts';
import type { Log } from '../shared/log.ts';
import { CasePanel, type CasePanelDeps } from './casePanel.ts';
import type { ChangesViewer } from './shownCase.ts';
import { tabTitle } from './views/caseView.ts';

export interface CasePanelsDeps {
  readonly extensionUri: vscode.Uri;
  readonly connection: Connection;
  readonly accountData: AccountData;
  readonly knownCases: KnownCases;
  readonly records: CaseRecords;
  readonly documents: ChangesViewer;
  readonly ignoredFindings: IgnoredFindings;
  readonly log: Log;
}

export interface ShowOptions {
  /** Leaves the focus where it is. */
  readonly preserveFocus?: boolean;
  /** Opens another panel beside the active editor, and pins it. */
  readonly beside?: boolean;
  /** Pins the panel, so that browsing opens another one. */
  readonly pin?: boolean;
}

/** All case panels: the one that browsing reuses, and the pinned ones. */
export class CasePanels implements vscode.Disposable {
  readonly #deps: CasePanelDeps;
  readonly #panels = new Set<CasePanel>();
  readonly #shown = new vscode.EventEmitter<string>();
  readonly #subscription: vscode.Disposable;

  /** The ID of the case in the panel that became active, or that the active panel switched to. */
  readonly onDidShowCase = this.#shown.event;

  constructor(deps: CasePanelsDeps) {
    const { connection, ignoredFindings, knownCases, records } = deps;
    this.#deps = {
      ...deps,
      fetchCase: (id, signal) => records.fetch(id, signal),
      knownCase: (id) => knownCases.summaryOf(id),
      listCalls: (id, limit, signal) => connection.listCalls(id, limit, { signal }),
    };
    this.#subscription = ignoredFindings.onDidChange(() =>
      this.#panels.forEach((panel) => panel.updateFindings()),
    );
  }

  /** Discards what the panels show, which belongs to an account that is no longer in use. */
  resetForAccount(): void {
    for (const panel of this.#panels) {
      panel.resetForAccount();
    }
  }

  /** When the page of a panel last got the focus, as `performance.now()` has it. */
  get focusedAt(): number {
    return Math.max(0, ...[...this.#panels].map((panel) => panel.focusedAt));
  }

  get activeCaseId(): string | undefined {
    return this.#active?.id;
  }

  /**
   * Shows a case in the panel that already shows it, or else in the one that browsing reuses.
   * @throws ApiError `invalidId`
   */
  show(id: string, options: ShowOptions = {}): void {
    if (!isCaseId(id)) {
      throw new ApiError('invalidId');
    }
    const { preserveFocus = false, beside = false, pin = false } = options;
    if (beside) {
      this.#create(id, preserveFocus, vscode.ViewColumn.Beside);
    } else {
      this.#showInPlace(id, preserveFocus);
    }
    if (pin) {
      this.#find((each) => each.id === id)?.pin();
      this.#updateContext();
    }
  }

  #showInPlace(id: string, preserveFocus: boolean): void {
    const panel = this.#find((each) => each.id === id) ?? this.#reused;
    if (panel === undefined) {
      this.#create(id, preserveFocus, vscode.ViewColumn.Active);
      return;
    }
    const isSwitching = panel.id !== id;
    panel.show(id, preserveFocus);
    if (isSwitching && panel.active) {
      this.#shown.fire(id);
    }
  }

  /** Pins the active panel, or the one that browsing reuses if none is active. */
  pin(): void {
    (this.#active ?? this.#reused)?.pin();
    this.#updateContext();
  }

  /** Takes over a panel that VS Code restored after a window reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { id, pinned } = readState(state);
    if (id === undefined) {
      this.#deps.log.warn('A case panel was closed because its stored state contains no case ID.');
      panel.dispose();
      return;
    }
    this.#add(panel, id, pinned || this.#reused !== undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const panel of [...this.#panels]) {
      panel.dispose();
    }
    this.#shown.dispose();
  }

  get #active(): CasePanel | undefined {
    return this.#find((panel) => panel.active);
  }

  get #reused(): CasePanel | undefined {
    return this.#find((panel) => !panel.pinned);
  }

  #find(matches: (panel: CasePanel) => boolean): CasePanel | undefined {
    return [...this.#panels].find(matches);
  }

  /** A panel beside the active editor is pinned, so that browsing does not replace its case. */
  #create(id: string, preserveFocus: boolean, viewColumn: vscode.ViewColumn): void {
    const panel = vscode.window.createWebviewPanel(
      casePanelViewType,
      tabTitle(this.#deps.knownCase(id)),
      { viewColumn, preserveFocus },
      { enableFindWidget: true },
    );
    this.#add(panel, id, viewColumn === vscode.ViewColumn.Beside);
  }

  #add(webviewPanel: vscode.WebviewPanel, id: string, pinned: boolean): void {
    const panel = new CasePanel(webviewPanel, this.#deps, id, pinned);
    this.#panels.add(panel);
    const subscription = webviewPanel.onDidChangeViewState(() =>
      this.#handleViewStateChange(panel),
    );
    webviewPanel.onDidDispose(() => {
      subscription.dispose();
      this.#panels.delete(panel);
      panel.dispose();
      this.#updateContext();
    });
    this.#handleViewStateChange(panel);
  }

  #handleViewStateChange(panel: CasePanel): void {
    if (panel.active) {
      this.#shown.fire(panel.id);
    }
    this.#updateContext();
  }

  /** Sets the context key for `when` clauses: whether the active panel is the one that browsing reuses. */
  #updateContext(): void {
    const isReused = this.#active?.pinned === false;
    void vscode.commands.executeCommand('setContext', 'erzycall.casePanelPreview', isReused);
  }
}

/** Reads the state that the page stored. It is read from disk, so it may have any shape. */
function readState(state: unknown): { readonly id: string | undefined; readonly pinned: boolean } {
  if (typeof state !== 'object' || state === null || !('id' in state) || !isCaseId(state.id)) {
    return { id: undefined, pinned: false };
  }
  return { id: state.id, pinned: 'pinned' in state && state.pinned === true };
}
