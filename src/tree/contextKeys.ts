import * as vscode from 'vscode';

/** The context keys that the manifest's `when` clauses use. */
export class ContextKeys {
  readonly #values = new Map<string, string | undefined>();

  /** Sets a key only when it changes, because VS Code reevaluates all menus each time. */
  set(name: string, value: string | undefined): void {
    if (!this.#values.has(name) || this.#values.get(name) !== value) {
      this.#values.set(name, value);
      void vscode.commands.executeCommand('setContext', name, value);
    }
  }
}
