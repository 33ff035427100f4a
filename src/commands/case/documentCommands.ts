import * as vscode from 'vscode';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import type { CaseDocuments } from '../../editor/caseDocuments.ts';
import { activeDocumentCaseId, caseAddress } from '../../editor/caseUri.ts';
import { loadCases } from './loadCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { chosenCases, type ChosenCasesDeps, registerForChosenCases } from './chosenCases.ts';

export interface DocumentCommandsDeps extends ChosenCasesDeps {
  readonly records: CaseRecords;
  readonly documents: CaseDocuments;
}

/** Commands that show a case in a text editor. */
export function registerDocumentCommands(
  register: RegisterCommand,
  deps: DocumentCommandsDeps,
): vscode.Disposable {
  const { documents } = deps;
  const registerForCases = registerForChosenCases(register, deps);
  return vscode.Disposable.from(
    registerForCases('erzycall.openScript', async ([id]) => {
      // otherwise a failure would be shown in a document that the user has to close
      const [shown] = await loadCases(deps, [id!]);
      await documents.showScript(shown!.record);
    }),
    registerForCases('erzycall.openCaseJson', async ([id]) => {
      await loadCases(deps, [id!]);
      await documents.showJson(id!);
    }),
    register('erzycall.reloadScript', async (argument) => {
      const inDocument =
        argument instanceof vscode.Uri ? caseAddress(argument)?.id : activeDocumentCaseId();
      const [id] =
        inDocument === undefined ? await chosenCases(argument, undefined, deps) : [inDocument];
      if (id === undefined || documents.retry(id)) {
        return;
      }
      const [shown] = await loadCases(deps, [id], { again: true });
      if (inDocument === undefined) {
        await documents.showScript(shown!.record);
      }
    }),
  );
}
