import type * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import { Latest } from '../shared/latest.ts';
import { ContextKeys } from './contextKeys.ts';

type KeyContextConnection = Pick<Connection, 'onDidChange' | 'readAccount'>;

/** Sets the context key `erzycall.hasKey`, with which a step of the walkthrough is completed, visible view or not. */
export class KeyContext implements vscode.Disposable {
  readonly #connection: KeyContextConnection;
  readonly #context = new ContextKeys();
  readonly #latest = new Latest();
  readonly #subscription: vscode.Disposable;

  constructor(connection: KeyContextConnection) {
    this.#connection = connection;
    this.#subscription = connection.onDidChange(() => void this.#update());
    void this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#latest.stop();
  }

  async #update(): Promise<void> {
    const read = await this.#latest.run(() => this.#connection.readAccount());
    if (read !== undefined) {
      // whatever needs the key reports why it cannot be read
      this.#context.set('erzycall.hasKey', read.kind === 'done' && read.value !== undefined);
    }
  }
}
