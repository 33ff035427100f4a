import * as vscode from 'vscode';
import { durationText } from './counts.ts';

/** Says that a request waits for the rate limit. It is sent without another click. */
function waitText(seconds: number): string {
  return vscode.l10n.t('Rate limit reached. Resuming in {0}…', durationText(seconds));
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

  /** @param until in milliseconds since 1970; undefined ends the countdown */
  countTo(until: number | undefined): void {
    clearInterval(this.#timer);
    if (until !== undefined && this.#tick(until)) {
      this.#timer = setInterval(() => this.#tick(until), 1000);
    } else {
      this.#end();
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  /** Returns whether time remains. */
  #tick(until: number): boolean {
    const seconds = Math.ceil((until - Date.now()) / 1000);
    if (seconds <= 0) {
      this.#end();
      return false;
    }
    this.#isShown = true;
    this.#show(waitText(seconds));
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
