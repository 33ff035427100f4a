import * as vscode from 'vscode';
import type { RequestWait } from '../api/budget/requestBudget.ts';
import { Countdown } from './text/waitText.ts';

/** What tells when a request waits. Both values are undefined while none does. */
interface Waits {
  readonly wait?: RequestWait | undefined;
  readonly onDidChangeWait: vscode.Event<RequestWait | undefined>;
}

/**
 * Counts down, in words, how long requests wait.
 * @param show called with each new text, and with undefined when the wait ends
 */
export function followWait(
  waits: Waits,
  show: (text: string | undefined) => void,
): vscode.Disposable {
  const countdown = new Countdown(show);
  countdown.countTo(waits.wait);
  return vscode.Disposable.from(
    countdown,
    waits.onDidChangeWait((wait) => countdown.countTo(wait)),
  );
}

/**
 * Shows in place of the prompt of a box how long its request waits, and why.
 * @param onDidChangeWait undefined once it no longer waits
 */
export function showWait(
  box: vscode.InputBox,
  onDidChangeWait: vscode.Event<RequestWait | undefined>,
): vscode.Disposable {
  const { prompt } = box;
  return followWait({ onDidChangeWait }, (text) => {
    box.prompt = text ?? prompt;
  });
}
