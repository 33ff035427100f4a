import * as vscode from 'vscode';
import { Countdown } from './text/waitText.ts';

/**
 * Shows in place of the prompt of a box how long its request waits for the rate limit.
 * @param onDidChangeWait the time at which the request is sent, or undefined once it no longer waits
 */
export function showWait(
  box: vscode.InputBox,
  onDidChangeWait: vscode.Event<number | undefined>,
): vscode.Disposable {
  const { prompt } = box;
  const countdown = new Countdown((text) => {
    box.prompt = text ?? prompt;
  });
  return vscode.Disposable.from(
    countdown,
    onDidChangeWait((until) => countdown.countTo(until)),
  );
}
