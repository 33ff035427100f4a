import * as vscode from 'vscode';
import { caseIdTextAt, mayBeCaseId, namedStringAt } from '../editor/caseIdText.ts';
import type { LazyFeatures } from './lazyFeatures.ts';

/**
 * Registers hovers and completion for case IDs in code. Nothing is loaded before one of them is requested in a
 * string that may contain an ID, and no request is made.
 * @param languages a list, because VS Code ranks providers for all languages below those of a language, and then does not
 * ask them if that one has completions
 */
export function registerCaseIdProviders(
  languages: readonly string[],
  features: LazyFeatures,
): vscode.Disposable {
  const selector = languages.map((language) => ({ language }));
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, {
      provideHover: async (document, position, token) => {
        if (!isEnabled(document)) {
          return undefined;
        }
        const { text } = document.lineAt(position);
        const found = caseIdTextAt(text, position.character, document.languageId);
        // once the features are loaded, any string can be a known ID
        if (found === undefined || (features.loaded === undefined && !mayBeCaseId(found))) {
          return undefined;
        }
        const { line } = position;
        const contents = await (await features.get()).caseIds.hover(found);
        return contents === undefined || token.isCancellationRequested
          ? undefined
          : new vscode.Hover(contents, new vscode.Range(line, found.start, line, found.end));
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) => {
          if (!isEnabled(document)) {
            return undefined;
          }
          const { line, character } = position;
          const { text } = document.lineAt(position);
          const contents = namedStringAt(text, character, document.languageId);
          if (contents === undefined) {
            return undefined;
          }
          const range = new vscode.Range(line, contents.start, line, contents.end);
          const typed = text.slice(contents.start, character);
          return (await features.get()).caseIds.complete(range, typed);
        },
      },
      "'",
      '"',
    ),
  );
}

/** Read each time, so that the setting has an effect at once. */
function isEnabled(document: vscode.TextDocument): boolean {
  const configuration = vscode.workspace.getConfiguration('erzycall', document);
  return configuration.get<unknown>('editor.enabled') !== false;
}
