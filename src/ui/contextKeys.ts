import * as vscode from 'vscode';

type ContextValue = string | boolean | undefined;

/** The context keys that the manifest's `when` clauses and its walkthrough use. */
export class ContextKeys {
  readonly #values = new Map<string, ContextValue>();

  /** Sets a key only when it changes, because VS Code reevaluates all menus each time. */
  set(name: string, value: ContextValue): void {
    if (!this.#values.has(name) || this.#values.get(name) !== value) {
      this.#values.set(name, value);
      void vscode.commands.executeCommand('setContext', name, value);
    }
  }
}
