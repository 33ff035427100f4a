import * as vscode from 'vscode';
import type { CasePanels, CasePanelsDeps } from './casePanels.ts';

export const casePanelViewType = 'erzycall.case';

/** Loads the case panels, half of the code of the extension, when the first one is opened or restored. */
export class LazyCasePanels implements vscode.Disposable {
  readonly #deps: CasePanelsDeps;
  readonly #shown = new vscode.EventEmitter<string>();
  readonly #subscriptions: vscode.Disposable;
  #loading: Promise<CasePanels> | undefined;
  #panels: CasePanels | undefined;

  /** The id of the case in the panel that became active, or that the active panel went on to. */
  readonly onDidShowCase = this.#shown.event;

  constructor(deps: CasePanelsDeps) {
    this.#deps = deps;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(casePanelViewType, {
        deserializeWebviewPanel: async (panel, state) => {
          (await this.#load()).restore(panel, state);
        },
      }),
      deps.connection.onDidChange(() => void this.#startAnew()),
    );
  }

  get activeCaseId(): string | undefined {
    return this.#panels?.activeCaseId;
  }

  /** @throws ApiError `invalidId` */
  async show(id: string, options?: { readonly preserveFocus?: boolean }): Promise<void> {
    (await this.#load()).show(id, options);
  }

  keepOpen(): void {
    this.#panels?.keepOpen();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panels?.dispose();
    this.#shown.dispose();
  }

  /** Also when no panel was opened yet: what is remembered on disk goes with the key. */
  async #startAnew(): Promise<void> {
    (this.#panels ?? (await this.#load())).startAnew();
  }

  #load(): Promise<CasePanels> {
    this.#loading ??= import('./casePanels.ts').then((module) => {
      this.#panels = new module.CasePanels(this.#deps);
      this.#panels.onDidShowCase((id) => this.#shown.fire(id));
      return this.#panels;
    });
    return this.#loading;
  }
}
