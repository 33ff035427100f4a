import * as vscode from 'vscode';

/** A scheme of its own, so that other extensions do not decorate the rows. */
const scheme = 'erzycall-script-errors';

/** Marks the row of a case whose script has errors. VS Code decorates rows by their URI. */
export function scriptErrorsUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${id}` });
}

/** Shows a badge beside the title, as VS Code does for files with errors. */
export function registerScriptErrorBadge(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme
        ? new vscode.FileDecoration(
            '!',
            vscode.l10n.t('The script has errors'),
            new vscode.ThemeColor('list.errorForeground'),
          )
        : undefined,
  });
}
