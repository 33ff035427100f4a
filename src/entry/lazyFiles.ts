import * as vscode from 'vscode';
import { caseScheme } from '../editor/caseUri.ts';
import { isCodeMissing } from '../shared/loadCode.ts';
import type { Features } from './features.ts';
import type { LazyFeatures } from './lazyFeatures.ts';

/** Registers the read-only file system of the cases. The features are loaded with its first document. */
export function registerLazyFiles(features: LazyFeatures): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  features.onDidLoad(({ documents }) =>
    documents.onDidChangeFile((changes) => changed.fire(changes)),
  );
  const readOnly = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const isReadonly = new vscode.MarkdownString(
    vscode.l10n.t('This script is read-only. You can change it in the ErzyCall dashboard.'),
  );
  return vscode.workspace.registerFileSystemProvider(
    caseScheme,
    {
      onDidChangeFile: changed.event,
      stat: async (uri) => (await documentsOf(features)).stat(uri),
      readFile: async (uri) => (await documentsOf(features)).readFile(uri),
      // changes of all documents are reported anyway
      watch: () => new vscode.Disposable(() => {}),
      readDirectory: () => [],
      createDirectory: readOnly,
      writeFile: readOnly,
      delete: readOnly,
      rename: readOnly,
    },
    { isCaseSensitive: true, isReadonly },
  );
}

/** @throws FileSystemError with a message that VS Code shows in place of the document */
async function documentsOf(features: LazyFeatures): Promise<Features['documents']> {
  try {
    return (await features.get()).documents;
  } catch (error) {
    throw isCodeMissing(error)
      ? vscode.FileSystemError.Unavailable(
          vscode.l10n.t('The extension was updated. Reload the window.'),
        )
      : error;
  }
}
