import type * as vscode from 'vscode';
import { type MessageToPanel, writeMessageToPanel } from '../protocol/panelMessages.ts';
import { callsAnnouncement, callsBody } from './views/callsView.ts';
import { shownJson } from './rawJson.ts';
import type { ShownCase } from './shownCase.ts';

/**
 * Sends the page of a panel what it shows of a case. VS Code destroys the page while the tab is hidden;
 * what is sent in the meantime is dropped.
 */
export class CasePage {
  readonly #webview: vscode.Webview;
  readonly #shown: ShownCase;
  /** Whether the page receives messages. */
  isReady = false;

  constructor(webview: vscode.Webview, shown: ShownCase) {
    this.#webview = webview;
    this.#shown = shown;
  }

  sendIdentity(isPinned: boolean): void {
    this.post({ type: 'identify', id: this.#shown.loader.id, pinned: isPinned });
  }

  /** Sends what is known about a case that is not loaded. */
  sendHeading(): void {
    const heading = this.#shown.loader.checked ? undefined : this.#shown.heading(Date.now());
    if (heading !== undefined) {
      this.post({ type: 'heading', heading });
    }
  }

  sendCase(announcement?: string): void {
    const { checked } = this.#shown.loader;
    if (checked !== undefined) {
      this.post({ type: 'case', view: this.#shown.view(checked, Date.now()), announcement });
    }
  }

  sendFailure(): void {
    if (this.#shown.loader.error !== undefined) {
      this.post({ type: 'failed', failure: this.#shown.failure() });
    }
  }

  sendCalls(): void {
    const { state } = this.#shown.calls;
    const body = callsBody(state, Date.now());
    this.post({ type: 'calls', body, announcement: callsAnnouncement(state) });
  }

  sendRaw(): void {
    const { checked } = this.#shown.loader;
    if (checked !== undefined) {
      this.post({ type: 'raw', ...shownJson(checked.record.raw) });
    }
  }

  post(message: MessageToPanel): void {
    if (this.isReady) {
      void this.#webview.postMessage(writeMessageToPanel(message));
    }
  }
}
