import * as vscode from 'vscode';
import type { CaseChange } from '../../account/seenCases.ts';
import type { CaseSummary, CaseRecord } from '../../api/case.ts';
import { statusTone } from '../../cases/caseStatus.ts';
import type { CaseView, DateView, HeadingView } from '../../protocol/panelViews.ts';
import { isTime } from '../../shared/format.ts';
import { caseStatus, caseTitle, untitledCase } from '../../ui/text/caseText.ts';
import { format } from '../../ui/localeFormat.ts';
import { callsSection } from './callsView.ts';
import { caseSections, missingParts } from './caseSections.ts';
import type { CallsState } from '../recentCalls.ts';
import type { CheckedScript } from './scriptSections.ts';

/** The title of the tab; undefined stands for a case of which nothing is known but its ID. */
export function tabTitle(summary: Pick<CaseSummary, 'title'> | undefined): string {
  return summary === undefined ? vscode.l10n.t('Case') : caseTitle(summary);
}

/** The facts about a case that the list knows, too. */
export type HeadingFacts = Pick<CaseSummary, 'id' | 'title' | 'status' | 'createdAt'> &
  Partial<Pick<CaseRecord, 'updatedAt'>>;

/** What a panel knows about its case in addition to the record. */
export interface CaseContext {
  readonly change: CaseChange | undefined;
  /** What the user typed for variables. */
  readonly typed: ReadonlyMap<string, string>;
  readonly calls: CallsState;
}

/**
 * What the page shows for a case.
 * @param now milliseconds since 1970
 */
export function caseView(checked: CheckedScript, context: CaseContext, now: number): CaseView {
  const { record } = checked;
  const { change, typed, calls } = context;
  const missing = missingParts(record);
  const heading = headingView(record, now);
  return {
    ...heading,
    notice: missing.all
      ? vscode.l10n.t(
          'The API returned only the title, status and date of this case, but not its script.',
        )
      : undefined,
    changed: change && {
      text: vscode.l10n.t('Updated since you last looked'),
      button: change.previous === undefined ? undefined : vscode.l10n.t('Show Changes'),
    },
    sections: missing.all ? [] : caseSections(checked, typed),
    calls: callsSection(calls, now),
    footnote:
      missing.names.length > 0
        ? vscode.l10n.t('Not returned by the API: {0}', format.list(missing.names))
        : undefined,
    labels: {
      ...heading.labels,
      raw: vscode.l10n.t('Raw JSON'),
      copyRaw: vscode.l10n.t('Copy JSON'),
    },
  };
}

/**
 * The top of the page.
 * @param now milliseconds since 1970
 */
export function headingView(facts: HeadingFacts, now: number): HeadingView {
  const title = facts.title.trim();
  return {
    id: facts.id,
    title: title || untitledCase(),
    untitled: title === '',
    status: {
      text: caseStatus(facts.status),
      tone: statusTone(facts.status),
    },
    dates: dateViews(facts, now),
    labels: {
      id: vscode.l10n.t('Case ID'),
      copyId: vscode.l10n.t('Copy ID'),
      refresh: vscode.l10n.t('Refresh'),
    },
  };
}

function dateViews({ createdAt, updatedAt }: HeadingFacts, now: number): DateView[] {
  const views: DateView[] = [
    isTime(createdAt)
      ? {
          text: vscode.l10n.t('Created {0}', format.age(createdAt, now)),
          ...exactDate(createdAt),
        }
      : { text: vscode.l10n.t('Created on an unknown date') },
  ];
  if (isTime(updatedAt) && updatedAt !== createdAt) {
    views.push({
      text: vscode.l10n.t('Updated {0}', format.age(updatedAt, now)),
      ...exactDate(updatedAt),
    });
  }
  return views;
}

function exactDate(time: number): Pick<DateView, 'full' | 'iso'> {
  return { full: format.dateTime(time), iso: new Date(time).toISOString() };
}
