import * as vscode from 'vscode';
import {
  type CopyTarget,
  type MessageFromPanel,
  type MessageToPanel,
  parseMessageFromPanel,
  type PreviousContent,
  writeMessageToPanel,
} from '../shared/casePanelMessages.ts';
import { errorText } from '../ui/errorText.ts';
import { callsAnnouncement, callsBody, callsError } from './callsView.ts';
import type { CaseDocuments } from './caseDocuments.ts';
import type { CaseLoader } from './caseLoader.ts';
import { preparePage } from './casePanelHtml.ts';
import { copyText, tabTitle } from './caseTexts.ts';
import { failureView } from './failureView.ts';
import { shownJson } from './rawJson.ts';
import { ShownCase, type ShownCaseDeps } from './shownCase.ts';

export interface CasePanelDeps extends ShownCaseDeps {
  readonly extensionUri: vscode.Uri;
  readonly documents: CaseDocuments;
}

/** Milliseconds for which the tab may bear the last case's title while the next one loads. */
const titleGrace = 300;

/**
 * One tab with one case. VS Code throws its page away while it is hidden; the record stays here and
 * is sent whenever a page says that it is ready.
 */
export class CasePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: CasePanelDeps;
  readonly #shown: ShownCase;
  readonly #subscriptions: vscode.Disposable;
  #kept: boolean;
  #pageReady = false;

  constructor(panel: vscode.WebviewPanel, deps: CasePanelDeps, id: string, kept: boolean) {
    this.#panel = panel;
    this.#deps = deps;
    this.#shown = new ShownCase(deps, id);
    this.#kept = kept;
    const showPage = preparePage(panel, deps.extensionUri);
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => {
        // a hidden page would get what is posted to it later, beside what it is sent when ready
        this.#pageReady &&= panel.visible;
      }),
    );
    showPage();
    void this.#load('drop');
  }

  get #loader(): CaseLoader {
    return this.#shown.loader;
  }

  get id(): string {
    return this.#loader.id;
  }

  /** Whether browsing leaves this panel alone. */
  get kept(): boolean {
    return this.#kept;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Brings the panel to view, with that case in it. */
  show(id: string, preserveFocus: boolean): void {
    if (id !== this.id) {
      this.#shown.turnTo(id);
      this.#identify();
      void this.#load('fade');
    } else if (this.#loader.error !== undefined) {
      void this.#load('keep');
    }
    this.#panel.reveal(undefined, preserveFocus);
  }

  keep(): void {
    this.#kept = true;
    this.#identify();
  }

  /** Forgets what it shows, which was of another account, and asks again once somebody looks. */
  startAnew(): void {
    this.#shown.clear();
    this.#panel.title = tabTitle(undefined);
    if (this.#panel.visible) {
      void this.#load('drop');
    }
  }

  dispose(): void {
    this.#shown.clear();
    this.#pageReady = false;
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #load(previous: PreviousContent, announcement?: string): Promise<void> {
    this.#post({ type: 'loading', previous });
    const untitle = setTimeout(() => this.#retitle(), titleGrace);
    const outcome = await this.#shown.load();
    clearTimeout(untitle);
    if (outcome === undefined) {
      return;
    }
    this.#retitle();
    switch (outcome.kind) {
      case 'loaded':
        return this.#sendCase(announcement);
      case 'failed':
        return this.#sendFailure();
    }
  }

  #retitle(): void {
    this.#panel.title = tabTitle(this.#loader.record);
  }

  #receive(data: unknown): void {
    const message = parseMessageFromPanel(data);
    if (message === undefined) {
      this.#deps.log.warn('The case panel sent something that is no message.');
      return;
    }
    void this.#handle(message);
  }

  async #handle(message: MessageFromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return await this.#sendAll();
      case 'refresh':
        return await this.#load('keep', vscode.l10n.t('Refreshed'));
      case 'retry':
        return await this.#load('keep');
      case 'runAction':
        return await runAction(this.#loader.error);
      case 'copy':
        return await this.#copy(message.what);
      case 'showRaw':
        return this.#sendRaw();
      case 'showChanges':
        return await this.#showChanges();
      case 'preview':
        return this.#shown.setValue(message.name, message.value);
      case 'loadCalls':
        return await this.#loadCalls();
      case 'runCallsAction': {
        const { state } = this.#shown.calls;
        return await runAction(state.phase === 'failed' ? callsError(state.error) : undefined);
      }
    }
  }

  /** Brings a page that holds nothing to where things are. */
  async #sendAll(): Promise<void> {
    this.#pageReady = true;
    this.#identify();
    const { record, error, isLoading } = this.#loader;
    if (record !== undefined) {
      this.#sendCase();
    }
    if (error !== undefined) {
      this.#sendFailure();
    } else if (isLoading) {
      this.#post({ type: 'loading', previous: 'keep' });
    } else if (record === undefined) {
      await this.#load('drop');
    }
  }

  #identify(): void {
    this.#post({ type: 'identify', id: this.id, kept: this.#kept });
  }

  #sendCase(announcement?: string): void {
    const { record } = this.#loader;
    if (record !== undefined) {
      this.#post({ type: 'case', view: this.#shown.view(record, Date.now()), announcement });
    }
  }

  #sendFailure(): void {
    const { error, record } = this.#loader;
    const failure = failureView(error, record === undefined ? this.id : undefined);
    this.#post({ type: 'failed', failure });
  }

  async #showChanges(): Promise<void> {
    const { record } = this.#loader;
    const { change } = this.#shown;
    if (record !== undefined && change?.previous !== undefined) {
      const { previous, current } = change;
      await this.#deps.documents.showChanges(this.id, tabTitle(record), previous, current);
    }
  }

  async #loadCalls(): Promise<void> {
    const loading = this.#shown.loadCalls();
    this.#sendCalls();
    if (await loading) {
      this.#sendCalls();
    }
  }

  #sendCalls(): void {
    const { state } = this.#shown.calls;
    const body = callsBody(state, Date.now());
    this.#post({ type: 'calls', body, announcement: callsAnnouncement(state) });
  }

  async #copy(what: CopyTarget): Promise<void> {
    const text = what === 'id' ? this.id : copyText(this.#loader.record, what);
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      this.#post({ type: 'copied', what, announcement: vscode.l10n.t('Copied') });
    }
  }

  #sendRaw(): void {
    const { record } = this.#loader;
    if (record !== undefined) {
      this.#post({ type: 'raw', ...shownJson(record.raw) });
    }
  }

  #post(message: MessageToPanel): void {
    if (this.#pageReady) {
      void this.#panel.webview.postMessage(writeMessageToPanel(message));
    }
  }
}

/** The page only says that the button was pressed: which command it runs is not for it to say. */
async function runAction(error: unknown): Promise<void> {
  const action = error === undefined ? undefined : errorText(error).action;
  if (action !== undefined) {
    await vscode.commands.executeCommand(action.command);
  }
}
