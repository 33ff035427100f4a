import * as vscode from 'vscode';
import { plainText } from '../shared/text.ts';

const scheme = 'erzycall-case';

/** Scripts as read-only documents. What they hold is in memory, until they are closed. */
export class CaseDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === scheme) {
          this.#texts.delete(uri.toString());
        }
      }),
    );
  }

  /** Opens the diff editor on what a case was and what it is. */
  async showChanges(id: string, title: string, previous: string, current: string): Promise<void> {
    // a name of its own each time, since VS Code does not ask again for what it knows
    const folder = `/${id}/${++this.#count}`;
    await vscode.commands.executeCommand(
      'vscode.diff',
      this.#add(`${folder}/before.txt`, previous),
      this.#add(`${folder}/now.txt`, current),
      vscode.l10n.t('{0}: changes', plainText(title)),
      { preview: true } satisfies vscode.TextDocumentShowOptions,
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.#texts.get(uri.toString()) ??
      vscode.l10n.t('This script is no longer in memory. Open the case again.')
    );
  }

  /** Empties the open documents, which belong to another account. */
  reset(): void {
    const open = [...this.#texts.keys()];
    this.#texts.clear();
    for (const each of open) {
      this.#changed.fire(vscode.Uri.parse(each));
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #add(path: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path });
    this.#texts.set(uri.toString(), text);
    return uri;
  }
}
