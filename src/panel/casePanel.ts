import * as vscode from 'vscode';
import type { Connection } from '../account/connection.ts';
import {
  type MessageFromPanel,
  parseMessageFromPanel,
  type PreviousContent,
} from '../protocol/panelMessages.ts';
import type { CopyTarget } from '../protocol/panelViews.ts';
import { Countdown } from '../ui/text/waitText.ts';
import { callsFailureAction } from './views/callsView.ts';
import type { CaseLoader } from './caseLoader.ts';
import { CasePage } from './casePage.ts';
import { preparePage, tabIcon } from './casePanelHtml.ts';
import { runAction } from './views/failureView.ts';
import { type FindingActionsDeps, runFindingAction } from './findingActions.ts';
import { filterByTag } from './filterByTag.ts';
import { copyText } from './rawJson.ts';
import { type ChangesViewer, ShownCase, type ShownCaseDeps } from './shownCase.ts';

export interface CasePanelDeps extends ShownCaseDeps, FindingActionsDeps {
  readonly extensionUri: vscode.Uri;
  readonly documents: ChangesViewer;
  readonly connection: Pick<Connection, 'wait' | 'onDidChangeWait'>;
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
  readonly #page: CasePage;
  readonly #countdown = new Countdown((text) => this.#page.post({ type: 'waiting', text }));
  #pinned: boolean;
  #focusedAt = 0;

  constructor(panel: vscode.WebviewPanel, deps: CasePanelDeps, id: string, pinned: boolean) {
    this.#panel = panel;
    this.#deps = deps;
    this.#shown = new ShownCase(deps, id);
    this.#loader = this.#shown.loader;
    this.#page = new CasePage(panel.webview, this.#shown);
    this.#pinned = pinned;
    panel.iconPath = tabIcon(deps.extensionUri, pinned);
    const showPage = preparePage(panel, deps.extensionUri);
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => {
        // messages posted to a hidden page would arrive later, in addition to those sent when it is ready
        this.#page.isReady &&= panel.visible;
      }),
      this.#countdown,
      deps.connection.onDidChangeWait(() => this.#updateWait()),
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

  /** When the page last got the focus, as `performance.now()` has it. */
  get focusedAt(): number {
    return this.#focusedAt;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** Shows a case, and brings the panel to the front. */
  show(id: string, preserveFocus: boolean): void {
    if (id !== this.id) {
      this.#shown.switchTo(id);
      this.#page.sendIdentity(this.#pinned);
      void this.#load('fade');
    } else if (this.#loader.error !== undefined) {
      void this.#load('keep');
    }
    this.#panel.reveal(undefined, preserveFocus);
  }

  pin(): void {
    this.#pinned = true;
    this.#panel.iconPath = tabIcon(this.#deps.extensionUri, true);
    this.#page.sendIdentity(this.#pinned);
  }

  /** Discards what belongs to another account, and requests the case again if the panel is visible. */
  resetForAccount(): void {
    this.#shown.clear();
    this.#updateTitle();
    if (this.#panel.visible) {
      void this.#load('drop');
    }
  }

  /** Shows the findings again, of which others are ignored now. */
  updateFindings(): void {
    this.#shown.updateFindings();
    this.#page.sendCase();
  }

  dispose(): void {
    this.#shown.clear();
    this.#page.isReady = false;
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #load(previous: PreviousContent, announcement?: string): Promise<void> {
    const loading = this.#shown.load();
    this.#page.post({ type: 'loading', previous });
    this.#page.sendHeading();
    this.#updateWait();
    if (this.#shown.isKnown) {
      this.#updateTitle();
    }
    const titleTimer = setTimeout(() => this.#updateTitle(), titleDelay);
    const outcome = await loading;
    clearTimeout(titleTimer);
    if (outcome === undefined) {
      return;
    }
    this.#updateTitle();
    this.#updateWait();
    if (outcome.kind === 'failed') {
      this.#page.sendFailure();
    } else {
      this.#page.sendCase(announcement);
    }
  }

  #updateTitle(): void {
    const { title } = this.#shown;
    if (this.#panel.title !== title) {
      this.#panel.title = title;
    }
  }

  /** Says in the page how long its requests wait for the rate limit. */
  #updateWait(): void {
    const isLoading = this.#loader.isLoading || this.#shown.calls.state.phase === 'loading';
    this.#countdown.countTo(isLoading ? this.#deps.connection.wait : undefined);
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
      case 'focused':
        this.#focusedAt = performance.now();
        return;
      case 'retry':
        return await this.#load('keep');
      case 'runAction':
        await runAction(this.#shown.failureAction);
        // the action may have removed the favorite, so that the button has no use
        return this.#page.sendFailure();
      case 'copy':
        return await this.#copy(message.what);
      case 'showRaw':
        return this.#page.sendRaw();
      case 'showChanges':
        return await this.#showChanges();
      case 'preview':
        return this.#shown.setValue(message.name, message.value);
      case 'ignoreFinding':
      case 'explainFinding':
      case 'showIgnored':
        return await runFindingAction(message, this.#deps);
      case 'filterByTag':
        return await filterByTag(this.#loader.checked?.record, message.index);
      case 'loadCalls':
        return await this.#loadCalls();
      case 'runCallsAction':
        return await runAction(callsFailureAction(this.#shown.calls.state));
    }
  }

  /** Sends everything that an empty page needs. */
  async #sendAll(): Promise<void> {
    this.#page.isReady = true;
    this.#page.sendIdentity(this.#pinned);
    const { checked, error, isLoading } = this.#loader;
    if (isLoading) {
      this.#page.post({ type: 'loading', previous: 'keep' });
    }
    this.#page.sendHeading();
    this.#page.sendCase();
    this.#page.sendFailure();
    this.#updateWait();
    if (checked === undefined && error === undefined && !isLoading) {
      await this.#load('drop');
    }
  }

  async #showChanges(): Promise<void> {
    const { checked } = this.#loader;
    const { previous } = this.#shown.change ?? {};
    if (checked !== undefined && previous !== undefined) {
      await this.#deps.documents.showChanges(checked.record, previous);
    }
  }

  async #loadCalls(): Promise<void> {
    const loading = this.#shown.loadCalls();
    this.#page.sendCalls();
    this.#updateWait();
    if (await loading) {
      this.#page.sendCalls();
    }
    this.#updateWait();
  }

  async #copy(what: CopyTarget): Promise<void> {
    const text = what === 'id' ? this.id : copyText(this.#loader.checked?.record, what);
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      this.#page.post({ type: 'copied', what, announcement: vscode.l10n.t('Copied') });
    }
  }
}
