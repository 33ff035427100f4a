import * as vscode from 'vscode';
import type { CaseSummary } from '../../api/case.ts';
import { isTime } from '../../shared/format.ts';
import { isBlank, plainText } from '../../shared/text.ts';
import { format } from '../localeFormat.ts';

// The facts of a case as text that is safe to show in VS Code's own labels.

export function untitledCase(): string {
  return vscode.l10n.t('Untitled case');
}

export function caseTitle({ title }: Pick<CaseSummary, 'title'>): string {
  const text = plainText(title).trim();
  return isBlank(text) ? untitledCase() : text;
}

/** The status in words. One that is not known is shown as the API sent it. */
export function caseStatus(status: string): string {
  switch (status.toLowerCase()) {
    case 'open':
      return vscode.l10n.t({ message: 'Open', comment: ['The status of a case.'] });
    case 'active':
      return vscode.l10n.t('Active');
    case 'draft':
      return vscode.l10n.t('Draft');
    case 'in_review':
      return vscode.l10n.t('In review');
    case 'paused':
      return vscode.l10n.t('Paused');
    case 'closed':
      return vscode.l10n.t('Closed');
    case 'archived':
      return vscode.l10n.t('Archived');
    default:
      return plainText(status).trim() || vscode.l10n.t('no status');
  }
}

/** Such as "3 days ago"; both times in milliseconds since 1970. */
export function caseAge(createdAt: number | undefined, now: number): string {
  return isTime(createdAt) ? format.age(createdAt, now) : unknownDate();
}

/** Such as "3d"; both times in milliseconds since 1970. */
export function caseShortAge(createdAt: number | undefined, now: number): string {
  return isTime(createdAt) ? format.shortAge(createdAt, now) : unknownDate();
}

/** Date and time. */
export function caseDate(createdAt: number | undefined): string {
  return isTime(createdAt) ? format.dateTime(createdAt) : unknownDate();
}

/** Said of a case for which the API answered that it does not exist. */
export function missingCase(): string {
  return vscode.l10n.t('This case no longer exists or belongs to another organization.');
}

/** The same in a few words, for a row. */
export function missingCaseShort(): string {
  return vscode.l10n.t('no longer exists');
}

function unknownDate(): string {
  return vscode.l10n.t('unknown date');
}
