import * as vscode from 'vscode';
import { isCaseId } from '../api/case.ts';
import { draggedCasesMimeType } from '../ui/draggedCases.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('erzycall', 'caseId');

/** Inserts the IDs of rows that are dragged from the tree into an editor. */
export function registerCaseDrop(): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    { pattern: '**' },
    {
      provideDocumentDropEdits: async (_document, _position, transfer) => {
        const text = await transfer.get(draggedCasesMimeType)?.asString();
        const ids = (text ?? '').split('\n').filter(isCaseId);
        if (ids.length === 0) {
          return undefined;
        }
        const title =
          ids.length === 1 ? vscode.l10n.t('Insert Case ID') : vscode.l10n.t('Insert Case IDs');
        return new vscode.DocumentDropEdit(ids.join('\n'), title, kind);
      },
    },
    { dropMimeTypes: [draggedCasesMimeType], providedDropEditKinds: [kind] },
  );
}
