import * as vscode from 'vscode';
import { readBaseUrl } from '../../account/settings.ts';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import type { SnippetLanguage } from '../../script/callSnippet.ts';
import { loadCode } from '../../shared/loadCode.ts';
import { ContextKeys } from '../../ui/contextKeys.ts';
import { chosenCases, type ChosenCasesDeps } from './chosenCases.ts';
import { currentEditor } from './currentEditor.ts';
import { loadCases } from './loadCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';

export interface CallSnippetCommandsDeps extends ChosenCasesDeps {
  readonly records: CaseRecords;
}

/** Code that places a call with a case, on the clipboard or in the editor. The extension never places one. */
export function registerCallSnippetCommands(
  register: RegisterCommand,
  deps: CallSnippetCommandsDeps,
): vscode.Disposable {
  /** Loaded on demand, because most windows never need it. */
  const load = () => loadCode(() => import('../../script/callSnippet.ts'));
  const write = async (id: string, language: SnippetLanguage) => {
    const [{ callSnippet }, [callable]] = await Promise.all([load(), loadCases(deps, [id])]);
    const { prefix } = readBaseUrl();
    return callSnippet(callable!, language, { prefix, idempotencyKey: crypto.randomUUID() });
  };

  return vscode.Disposable.from(
    register('erzycall.copyCallSnippet', async (argument) => {
      const [id] = await chosenCases(argument, undefined, deps);
      const choice = id === undefined ? undefined : await pickLanguage();
      if (id !== undefined && choice !== undefined) {
        const pieces = await write(id, choice.language);
        await vscode.env.clipboard.writeText((await load()).snippetText(pieces));
        const message = vscode.l10n.t('Copied the call snippet ({0})', choice.label);
        vscode.window.setStatusBarMessage(message, 3000);
        noteUse();
      }
    }),
    register('erzycall.insertCallSnippet', async (argument) => {
      // the editor in which the user was, because picking a case may open others
      const editor = currentEditor();
      const [id] = await chosenCases(argument, undefined, deps);
      if (id === undefined) {
        return;
      }
      const { snippetLanguageOf } = await load();
      const known = editor && snippetLanguageOf(editor.document.languageId);
      const language = known ?? (await pickLanguage())?.language;
      if (language !== undefined) {
        const pieces = await write(id, language);
        await insert(snippetString(pieces), editor ?? (await openEmptyEditor(language)));
      }
    }),
  );
}

interface LanguageItem extends vscode.QuickPickItem {
  readonly language: SnippetLanguage;
}

async function pickLanguage(): Promise<LanguageItem | undefined> {
  const items: LanguageItem[] = [
    { language: 'curl', label: 'cURL', description: vscode.l10n.t('for a shell') },
    {
      language: 'typescript',
      label: 'TypeScript',
      description: vscode.l10n.t('with fetch; also valid JavaScript'),
    },
    { language: 'python', label: 'Python', description: vscode.l10n.t('with requests') },
    { language: 'http', label: 'HTTP', description: vscode.l10n.t('for REST Client') },
  ];
  return await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Call Snippet'),
    placeHolder: vscode.l10n.t('Choose a language'),
    matchOnDescription: true,
  });
}

const editorLanguages: Readonly<Record<SnippetLanguage, string>> = {
  curl: 'shellscript',
  typescript: 'typescript',
  python: 'python',
  http: 'http',
};

async function openEmptyEditor(language: SnippetLanguage): Promise<vscode.TextEditor> {
  const known = await vscode.languages.getLanguages();
  const wanted = editorLanguages[language];
  const document = await vscode.workspace.openTextDocument(
    // `http` is contributed by REST Client
    { language: known.includes(wanted) ? wanted : 'plaintext' },
  );
  return await vscode.window.showTextDocument(document);
}

function snippetString(
  pieces: readonly (string | { readonly placeholder: string })[],
): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      snippet.appendText(piece);
    } else if (piece.placeholder === '') {
      snippet.appendTabstop();
    } else {
      snippet.appendPlaceholder(piece.placeholder);
    }
  }
  return snippet;
}

async function insert(snippet: vscode.SnippetString, target: vscode.TextEditor): Promise<void> {
  const { document, viewColumn } = target;
  const editor =
    viewColumn === undefined
      ? // a cell of a notebook
        target
      : // the tree may have the focus, but Tab must lead to the next value
        await vscode.window.showTextDocument(document, viewColumn);
  if (!(await editor.insertSnippet(snippet))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The snippet was not inserted, because the editor is read-only.'),
    );
    return;
  }
  noteUse();
}

const context = new ContextKeys();

/** Completes a step of the walkthrough. */
function noteUse(): void {
  context.set('erzycall.hasUsedCallSnippet', true);
}
