import * as vscode from 'vscode';
import {
  type MessageFromPanel,
  type MessageToPanel,
  parseMessageFromPanel,
  type PreviousContent,
  writeMessageToPanel,
} from '../protocol/panelMessages.ts';
import type { CopyTarget } from '../protocol/panelViews.ts';
import { callsAnnouncement, callsBody, callsError } from './callsView.ts';
import type { CaseLoader } from './caseLoader.ts';
import { preparePage } from './casePanelHtml.ts';
import { tabTitle } from './caseView.ts';
import { failureView, runAction } from './failureView.ts';
import { type FindingActionsDeps, runFindingAction } from './findingActions.ts';
import { copyText, shownJson } from './rawJson.ts';
import { ShownCase, type ShownCaseDeps } from './shownCase.ts';

export interface CasePanelDeps extends ShownCaseDeps, FindingActionsDeps {
  readonly extensionUri: vscode.Uri;
  readonly documents: ChangesViewer;
}

/** Shows in the diff editor how a case changed. */
export interface ChangesViewer {
  showChanges(id: string, title: string, previous: string, current: string): Promise<void>;
}

/** Milliseconds for which the tab may show the previous case's title while the next case loads. */
const titleDelay = 300;

/**
 * One tab with one case. VS Code destroys the page while the tab is hidden, so the record is stored here
 * and sent whenever a page reports that it is ready.
 */
export class CasePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: CasePanelDeps;
  readonly #shown: ShownCase;
  readonly #loader: CaseLoader;
  readonly #subscriptions: vscode.Disposable;
  #pinned: boolean;
  #pageReady = false;

  constructor(panel: vscode.WebviewPanel, deps: CasePanelDeps, id: string, pinned: boolean) {
    this.#panel = panel;
    this.#deps = deps;
    this.#shown = new ShownCase(deps, id);
    this.#loader = this.#shown.loader;
    this.#pinned = pinned;
    const showPage = preparePage(panel, deps.extensionUri);
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => {
        // messages posted to a hidden page would arrive later, in addition to those sent when it is ready
        this.#pageReady &&= panel.visible;
      }),
    );
    showPage();
    void this.#load('drop');
  }

  get id(): string {
    return this.#loader.id;
  }

  /** Whether browsing opens another panel instead of reusing this one. */
  get pinned(): boolean {
    return this.#pinned;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Shows a case, and brings the panel to the front. */
  show(id: string, preserveFocus: boolean): void {
    if (id !== this.id) {
      this.#shown.switchTo(id);
      this.#sendIdentity();
      void this.#load('fade');
    } else if (this.#loader.error !== undefined) {
      void this.#load('keep');
    }
    this.#panel.reveal(undefined, preserveFocus);
  }

  pin(): void {
    this.#pinned = true;
    this.#sendIdentity();
  }

  /** Discards what belongs to another account, and requests the case again if the panel is visible. */
  resetForAccount(): void {
    this.#shown.clear();
    this.#panel.title = tabTitle(undefined);
    if (this.#panel.visible) {
      void this.#load('drop');
    }
  }

  /** Shows the findings again, of which others are ignored now. */
  updateFindings(): void {
    this.#shown.updateFindings();
    this.#sendCase();
  }

  dispose(): void {
    this.#shown.clear();
    this.#pageReady = false;
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #load(previous: PreviousContent, announcement?: string): Promise<void> {
    this.#post({ type: 'loading', previous });
    const titleTimer = setTimeout(() => this.#updateTitle(), titleDelay);
    const outcome = await this.#shown.load();
    clearTimeout(titleTimer);
    if (outcome === undefined) {
      return;
    }
    this.#updateTitle();
    switch (outcome.kind) {
      case 'done':
        return this.#sendCase(announcement);
      case 'failed':
        return this.#sendFailure();
    }
  }

  #updateTitle(): void {
    this.#panel.title = tabTitle(this.#loader.checked?.record);
  }

  #receive(data: unknown): void {
    const message = parseMessageFromPanel(data);
    if (message === undefined) {
      return this.#deps.log.warn('The case panel sent an unknown message.');
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
      case 'ignoreFinding':
      case 'explainFinding':
      case 'showIgnored':
        return await runFindingAction(message, this.#deps);
      case 'loadCalls':
        return await this.#loadCalls();
      case 'runCallsAction': {
        const { state } = this.#shown.calls;
        return await runAction(state.phase === 'failed' ? callsError(state.error) : undefined);
      }
    }
  }

  /** Sends everything that an empty page needs. */
  async #sendAll(): Promise<void> {
    this.#pageReady = true;
    this.#sendIdentity();
    const { checked, error, isLoading } = this.#loader;
    if (checked !== undefined) {
      this.#sendCase();
    }
    if (error !== undefined) {
      this.#sendFailure();
    } else if (isLoading) {
      this.#post({ type: 'loading', previous: 'keep' });
    } else if (checked === undefined) {
      await this.#load('drop');
    }
  }

  #sendIdentity(): void {
    this.#post({ type: 'identify', id: this.id, pinned: this.#pinned });
  }

  #sendCase(announcement?: string): void {
    const { checked } = this.#loader;
    if (checked !== undefined) {
      this.#post({ type: 'case', view: this.#shown.view(checked, Date.now()), announcement });
    }
  }

  #sendFailure(): void {
    const { error, checked } = this.#loader;
    this.#post({ type: 'failed', failure: failureView(error, checked ? undefined : this.id) });
  }

  async #showChanges(): Promise<void> {
    const { checked } = this.#loader;
    const { previous, current = '' } = this.#shown.change ?? {};
    if (checked !== undefined && previous !== undefined) {
      await this.#deps.documents.showChanges(this.id, tabTitle(checked.record), previous, current);
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
    const [body, announcement] = [callsBody(state, Date.now()), callsAnnouncement(state)];
    this.#post({ type: 'calls', body, announcement });
  }

  async #copy(what: CopyTarget): Promise<void> {
    const text = what === 'id' ? this.id : copyText(this.#loader.checked?.record, what);
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      this.#post({ type: 'copied', what, announcement: vscode.l10n.t('Copied') });
    }
  }

  #sendRaw(): void {
    const { checked } = this.#loader;
    if (checked !== undefined) {
      this.#post({ type: 'raw', ...shownJson(checked.record.raw) });
    }
  }

  #post(message: MessageToPanel): void {
    if (this.#pageReady) {
      void this.#panel.webview.postMessage(writeMessageToPanel(message));
    }
  }
}
