import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { CaseMarks } from '../cases/caseMarks.ts';
import type { CaseMatches } from '../cases/searchCases.ts';
import { plainText } from '../shared/plainText.ts';
import { dates } from '../ui/dates.ts';
import { shortErrorText } from '../ui/errorText.ts';
import { caseButtons } from './caseButtons.ts';

export interface CasePickItem extends vscode.QuickPickItem {
  /** Tells entries apart from one update to the next. */
  readonly key?: string;
  /** Of a case; the id alone is known of one that was pasted. */
  readonly summary?: CaseSummary;
  readonly does?: 'loadMore' | 'searchAll';
}

export interface PickContext {
  readonly state: CaseListState;
  readonly found: CaseMatches;
  /** How many cases were searched. */
  readonly known: number;
  /** What is typed, trimmed. */
  readonly query: string;
  readonly offersId: boolean;
  readonly searching: boolean;
  readonly marks: CaseMarks;
}

/** The entries of the finder, in order. VS Code filters none of them. */
export function pickItems(context: PickContext): CasePickItem[] {
  const { found, query, offersId, marks } = context;
  const items: CasePickItem[] = offersId ? [directItem(query)] : [];
  const shown = new Set<string>();
  const section = (label: string, cases: readonly CaseSummary[]) => {
    const rest = cases.filter(({ id }) => !shown.has(id));
    if (rest.length > 0) {
      items.push({ label, kind: vscode.QuickPickItemKind.Separator });
      for (const each of rest) {
        shown.add(each.id);
        items.push(caseItem(each, marks.isFavorite(each.id)));
      }
    }
  };
  if (query === '') {
    section(vscode.l10n.t('Favorites'), marks.favorites());
    section(vscode.l10n.t('Recently opened'), marks.recents());
  }
  section(
    found.total > found.matches.length
      ? vscode.l10n.t('{0} of {1} cases', found.matches.length, found.total)
      : vscode.l10n.t('Cases'),
    found.matches,
  );
  return [...items, ...moreItems(context)];
}

function moreItems({ state, found, known, query, searching }: PickContext): CasePickItem[] {
  if (!state.hasMore || state.cases.length === 0) {
    return found.total === 0 && query !== '' && state.phase !== 'busy' ? [nothingItem(known)] : [];
  }
  const failed = state.phase === 'failed' ? shortErrorText(state.error) : undefined;
  const searched = vscode.l10n.t('searched {0} cases', known);
  const searchAll: CasePickItem = {
    key: 'searchAll',
    label: searching
      ? `$(loading~spin) ${vscode.l10n.t('Searching all cases…')}`
      : `$(cloud-download) ${vscode.l10n.t('Search All Cases')}`,
    description: failed ?? searched,
    alwaysShow: true,
    does: 'searchAll',
  };
  const loadMore: CasePickItem = {
    key: 'loadMore',
    label: `$(ellipsis) ${vscode.l10n.t('Load More')}`,
    description: vscode.l10n.t('{0} loaded', state.cases.length),
    alwaysShow: true,
    does: 'loadMore',
  };
  return searching ? [searchAll] : [searchAll, loadMore];
}

function nothingItem(known: number): CasePickItem {
  return {
    label: vscode.l10n.t('No matching case'),
    description: vscode.l10n.t('searched {0} cases', known),
    alwaysShow: true,
  };
}

function directItem(id: string): CasePickItem {
  const summary = { id, title: '', status: '', createdAt: undefined, tags: [] };
  const detail = vscode.l10n.t('Open this case ID directly');
  return { key: `id:${id}`, label: `$(go-to-file) ${id}`, detail, summary, alwaysShow: true };
}

function caseItem(summary: CaseSummary, isFavorite: boolean): CasePickItem {
  const age =
    summary.createdAt === undefined
      ? vscode.l10n.t('unknown date')
      : dates.age(summary.createdAt, Date.now());
  return {
    key: summary.id,
    label: plainText(summary.title).trim() || vscode.l10n.t('Untitled case'),
    description: [plainText(summary.status), age, summary.id].filter(Boolean).join(' · '),
    summary,
    buttons: caseButtons(isFavorite),
    alwaysShow: true,
  };
}
