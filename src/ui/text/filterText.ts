import * as vscode from 'vscode';
import type { CaseFilter } from '../../cases/arrangement.ts';
import { plainText } from '../../shared/text.ts';
import { format } from '../localeFormat.ts';
import { caseStatus } from './caseText.ts';

/** The criteria of a filter, such as "reminder · Open, Draft · Within 7 days". */
export function filterText({ text, statuses, maxAgeDays }: CaseFilter): string {
  return [
    plainText(text).trim(),
    statuses.map(caseStatus).join(', '),
    maxAgeDays === undefined ? '' : ageText(maxAgeDays),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The greatest age of a case that passes a filter. */
export function ageText(maxAgeDays: number): string {
  return maxAgeDays === 365
    ? vscode.l10n.t('Within a year')
    : vscode.l10n.t('Within {0} days', format.number(maxAgeDays));
}
