import * as vscode from 'vscode';
import type { AccountStorage } from '../account/accountStorage.ts';
import type { Connection } from '../account/connection.ts';
import { ApiError } from '../api/apiError.ts';
import { isCaseId } from '../api/caseId.ts';
import type { ScriptErrors } from '../cases/scriptErrors.ts';
import { scriptText } from '../cases/scriptText.ts';
import type { Store } from '../cases/seenHashes.ts';
import type { Log } from '../shared/log.ts';
import { scriptWords } from '../ui/scriptWords.ts';
import { CaseDocuments } from './caseDocuments.ts';
import { CasePanel, type CasePanelDeps } from './casePanel.ts';
import { tabTitle } from './caseTexts.ts';
import { casePanelViewType } from './lazyCasePanels.ts';
import { SeenCases } from './seenCases.ts';

export interface CasePanelsDeps {
  readonly extensionUri: vscode.Uri;
  readonly connection: Connection;
  /** Where it is remembered, as hashes, how cases looked. */
  readonly store: Store;
  readonly scriptErrors: ScriptErrors;
  readonly storage: AccountStorage;
  readonly log: Log;
}

/** All case panels: the one that browsing reuses and those that are kept open. */
export class CasePanels implements vscode.Disposable {
  readonly #deps: CasePanelDeps;
  readonly #panels = new Set<CasePanel>();
  readonly #shown = new vscode.EventEmitter<string>();
  readonly #subscriptions: vscode.Disposable;

  /** The id of the case in the panel that became active, or that the active panel went on to. */
  readonly onDidShowCase = this.#shown.event;

  constructor({ extensionUri, connection, store, scriptErrors, storage, log }: CasePanelsDeps) {
    const documents = new CaseDocuments();
    this.#deps = {
      extensionUri,
      getCase: (id, signal) => connection.getCase(id, { signal }),
      listCalls: (id, limit, signal) => connection.listCalls(id, limit, { signal }),
      seen: new SeenCases({
        store,
        readAccount: () => connection.readAccount(),
        textOf: (record) => scriptText(record, scriptWords()),
        onError: (error) => log.error(error),
      }),
      documents,
      scriptErrors,
      storage,
      log,
    };
    this.#subscriptions = vscode.Disposable.from(this.#shown, documents);
  }

  /** The key was set, replaced or removed: what is shown belongs to an account that is gone. */
  startAnew(): void {
    const { seen, documents, scriptErrors, log } = this.#deps;
    seen.startAnew().catch((error: unknown) => log.error(error));
    documents.clear();
    scriptErrors.clear();
    for (const panel of this.#panels) {
      panel.startAnew();
    }
  }

  get activeCaseId(): string | undefined {
    return this.#active?.id;
  }

  /**
   * Shows a case where it is open already, else in the panel that browsing reuses.
   * @throws ApiError `invalidId`
   */
  show(id: string, options: { readonly preserveFocus?: boolean } = {}): void {
    if (!isCaseId(id)) {
      throw new ApiError('invalidId');
    }
    const preserveFocus = options.preserveFocus ?? false;
    const panel = this.#find((each) => each.id === id) ?? this.#reused;
    if (panel === undefined) {
      this.#create(id, preserveFocus);
      return;
    }
    const isOther = panel.id !== id;
    panel.show(id, preserveFocus);
    if (isOther && panel.active) {
      this.#shown.fire(id);
    }
  }

  /** Keeps the active panel, or else the one that browsing reuses: browsing goes on in another. */
  keepOpen(): void {
    (this.#active ?? this.#reused)?.keep();
    this.#updateContext();
  }

  dispose(): void {
    for (const panel of [...this.#panels]) {
      panel.dispose();
    }
    this.#subscriptions.dispose();
  }

  get #active(): CasePanel | undefined {
    return this.#find((panel) => panel.active);
  }

  get #reused(): CasePanel | undefined {
    return this.#find((panel) => !panel.kept);
  }

  #find(matches: (panel: CasePanel) => boolean): CasePanel | undefined {
    return [...this.#panels].find(matches);
  }

  #create(id: string, preserveFocus: boolean): void {
    const panel = vscode.window.createWebviewPanel(
      casePanelViewType,
      tabTitle(undefined),
      { viewColumn: vscode.ViewColumn.Active, preserveFocus },
      { enableFindWidget: true },
    );
    this.#add(panel, id, false);
  }

  /** Takes over a panel that VS Code kept across a reload of the window. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { id, kept } = readState(state);
    if (id === undefined) {
      this.#deps.log.warn('A case panel was closed: what is left of it names no case.');
      panel.dispose();
      return;
    }
    this.#add(panel, id, kept || this.#reused !== undefined);
  }

  #add(webviewPanel: vscode.WebviewPanel, id: string, kept: boolean): void {
    const panel = new CasePanel(webviewPanel, this.#deps, id, kept);
    this.#panels.add(panel);
    const follow = webviewPanel.onDidChangeViewState(() => this.#follow(panel));
    webviewPanel.onDidDispose(() => {
      follow.dispose();
      this.#panels.delete(panel);
      panel.dispose();
      this.#updateContext();
    });
    this.#follow(panel);
  }

  #follow(panel: CasePanel): void {
    if (panel.active) {
      this.#shown.fire(panel.id);
    }
    this.#updateContext();
  }

  /** For `when` clauses: whether the active panel is the one that browsing reuses. */
  #updateContext(): void {
    const isPreview = this.#active?.kept === false;
    void vscode.commands.executeCommand('setContext', 'erzycall.casePanelPreview', isPreview);
  }
}

/** Reads what the page stored; it comes from disk, so any shape is possible. */
function readState(state: unknown): { readonly id: string | undefined; readonly kept: boolean } {
  if (typeof state !== 'object' || state === null || !('id' in state) || !isCaseId(state.id)) {
    return { id: undefined, kept: false };
  }
  return { id: state.id, kept: 'kept' in state && state.kept === true };
}
