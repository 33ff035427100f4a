import * as vscode from 'vscode';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import type { CaseDocuments } from '../../editor/caseDocuments.ts';
import { activeDocumentCaseId, caseAddress } from '../../editor/caseUri.ts';
import { loadCases } from '../list/loadCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { chosenCases, type ChosenCasesDeps } from './chosenCases.ts';

export interface DocumentCommandsDeps extends ChosenCasesDeps {
  readonly records: CaseRecords;
  readonly documents: CaseDocuments;
}

/** Commands that show a case in a text editor. */
export function registerDocumentCommands(
  register: RegisterCommand,
  deps: DocumentCommandsDeps,
): vscode.Disposable {
  const { records, documents } = deps;
  return vscode.Disposable.from(
    register('erzycall.openScript', async (argument) => {
      const [id] = await chosenCases(argument, undefined, deps);
      if (id !== undefined) {
        // otherwise a failure would be shown in a document that the user has to close
        const [shown] = await loadCases(records, [id]);
        await documents.showScript(shown!.record);
      }
    }),
    register('erzycall.openCaseJson', async (argument) => {
      const [id] = await chosenCases(argument, undefined, deps);
      if (id !== undefined) {
        await loadCases(records, [id]);
        await documents.showJson(id);
      }
    }),
    register('erzycall.reloadScript', async (argument) => {
      const inDocument =
        argument instanceof vscode.Uri ? caseAddress(argument)?.id : activeDocumentCaseId();
      const [id] =
        inDocument === undefined ? await chosenCases(argument, undefined, deps) : [inDocument];
      if (id === undefined || documents.retry(id)) {
        return;
      }
      const [shown] = await loadCases(records, [id], { again: true });
      if (inDocument === undefined) {
        await documents.showScript(shown!.record);
      }
    }),
  );
}
