import * as vscode from 'vscode';
import type { AccountData } from '../../account/accountData.ts';
import type { CaseRecord } from '../../api/case.ts';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import type { CaseDocuments } from '../../editor/caseDocuments.ts';
import { caseScheme } from '../../editor/caseUri.ts';
import { plainText } from '../../shared/text.ts';
import { caseTitle } from '../../ui/text/caseText.ts';
import { loadCases } from './loadCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';
import { chosenCases, type ChosenCasesDeps } from './chosenCases.ts';
import { currentEditor } from './currentEditor.ts';

export interface CompareCasesDeps extends ChosenCasesDeps {
  readonly accountData: AccountData;
  readonly records: CaseRecords;
  readonly documents: CaseDocuments;
}

/**
 * Compares two cases, or a case with what the user chooses. Code passes one ID or two; the tree passes the
 * selected rows.
 */
export function registerCompareCases(
  register: RegisterCommand,
  deps: CompareCasesDeps,
): vscode.Disposable {
  return register('erzycall.compareCases', async (argument, selected) => {
    // the document in which the user was, because picking a case may open others
    const document = currentEditor(({ uri }) => uri.scheme !== caseScheme)?.document;
    const second = typeof selected === 'string' ? await chosenCases(selected, undefined, deps) : [];
    const ids = new Set([...(await chosenCases(argument, selected, deps)), ...second]);
    if (ids.size > 2) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Select one case or two cases to compare.'),
      );
      return;
    }
    const [first, other] = await loadCases(deps, [...ids]);
    if (first !== undefined && other !== undefined) {
      await deps.documents.compareCases(first.record, other.record);
    } else if (first !== undefined) {
      await compareWithChoice(first.record, document, deps);
    }
  });
}

interface Choice extends vscode.QuickPickItem {
  readonly compare: () => Promise<void>;
}

async function compareWithChoice(
  record: CaseRecord,
  document: vscode.TextDocument | undefined,
  deps: CompareCasesDeps,
): Promise<void> {
  const { accountData, documents, pickCase } = deps;
  const title = vscode.l10n.t('Compare “{0}” with…', caseTitle(record));
  const previous = await accountData.seen.previousText(record.id);
  const choices: Choice[] = [
    {
      label: `$(list-unordered) ${vscode.l10n.t('Another Case…')}`,
      compare: async () => {
        const id = await pickCase(title);
        if (id !== undefined) {
          const [other] = await loadCases(deps, [id]);
          await documents.compareCases(record, other!.record);
        }
      },
    },
  ];
  if (previous !== undefined) {
    choices.push({
      label: `$(history) ${vscode.l10n.t('Version Seen Before')}`,
      description: vscode.l10n.t('as you saw it earlier in this session'),
      compare: () => documents.showChanges(record, previous),
    });
  }
  if (document !== undefined) {
    choices.push({
      label: `$(file) ${vscode.l10n.t('Active File')}`,
      description: plainText(vscode.workspace.asRelativePath(document.uri)),
      compare: () => documents.compareWithDocument(record, document),
    });
  }
  const choice = await vscode.window.showQuickPick(choices, { title });
  await choice?.compare();
}
