import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';

/** Runs a command. It shows its errors itself, and never rejects. */
export type RunCommand = (argument: unknown, selected?: unknown) => Promise<void>;

/**
 * Adds the code of a command of the manifest, which is registered with VS Code before its code is loaded. The tree passes the row that the command was called for, and
 * all selected rows.
 */
export type RegisterCommand = (
  command: string,
  run: (argument: unknown, selected?: unknown) => unknown,
) => vscode.Disposable;

/**
 * Creates the function that adds every command to a map. A command shows its errors in one place, never
 * rejects, and returns nothing to its caller.
 */
export function createRegisterCommand(
  showError: ShowError,
  commands: Map<string, RunCommand>,
): RegisterCommand {
  return (command, run) => {
    commands.set(command, async (argument, selected) => {
      try {
        await run(argument, selected);
      } catch (error) {
        showError(error);
      }
    });
    return new vscode.Disposable(() => commands.delete(command));
  };
}
