import * as vscode from 'vscode';
import type { CaseFiles } from './caseFiles.ts';
import { caseScheme } from './caseUri.ts';
import { type Filling, fillingOf, rangeOf, scriptIn, variablePlaces } from './shownScript.ts';

/** Underlines variables by what fills them in. Each line differs in more than its color. */
export class VariableDecorations implements vscode.Disposable {
  readonly #files: CaseFiles;
  readonly #types: Readonly<Record<Filling, vscode.TextEditorDecorationType>> = {
    contact: underline('dashed', 'textLink.foreground'),
    default: underline('solid', 'textLink.foreground'),
    call: underline('double', 'textLink.foreground'),
    nothing: underline('dotted', 'editorError.foreground'),
  };
  readonly #subscriptions: vscode.Disposable;

  constructor(files: CaseFiles) {
    this.#files = files;
    this.#subscriptions = vscode.Disposable.from(
      ...Object.values(this.#types),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#update(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#update(
          vscode.window.visibleTextEditors.filter((editor) => editor.document === document),
        ),
      ),
    );
    this.#update(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors.filter(({ document }) => document.uri.scheme === caseScheme)) {
      const { document } = editor;
      const shown = scriptIn(this.#files, document);
      const places = shown === undefined ? [] : variablePlaces(shown);
      for (const filling of ['contact', 'default', 'call', 'nothing'] as const) {
        editor.setDecorations(
          this.#types[filling],
          places
            .filter(({ variable }) => fillingOf(variable) === filling)
            .map((place) => rangeOf(document, place)),
        );
      }
    }
  }
}

/** The text keeps its color, because in some themes the color of the line has too little contrast for text. */
function underline(style: string, color: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderWidth: style === 'double' ? '0 0 3px 0' : '0 0 2px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(color),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
