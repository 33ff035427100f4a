import * as vscode from 'vscode';
import type { ScriptWords } from '../../script/document/scriptDocument.ts';
import { maxEntries } from '../../script/script.ts';
import { format } from '../localeFormat.ts';
import { untitledCase } from './caseText.ts';

/** The localized headings and labels of a script that is shown as text. */
export function scriptWords(): ScriptWords {
  return {
    untitled: untitledCase(),
    id: vscode.l10n.t('ID'),
    status: vscode.l10n.t('Status'),
    tags: vscode.l10n.t('Tags'),
    keyterms: vscode.l10n.t('Key terms'),
    description: vscode.l10n.t('Description'),
    firstMessage: vscode.l10n.t('First message'),
    prompt: vscode.l10n.t('Prompt'),
    promptLibrary: vscode.l10n.t('From the shared prompt library'),
    variables: vscode.l10n.t('Variables'),
    source: vscode.l10n.t('source'),
    required: vscode.l10n.t('required'),
    defaultValue: vscode.l10n.t('default'),
    tools: vscode.l10n.t('Tools'),
    notReturned: vscode.l10n.t('Not returned by the API'),
    empty: vscode.l10n.t('Empty'),
    none: vscode.l10n.t('None'),
    cut: vscode.l10n.t('Only the first {0} are shown.', format.number(maxEntries)),
  };
}
