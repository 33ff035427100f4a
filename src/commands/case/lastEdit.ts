import * as vscode from 'vscode';

/** Knows when the user last worked in a text editor. */
export class LastEdit implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #at = 0;

  constructor() {
    // also fires while the user types; VS Code has no event for the focus
    this.#subscription = vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind !== undefined) {
        this.#at = performance.now();
      }
    });
  }

  /** As `performance.now()` has it; 0 if the user has not worked in an editor. */
  get at(): number {
    return this.#at;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
