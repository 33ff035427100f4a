import * as vscode from 'vscode';
import { isCodeMissing, loadCode } from '../shared/loadCode.ts';
import { plainText } from '../shared/text.ts';
import { caseTitle } from '../ui/text/caseText.ts';
import { caseAddress, jsonUri, scriptUri, versionUri } from './caseUri.ts';
import { failureNotice, noticeText } from './notices.ts';
import type { OpenDocuments, OpenDocumentsDeps } from './openDocuments.ts';

/** What the documents of a case need to know of it. */
export interface TitledCase {
  readonly id: string;
  readonly title: string;
}

/** The part of a file system that is not the same for all files. */
export type CaseFileReader = Pick<
  vscode.FileSystemProvider,
  'onDidChangeFile' | 'stat' | 'readFile'
>;

/**
 * Shows cases as read-only documents, which VS Code restores after a window reload. They are files of a
 * file system, because VS Code restores no others. Its code is loaded with the first document.
 */
export class CaseDocuments implements CaseFileReader, vscode.Disposable {
  readonly #deps: OpenDocumentsDeps;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #documents: OpenDocuments | undefined;
  #versions = 0;

  readonly onDidChangeFile = this.#changed.event;

  constructor(deps: OpenDocumentsDeps) {
    this.#deps = deps;
  }

  /** Opens the script of a case, which should be in memory, because otherwise it is fetched. */
  async showScript(shown: TitledCase): Promise<void> {
    await vscode.window.showTextDocument(scriptUri(shown), { preview: true });
  }

  /** Opens a case as the API returned it, which should be in memory, because otherwise it is fetched. */
  async showJson(id: string): Promise<void> {
    await vscode.window.showTextDocument(jsonUri(id), { preview: true });
  }

  /** Compares an earlier version of a script with the current one. */
  async showChanges(shown: TitledCase, previous: string): Promise<void> {
    // a new document each time, because VS Code does not read one again that it knows
    const before = versionUri(shown, ++this.#versions);
    (await this.#load()).files.addVersion(before, previous);
    const title = vscode.l10n.t('{0}: seen before ↔ now', caseTitle(shown));
    await showDiff(before, scriptUri(shown), title);
  }

  /** Compares the scripts of two cases. */
  async compareCases(left: TitledCase, right: TitledCase): Promise<void> {
    const titles = [left, right].map(caseTitle);
    const isSame = titles[0] === titles[1];
    const labels = [left, right].map((each, at) =>
      isSame ? `${titles[at]} (${each.id})` : titles[at]!,
    );
    await showDiff(scriptUri(left), scriptUri(right), `${labels[0]} ↔ ${labels[1]}`);
  }

  /** Compares the script of a case with a document of the user. */
  async compareWithDocument(shown: TitledCase, { uri }: vscode.TextDocument): Promise<void> {
    const name = plainText(uri.path.slice(uri.path.lastIndexOf('/') + 1));
    const title = vscode.l10n.t('{0} (case) ↔ {1} (file)', caseTitle(shown), name);
    await showDiff(scriptUri(shown), uri, title);
  }

  /** Fetches the case of documents that show a notice. False if they show the case or are not open. */
  retry(id: string): boolean {
    return this.#documents?.files.retry(id) ?? false;
  }

  /** Clears the open documents, which belong to another account. */
  reset(): void {
    this.#documents?.files.reset();
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    try {
      return (await this.#load()).files.stat(uri);
    } catch (error) {
      if (!isCodeMissing(error)) {
        throw error;
      }
      // reading the file says what to do
      return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: 0 };
    }
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    let text: string;
    try {
      text = await (await this.#load()).files.read(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError) {
        throw error;
      }
      text = noticeText(failureNotice(error), caseAddress(uri)?.kind ?? 'script');
    }
    return new TextEncoder().encode(needsMark(uri) ? `\ufeff${text}` : text);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#documents?.dispose();
  }

  async #load(): Promise<OpenDocuments> {
    const { OpenDocuments } = await loadCode(() => import('./openDocuments.ts'));
    if (this.#documents === undefined) {
      this.#documents = new OpenDocuments(this.#deps);
      this.#documents.files.onDidChangeFile((changes) => this.#changed.fire(changes));
    }
    return this.#documents;
  }
}

async function showDiff(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.diff', left, right, title, {
    preview: true,
  } satisfies vscode.TextDocumentShowOptions);
}

/**
 * Whether a text needs a byte order mark to be read as UTF-8, because the user's settings say that files
 * have another encoding or that it is guessed.
 */
function needsMark(uri: vscode.Uri): boolean {
  const languageId = uri.path.endsWith('.json') ? 'json' : 'markdown';
  const settings = vscode.workspace.getConfiguration('files', { uri, languageId });
  return settings.get('encoding') !== 'utf8' || settings.get('autoGuessEncoding') === true;
}
