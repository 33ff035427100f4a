import * as vscode from 'vscode';
import type { CaseRecord } from '../api/case.ts';
import { statusTone } from '../cases/caseStatus.ts';
import type { CaseView, DateView } from '../shared/casePanelViews.ts';
import { dates } from '../ui/dates.ts';
import { callsSection } from './callsView.ts';
import { caseSections, missingParts } from './caseSections.ts';
import type { CallsState } from './recentCalls.ts';
import type { CheckedScript } from './scriptSections.ts';
import type { CaseChange } from './seenCases.ts';

/** What a panel knows of its case besides the record. */
export interface CaseContext {
  readonly checked: CheckedScript;
  readonly change: CaseChange | undefined;
  /** What the user typed for variables. */
  readonly typed: ReadonlyMap<string, string>;
  readonly calls: CallsState;
}

/** What the panel draws of a case, as of a time (milliseconds since 1970). */
export function caseView(record: CaseRecord, context: CaseContext, now: number): CaseView {
  const { checked, change, typed, calls } = context;
  const title = record.title.trim();
  const missing = missingParts(record);
  return {
    id: record.id,
    title: title || vscode.l10n.t('Untitled case'),
    untitled: title === '',
    status: {
      text: record.status.trim() || vscode.l10n.t('no status'),
      tone: statusTone(record.status),
    },
    dates: dateViews(record, now),
    notice: missing.all
      ? vscode.l10n.t(
          'The API returned no script for this case: its title, status and date are all there is to read here.',
        )
      : undefined,
    changed: change && {
      text: vscode.l10n.t('Updated since you last looked'),
      button: change.previous === undefined ? undefined : vscode.l10n.t('Show changes'),
    },
    sections: missing.all ? [] : caseSections(record, checked, typed),
    calls: callsSection(calls, now),
    footnote:
      missing.names.length > 0
        ? vscode.l10n.t(
            'Not returned by the API: {0}',
            new Intl.ListFormat(vscode.env.language, { type: 'unit' }).format(missing.names),
          )
        : undefined,
    labels: {
      id: vscode.l10n.t('Case ID'),
      copyId: vscode.l10n.t('Copy ID'),
      refresh: vscode.l10n.t('Refresh'),
      raw: vscode.l10n.t('Raw JSON'),
      copyRaw: vscode.l10n.t('Copy JSON'),
    },
  };
}

function dateViews(record: CaseRecord, now: number): DateView[] {
  const { createdAt, updatedAt } = record;
  const views: DateView[] = [
    createdAt === undefined
      ? { text: vscode.l10n.t('Created on an unknown date') }
      : {
          text: vscode.l10n.t('Created {0}', dates.age(createdAt, now)),
          ...exactDate(createdAt),
        },
  ];
  if (updatedAt !== undefined && updatedAt !== createdAt) {
    views.push({
      text: vscode.l10n.t('Updated {0}', dates.age(updatedAt, now)),
      ...exactDate(updatedAt),
    });
  }
  return views;
}

function exactDate(time: number): Pick<DateView, 'full' | 'iso'> {
  return { full: dates.full(time), iso: new Date(time).toISOString() };
}
