import * as vscode from 'vscode';
import type { RequestWait } from '../api/budget/requestBudget.ts';
import { Countdown } from './text/waitText.ts';

/**
 * Shows in place of the prompt of a box how long its request waits, and why.
 * @param onDidChangeWait undefined once it no longer waits
 */
export function showWait(
  box: vscode.InputBox,
  onDidChangeWait: vscode.Event<RequestWait | undefined>,
): vscode.Disposable {
  const { prompt } = box;
  const countdown = new Countdown((text) => {
    box.prompt = text ?? prompt;
  });
  return vscode.Disposable.from(
    countdown,
    onDidChangeWait((wait) => countdown.countTo(wait)),
  );
}
