import * as vscode from 'vscode';

/** The text editor that has the focus or had it last. A log is not an editor to write in. */
export function currentEditor(
  isWanted: (document: vscode.TextDocument) => boolean = () => true,
): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find(
    (editor) =>
      editor !== undefined && editor.document.uri.scheme !== 'output' && isWanted(editor.document),
  );
}
