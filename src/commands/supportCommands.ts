import * as vscode from 'vscode';
import { readBaseUrl } from '../account/settings.ts';
import type { ShowError } from '../ui/showError.ts';

/** The ways out of the product: dashboard, settings, log. */
export function registerSupportCommands(
  channel: vscode.OutputChannel,
  showError: ShowError,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('erzycall.openDashboard', async () => {
      try {
        await vscode.env.openExternal(vscode.Uri.parse(readBaseUrl().origin));
      } catch (error) {
        await showError(error);
      }
    }),
    vscode.commands.registerCommand('erzycall.openSettings', () =>
      vscode.commands.executeCommand(
        'workbench.action.openSettings',
        '@ext:erzycall-tools.erzycall-cases',
      ),
    ),
    vscode.commands.registerCommand('erzycall.showLog', () => channel.show()),
  );
}
