import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { KnownCases } from '../cases/knownCases.ts';
import { caseAge, caseStatus, caseTitle } from '../ui/text/caseText.ts';

/** More items than this take long to send to the window, and nobody reads them. The typed text narrows them. */
const maxItems = 200;

/**
 * The known cases by title, which insert their IDs, with the recently opened ones first. It makes no request.
 * @param range the contents of the string, which the ID replaces
 * @param typed the contents before the cursor
 */
export function caseCompletions(
  range: vscode.Range,
  typed: string,
  knownCases: KnownCases,
  now: number,
): vscode.CompletionList {
  const { matches, total } = knownCases.search(typed, maxItems);
  const items = matches.map((summary, index) => completionItem(summary, index, range, now));
  return new vscode.CompletionList(items, total > matches.length);
}

function completionItem(
  summary: CaseSummary,
  index: number,
  range: vscode.Range,
  now: number,
): vscode.CompletionItem {
  const { id, status, createdAt } = summary;
  const title = caseTitle(summary);
  const item = new vscode.CompletionItem(
    { label: title, description: caseStatus(status) },
    vscode.CompletionItemKind.Reference,
  );
  item.insertText = id;
  item.range = range;
  item.filterText = `${title} ${id}`;
  item.sortText = String(index).padStart(6, '0');
  item.detail = id;
  item.documentation = [
    vscode.l10n.t('Status: {0}', caseStatus(status)),
    vscode.l10n.t('Created: {0}', caseAge(createdAt, now)),
  ].join('\n');
  return item;
}
