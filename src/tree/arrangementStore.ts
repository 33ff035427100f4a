import * as vscode from 'vscode';
import { type Arrangement, isFiltered, parseArrangement } from '../cases/arrangement.ts';

const storeKey = 'arrangement';

/** Remembers for each workspace how the rows are filtered, sorted and grouped. */
export class ArrangementStore implements vscode.Disposable {
  readonly #workspaceState: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<Arrangement>();
  #value: Arrangement;

  readonly onDidChange = this.#changed.event;

  constructor(workspaceState: vscode.Memento) {
    this.#workspaceState = workspaceState;
    this.#value = parseArrangement(workspaceState.get(storeKey));
    this.#updateContext();
  }

  get value(): Arrangement {
    return this.#value;
  }

  async change(part: Partial<Arrangement>): Promise<void> {
    this.#value = { ...this.#value, ...part };
    this.#updateContext();
    this.#changed.fire(this.#value);
    await this.#workspaceState.update(storeKey, this.#value);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #updateContext(): void {
    const filtered = isFiltered(this.#value);
    void vscode.commands.executeCommand('setContext', 'erzycall.filtered', filtered);
  }
}
