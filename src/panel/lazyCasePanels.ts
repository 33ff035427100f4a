import { access } from 'node:fs/promises';
import * as vscode from 'vscode';
import { loadCode } from '../shared/loadCode.ts';
import type { CasePanels, CasePanelsDeps, ShowOptions } from './casePanels.ts';

/** Loads the code of the case panels, about half of the extension, when the first panel is opened or restored. */
export class LazyCasePanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #deps: CasePanelsDeps;
  readonly #shown = new vscode.EventEmitter<string>();
  readonly #subscription: vscode.Disposable;
  #panels: CasePanels | undefined;

  /** The ID of the case in the panel that became active, or that the active panel switched to. */
  readonly onDidShowCase = this.#shown.event;

  constructor(deps: CasePanelsDeps) {
    this.#deps = deps;
    this.#subscription = deps.connection.onDidChange(() => this.#panels?.resetForAccount());
  }

  get activeCaseId(): string | undefined {
    return this.#panels?.activeCaseId;
  }

  /** When the page of a panel last got the focus, as `performance.now()` has it. */
  get focusedAt(): number {
    return this.#panels?.focusedAt ?? 0;
  }

  /** @throws ApiError `invalidId`; CodeMissingError if the extension was updated in the meantime */
  async show(id: string, options?: ShowOptions): Promise<void> {
    (await this.#load()).show(id, options);
    // without its script the page would stay empty and could not say why
    await loadCode(() =>
      access(vscode.Uri.joinPath(this.#deps.extensionUri, 'dist/webview.js').fsPath),
    );
  }

  /** Restores a panel after a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    (await this.#load()).restore(panel, state);
  }

  /** Pins the active panel, so that browsing opens another one. */
  pin(): void {
    this.#panels?.pin();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#panels?.dispose();
    this.#shown.dispose();
  }

  async #load(): Promise<CasePanels> {
    const { CasePanels } = await loadCode(() => import('./casePanels.ts'));
    if (this.#panels === undefined) {
      this.#panels = new CasePanels(this.#deps);
      this.#panels.onDidShowCase((id) => this.#shown.fire(id));
    }
    return this.#panels;
  }
}
