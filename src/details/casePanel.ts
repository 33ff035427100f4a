import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import type { CaseRecord } from '../api/case.ts';
import {
  type CopyTarget,
  type MessageFromPanel,
  type MessageToPanel,
  parseMessageFromPanel,
  type PreviousContent,
} from '../shared/casePanelMessages.ts';
import type { Log } from '../shared/log.ts';
import { plainText } from '../shared/plainText.ts';
import { errorText } from '../ui/errorText.ts';
import { CaseLoader, type GetCase } from './caseLoader.ts';
import { casePanelHtml, casePanelRoots } from './casePanelHtml.ts';
import { caseView } from './caseView.ts';
import { failureView } from './failureView.ts';
import { rawJson, shownJson } from './rawJson.ts';

export interface CasePanelDeps {
  readonly extensionUri: vscode.Uri;
  readonly getCase: GetCase;
  readonly log: Log;
}

/** Milliseconds for which the tab may bear the last case's title while the next one loads. */
const titleGrace = 300;

/**
 * One tab with one case. VS Code throws its page away while it is hidden; the record stays here and
 * is sent whenever a page says that it is ready.
 */
export class CasePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #log: Log;
  readonly #loader: CaseLoader;
  readonly #subscriptions: vscode.Disposable;
  #kept: boolean;
  #pageReady = false;

  constructor(panel: vscode.WebviewPanel, deps: CasePanelDeps, id: string, kept: boolean) {
    const { extensionUri, getCase, log } = deps;
    this.#panel = panel;
    this.#log = log;
    this.#loader = new CaseLoader(getCase, id);
    this.#kept = kept;
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'media', 'caseLight.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'media', 'caseDark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: casePanelRoots(extensionUri),
    };
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)),
      panel.onDidChangeViewState(() => {
        // a hidden page would get what is posted to it later, beside what it is sent when ready
        this.#pageReady &&= panel.visible;
      }),
    );
    panel.webview.html = casePanelHtml(panel.webview, extensionUri);
    void this.#load('drop');
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
      this.#loader.turnTo(id);
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
    this.#loader.clear();
    this.#panel.title = tabTitle(undefined);
    if (this.#panel.visible) {
      void this.#load('drop');
    }
  }

  dispose(): void {
    this.#loader.clear();
    this.#pageReady = false;
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #load(previous: PreviousContent, announcement?: string): Promise<void> {
    this.#post({ type: 'loading', previous });
    const untitle = setTimeout(() => this.#retitle(), titleGrace);
    const outcome = await this.#loader.load();
    clearTimeout(untitle);
    if (outcome === undefined) {
      return;
    }
    this.#retitle();
    switch (outcome.kind) {
      case 'loaded':
        return this.#sendCase(announcement);
      case 'failed':
        if (!isCancelled(outcome.error)) {
          this.#log.error(outcome.error instanceof Error ? outcome.error : String(outcome.error));
        }
        return this.#sendFailure();
    }
  }

  #retitle(): void {
    this.#panel.title = tabTitle(this.#loader.record);
  }

  #receive(data: unknown): void {
    const message = parseMessageFromPanel(data);
    if (message === undefined) {
      this.#log.warn('The case panel sent something that is no message.');
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
        return await this.#runAction();
      case 'copy':
        return await this.#copy(message.what);
      case 'showRaw':
        return this.#sendRaw();
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
      this.#post({ type: 'case', view: caseView(record, Date.now()), announcement });
    }
  }

  #sendFailure(): void {
    const { error, record } = this.#loader;
    const failure = failureView(error, record === undefined ? this.id : undefined);
    this.#post({ type: 'failed', failure });
  }

  /** The page only says that the button was pressed: which command it runs is not for it to say. */
  async #runAction(): Promise<void> {
    const { error } = this.#loader;
    const action = error === undefined ? undefined : errorText(error).action;
    if (action !== undefined) {
      await vscode.commands.executeCommand(action.command);
    }
  }

  async #copy(what: CopyTarget): Promise<void> {
    const text = what === 'id' ? this.id : textOf(this.#loader.record, what);
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
      void this.#panel.webview.postMessage(message);
    }
  }
}

/** The words on the tab; undefined is a case that is not known yet. */
export function tabTitle(record: CaseRecord | undefined): string {
  return record === undefined
    ? vscode.l10n.t('Case')
    : plainText(record.title).trim() || vscode.l10n.t('Untitled case');
}

function textOf(
  record: CaseRecord | undefined,
  what: Exclude<CopyTarget, 'id'>,
): string | undefined {
  return what === 'json' ? rawJson(record?.raw) : record?.[what];
}
