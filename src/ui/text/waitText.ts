import * as vscode from 'vscode';
import type { RequestWait } from '../../api/budget/requestBudget.ts';
import { durationText } from './counts.ts';

/** Says why a request waits, and how long. It is sent without another click. */
function waitText(reason: RequestWait['reason'], seconds: number): string {
  const duration = durationText(seconds);
  switch (reason) {
    case 'rateLimit':
      return vscode.l10n.t('Rate limit reached. Resuming in {0}…', duration);
    case 'unavailable':
      return vscode.l10n.t('The server is temporarily unavailable. Resuming in {0}…', duration);
  }
}

/** Counts down in words, each second, to the time at which a waiting request is sent. */
export class Countdown implements vscode.Disposable {
  readonly #show: (text: string | undefined) => void;
  #timer: NodeJS.Timeout | undefined;
  #isShown = false;

  /** @param show called with each new text, and with undefined when the wait ends */
  constructor(show: (text: string | undefined) => void) {
    this.#show = show;
  }

  /** @param wait undefined ends the countdown */
  countTo(wait: RequestWait | undefined): void {
    clearInterval(this.#timer);
    if (wait !== undefined && this.#tick(wait)) {
      this.#timer = setInterval(() => this.#tick(wait), 1000);
    } else {
      this.#end();
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  /** Returns whether time remains. */
  #tick({ until, reason }: RequestWait): boolean {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    if (seconds <= 0) {
      this.#end();
      return false;
    }
    this.#isShown = true;
    this.#show(waitText(reason, seconds));
    return true;
  }

  #end(): void {
    clearInterval(this.#timer);
    if (this.#isShown) {
      this.#isShown = false;
      this.#show(undefined);
    }
  }
}
