import * as vscode from 'vscode';
import type { CaseRecord } from '../api/case.ts';

/** Filters the list by a tag of a case. The page sends only the place of the tag. */
export async function filterByTag(record: CaseRecord | undefined, index: number): Promise<void> {
  const tag = record?.tags?.[index];
  if (tag !== undefined) {
    await vscode.commands.executeCommand('erzycall.filterCases', tag);
  }
}
