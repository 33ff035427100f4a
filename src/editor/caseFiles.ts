import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import type { CaseRecords, CheckedCase } from '../cases/caseRecords.ts';
import type { DocumentAddress } from '../script/document/documentPath.ts';
import { type ScriptDocument, scriptDocument } from '../script/document/scriptDocument.ts';
import { rawJson } from '../shared/rawJson.ts';
import type { Log } from '../shared/log.ts';
import { scriptWords } from '../ui/text/scriptWords.ts';
import { caseAddress, caseScheme } from './caseUri.ts';
import {
  accountChangedNotice,
  failureNotice,
  type Notice,
  noticeText,
  tooDeepNotice,
  versionNotice,
} from './notices.ts';

export interface CaseFilesDeps {
  readonly records: CaseRecords;
  readonly log: Log;
}

/** What the documents of a case show. */
type Content =
  | { readonly kind: 'case'; readonly checked: CheckedCase }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The case belongs to an account that is no longer in use. */
  | { readonly kind: 'discarded' };

interface Entry {
  readonly content: Content;
  /** Increases with each change, because VS Code reads a file again only if it does. */
  readonly mtime: number;
}

/**
 * The texts of the documents that show cases. They are in memory only, and no longer than a document
 * shows them. A case that is not in memory is fetched when its document is read, as after a window reload.
 */
export class CaseFiles implements vscode.Disposable {
  readonly #deps: CaseFilesDeps;
  readonly #entries = new Map<string, Entry>();
  readonly #loading = new Map<string, Promise<Entry>>();
  /** Texts of earlier versions, by URI. */
  readonly #versions = new Map<string, string>();
  readonly #documents = new WeakMap<CheckedCase, ScriptDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #abort = new AbortController();
  readonly #subscriptions: vscode.Disposable;
  #mtime = 0;
  /** Changes with the account. */
  #generation = 0;

  readonly onDidChangeFile = this.#changed.event;

  constructor(deps: CaseFilesDeps) {
    this.#deps = deps;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      deps.records.onDidChange(({ id }) => this.#takeRecord(id)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // a change of the language fires this event too, but the document stays open
        if (uri.scheme === caseScheme && !openUris().some((each) => isSame(each, uri))) {
          this.#forget(uri);
        }
      }),
    );
  }

  /** The case in a document, with what the document says; undefined while it shows a notice instead. */
  shownIn(uri: vscode.Uri): { checked: CheckedCase; document: ScriptDocument } | undefined {
    const address = caseAddress(uri);
    const content =
      address && uri.query === '' ? this.#entries.get(address.id)?.content : undefined;
    return address?.kind === 'script' && content?.kind === 'case'
      ? { checked: content.checked, document: this.#documentOf(content.checked) }
      : undefined;
  }

  /** @throws FileSystemError if there cannot be such a file */
  stat(uri: vscode.Uri): vscode.FileStat {
    const address = requiredAddress(uri);
    // what is not in memory counts as changed, so that VS Code always reads it
    const mtime = this.#entries.get(address.id)?.mtime ?? this.#nextTime();
    return { type: vscode.FileType.File, ctime: 0, mtime, size: 0 };
  }

  /** @throws FileSystemError if there cannot be such a file */
  async read(uri: vscode.Uri): Promise<string> {
    const address = requiredAddress(uri);
    if (uri.query !== '') {
      return this.#versions.get(uri.toString()) ?? noticeText(versionNotice(), address.kind);
    }
    const { content } = this.#entries.get(address.id) ?? (await this.#load(address.id));
    return this.#textOf(content, address);
  }

  addVersion(uri: vscode.Uri, text: string): void {
    this.#versions.set(uri.toString(), text);
  }

  /** Fetches the case of documents that show a notice. False if they show the case or are not open. */
  retry(id: string): boolean {
    const content = this.#entries.get(id)?.content;
    if (content === undefined || content.kind === 'case') {
      return false;
    }
    this.#entries.delete(id);
    this.#fireChange((uri) => caseAddress(uri)?.id === id);
    return true;
  }

  /** Clears the documents, which belong to another account. Those that failed try that account. */
  reset(): void {
    this.#generation++;
    this.#versions.clear();
    for (const [id, { content }] of this.#entries) {
      if (content.kind === 'failed') {
        this.#entries.delete(id);
      } else {
        this.#set(id, { kind: 'discarded' });
      }
    }
    this.#fireChange(() => true);
  }

  dispose(): void {
    this.#abort.abort();
    this.#subscriptions.dispose();
  }

  async #load(id: string): Promise<Entry> {
    let loading = this.#loading.get(id);
    if (loading === undefined) {
      loading = this.#fetch(id).finally(() => this.#loading.delete(id));
      this.#loading.set(id, loading);
    }
    return await loading;
  }

  /** Fetches a case, and again if the account changes in the meantime. */
  async #fetch(id: string): Promise<Entry> {
    const { records, log } = this.#deps;
    for (;;) {
      const generation = this.#generation;
      let content: Content;
      try {
        const checked = records.get(id) ?? (await records.fetch(id, this.#abort.signal));
        content = { kind: 'case', checked };
      } catch (error) {
        content = { kind: 'failed', error };
      }
      if (generation === this.#generation || this.#abort.signal.aborted) {
        if (content.kind === 'failed' && !isCancelled(content.error)) {
          log.error(content.error);
        }
        return this.#set(id, content);
      }
    }
  }

  /** Shows a case that was fetched, by whomever, in the documents that are open. */
  #takeRecord(id: string): void {
    const checked = this.#deps.records.get(id);
    const content = this.#entries.get(id)?.content;
    const isShown = content?.kind === 'case' && content.checked === checked;
    if (checked !== undefined && content !== undefined && !isShown) {
      this.#set(id, { kind: 'case', checked });
      this.#fireChange((uri) => caseAddress(uri)?.id === id);
    }
  }

  #set(id: string, content: Content): Entry {
    const entry = { content, mtime: this.#nextTime() };
    this.#entries.set(id, entry);
    return entry;
  }

  #nextTime(): number {
    this.#mtime = Math.max(Date.now(), this.#mtime + 1);
    return this.#mtime;
  }

  #textOf(content: Content, { kind }: DocumentAddress): string {
    const notice = (shown: Notice) => noticeText(shown, kind);
    switch (content.kind) {
      case 'case':
        return kind === 'script'
          ? this.#documentOf(content.checked).text
          : (rawJson(content.checked.record.raw) ?? notice(tooDeepNotice()));
      case 'failed':
        return notice(failureNotice(content.error));
      case 'discarded':
        return notice(accountChangedNotice());
    }
  }

  #documentOf(checked: CheckedCase): ScriptDocument {
    const document = this.#documents.get(checked) ?? scriptDocument(checked.record, scriptWords());
    this.#documents.set(checked, document);
    return document;
  }

  #forget(uri: vscode.Uri): void {
    this.#versions.delete(uri.toString());
    const id = caseAddress(uri)?.id;
    if (id !== undefined && !openUris().some((each) => caseAddress(each)?.id === id)) {
      this.#entries.delete(id);
    }
  }

  #fireChange(matches: (uri: vscode.Uri) => boolean): void {
    const uris = openUris().filter(matches);
    this.#changed.fire(uris.map((uri) => ({ type: vscode.FileChangeType.Changed, uri })));
  }
}

function openUris(): vscode.Uri[] {
  return vscode.workspace.textDocuments
    .map(({ uri }) => uri)
    .filter(({ scheme }) => scheme === caseScheme);
}

function isSame(a: vscode.Uri, b: vscode.Uri): boolean {
  return a.toString() === b.toString();
}

function requiredAddress(uri: vscode.Uri): DocumentAddress {
  const address = caseAddress(uri);
  if (address === undefined) {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  return address;
}
