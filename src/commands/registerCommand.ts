import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';

/**
 * Registers a command of the manifest. The tree passes the row that the command was called for, and
 * all selected rows.
 */
export type RegisterCommand = (
  command: string,
  run: (argument: unknown, selected?: unknown) => unknown,
) => vscode.Disposable;

/**
 * Creates the function that registers every command. A command shows its errors in one place, never
 * rejects, and returns nothing to its caller.
 */
export function createRegisterCommand(showError: ShowError): RegisterCommand {
  return (command, run) =>
    vscode.commands.registerCommand(
      command,
      async (argument: unknown, selected?: unknown): Promise<void> => {
        try {
          await run(argument, selected);
        } catch (error) {
          showError(error);
        }
      },
    );
}
