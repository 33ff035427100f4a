import * as vscode from 'vscode';
import { plainText } from '../shared/text.ts';

const scheme = 'erzycall-case';

/** Shows scripts as read-only documents. Their texts stay in memory until the documents are closed. */
export class CaseDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidCloseTextDocument((document) => {
        // a change of the language fires this event too, but the document stays open
        if (isOurs(document) && !vscode.workspace.textDocuments.includes(document)) {
          this.#texts.delete(document.uri.toString());
        }
      }),
    );
  }

  /** Shows in the diff editor how a case changed. */
  async showChanges(id: string, title: string, previous: string, current: string): Promise<void> {
    // new names each time, because VS Code does not ask again for the text of a document it knows
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

  /** Clears the open documents, which belong to another account. */
  reset(): void {
    this.#texts.clear();
    for (const { uri } of vscode.workspace.textDocuments.filter(isOurs)) {
      this.#changed.fire(uri);
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

function isOurs({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === scheme;
}
