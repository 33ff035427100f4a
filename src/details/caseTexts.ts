import * as vscode from 'vscode';
import type { CaseRecord } from '../api/case.ts';
import type { CopyTarget } from '../shared/casePanelMessages.ts';
import { plainText } from '../shared/plainText.ts';
import { rawJson } from './rawJson.ts';

/** The words on the tab; undefined is a case that is not known yet. */
export function tabTitle(record: CaseRecord | undefined): string {
  return record === undefined
    ? vscode.l10n.t('Case')
    : plainText(record.title).trim() || vscode.l10n.t('Untitled case');
}

/** What goes to the clipboard. */
export function copyText(
  record: CaseRecord | undefined,
  what: Exclude<CopyTarget, 'id'>,
): string | undefined {
  return what === 'json' ? rawJson(record?.raw) : record?.[what];
}
