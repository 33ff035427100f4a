import * as vscode from 'vscode';
import { readBaseUrl } from '../account/settings.ts';
import type { RegisterCommand } from './registerCommand.ts';

export interface SupportCommandsDeps {
  readonly channel: vscode.OutputChannel;
}

/** Opens the dashboard, the settings and the log. */
export function registerSupportCommands(
  register: RegisterCommand,
  { channel }: SupportCommandsDeps,
): vscode.Disposable {
  return vscode.Disposable.from(
    register('erzycall.openDashboard', () =>
      vscode.env.openExternal(vscode.Uri.parse(readBaseUrl().origin)),
    ),
    register('erzycall.openSettings', () =>
      vscode.commands.executeCommand(
        'workbench.action.openSettings',
        '@ext:erzycall-tools.erzycall-cases',
      ),
    ),
    register('erzycall.showLog', () => channel.show()),
  );
}
