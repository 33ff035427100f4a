import * as vscode from 'vscode';
import type { AccountData } from '../../account/accountData.ts';
import type { CaseList } from '../../cases/caseList.ts';
import type { KnownCases } from '../../cases/knownCases.ts';
import { caseIdTexts } from '../../editor/caseIdText.ts';
import type { LazyCasePanels } from '../../panel/lazyCasePanels.ts';
import { format } from '../../ui/localeFormat.ts';
import type { ShowError } from '../../ui/showError.ts';
import { caseAge, caseStatus, caseTitle, missingCaseShort } from '../../ui/text/caseText.ts';
import { plural } from '../../ui/text/counts.ts';
import type { RegisterCommand } from '../registerCommand.ts';

export interface CasesInFileDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly knownCases: KnownCases;
  readonly panels: LazyCasePanels;
  readonly showError: ShowError;
}

/** A case in a file. */
interface CaseItem extends vscode.QuickPickItem {
  readonly id: string;
  /** Where its ID is first, in UTF-16 units from the start of the document. */
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units. The rest of a longer file is not read. */
const maxScanned = 5_000_000;
const maxItems = 1_000;

/** Lists the cases whose IDs are in the active file. It makes no request before one is opened. */
export function registerCasesInFile(
  register: RegisterCommand,
  deps: CasesInFileDeps,
): vscode.Disposable {
  return register('erzycall.casesInFile', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a file to list its cases.'));
      return;
    }
    await Promise.all([deps.accountData.ready(), deps.list.prepare()]);
    const items = itemsOf(editor.document, deps.knownCases);
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There are no case IDs in this file.'),
      );
      return;
    }
    showItems(items, editor, deps);
  });
}

/** Each case once, in the order of the file. */
function itemsOf(document: vscode.TextDocument, knownCases: KnownCases): CaseItem[] {
  const text = document.getText().slice(0, maxScanned);
  const places = new Map<string, { start: number; end: number; count: number }>();
  for (const { id, start, end, isNamed } of caseIdTexts(text, document.languageId)) {
    const place = places.get(id);
    if (place !== undefined) {
      place.count++;
    } else if (places.size < maxItems && (isNamed || knownCases.get(id) !== undefined)) {
      places.set(id, { start, end, count: 1 });
    }
  }
  const buttons = [
    { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Go to First Place') },
  ];
  return Array.from(places, ([id, { start, end, count }]): CaseItem => {
    const line = format.number(document.positionAt(start).line + 1);
    const places = count === 1 ? [] : [plural(count, undefined, vscode.l10n.t('{0} places'))];
    const detail = [vscode.l10n.t('Line {0}', line), ...places].join(' · ');
    return { ...wordsOf(id, knownCases), detail, buttons, id, start, end };
  });
}

function wordsOf(id: string, knownCases: KnownCases): { label: string; description: string } {
  if (knownCases.isMissing(id)) {
    return { label: id, description: missingCaseShort() };
  }
  const summary = knownCases.get(id)?.summary;
  if (summary === undefined) {
    return { label: id, description: vscode.l10n.t('not loaded') };
  }
  const facts = [caseStatus(summary.status), caseAge(summary.createdAt, Date.now()), id];
  return { label: caseTitle(summary), description: facts.join(' · ') };
}

function showItems(
  items: readonly CaseItem[],
  editor: vscode.TextEditor,
  { panels, showError }: CasesInFileDeps,
): void {
  const pick = vscode.window.createQuickPick<CaseItem>();
  pick.title = vscode.l10n.t('Cases in This File');
  pick.placeholder = vscode.l10n.t('Select a case to open its details');
  pick.matchOnDescription = true;
  pick.items = items;
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item !== undefined) {
      panels.show(item.id).catch(showError);
    }
  });
  pick.onDidTriggerItemButton(({ item }) => {
    pick.hide();
    void goTo(item, editor);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

async function goTo({ start, end }: CaseItem, { document }: vscode.TextEditor): Promise<void> {
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}
