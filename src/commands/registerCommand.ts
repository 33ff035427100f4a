import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';

/**
 * Registers a command of the manifest. A menu of rows passes the row and all selected rows; code passes
 * one argument.
 */
export type RegisterCommand = (
  command: string,
  run: (argument: unknown, selection: unknown) => unknown,
) => vscode.Disposable;

/**
 * Creates the function that registers every command. A command shows its errors in one place, never
 * rejects, and returns nothing to its caller.
 */
export function createRegisterCommand(showError: ShowError): RegisterCommand {
  return (command, run) =>
    vscode.commands.registerCommand(
      command,
      async (argument: unknown, selection: unknown): Promise<void> => {
        try {
          await run(argument, selection);
        } catch (error) {
          showError(error);
        }
      },
    );
}
