import * as vscode from 'vscode';
import type { CaseSummary } from '../api/case.ts';
import type { CaseListState } from '../cases/caseListState.ts';
import type { CaseMatches } from '../cases/caseSearch.ts';
import type { FavoritesAndRecents } from '../cases/favoritesAndRecents.ts';
import { caseAge, caseStatus, caseTitle } from '../ui/text/caseText.ts';
import { loadedText, plural } from '../ui/text/counts.ts';
import { shortErrorText } from '../ui/text/shortErrorText.ts';
import { format } from '../ui/localeFormat.ts';
import { finderButtons } from './finderButtons.ts';
import type { FinderQuery } from './finderQuery.ts';

export interface FinderItem extends vscode.QuickPickItem {
  /** Identifies the item across updates. */
  readonly key?: string;
  /** The case of the item. Only the ID is set when the user typed or pasted it. */
  readonly summary?: CaseSummary;
  /** Whether the text may also be something else than the ID of a case. */
  readonly isGuessedId?: boolean;
  /** Set on items that load more cases. */
  readonly action?: 'loadMore' | 'searchAll';
}

export interface FinderContext {
  readonly state: CaseListState;
  readonly found: CaseMatches;
  /** How many cases were searched. */
  readonly searchedCount: number;
  readonly query: FinderQuery;
  /** Whether the query may be the ID of a case that is not loaded. */
  readonly offersId: boolean;
  /** Whether the remaining pages are being searched. */
  readonly searching: boolean;
  readonly favorites: FavoritesAndRecents;
}

/** The items of the finder, in order. VS Code must not filter them again, hence `alwaysShow`. */
export function finderItems(context: FinderContext): FinderItem[] {
  const { found, query, offersId, favorites } = context;
  const ids = offersId ? [idItem(query)] : [];
  // matching cases come before a text that only may be an ID
  const items: FinderItem[] = query.id === 'certain' ? ids : [];
  const shown = new Set<string>();
  const addSection = (label: string, cases: readonly CaseSummary[]) => {
    const rest = cases.filter(({ id }) => !shown.has(id));
    if (rest.length > 0) {
      items.push({ label, kind: vscode.QuickPickItemKind.Separator });
      for (const each of rest) {
        shown.add(each.id);
        items.push(caseItem(each, favorites.isFavorite(each.id)));
      }
    }
  };
  if (query.text === '') {
    addSection(vscode.l10n.t('favorites'), favorites.favorites());
    addSection(vscode.l10n.t('recently opened'), favorites.recents());
  }
  addSection(
    found.total > found.matches.length
      ? vscode.l10n.t(
          '{0} of {1} cases',
          format.number(found.matches.length),
          format.number(found.total),
        )
      : vscode.l10n.t('cases'),
    found.matches,
  );
  return [...items, ...(query.id === 'certain' ? [] : ids), ...moreItems(context)];
}

function moreItems(context: FinderContext): FinderItem[] {
  const { state, found, searchedCount, query, searching } = context;
  if (!state.hasMore || state.cases.length === 0) {
    const foundNothing = found.total === 0 && query.text !== '' && state.phase !== 'busy';
    return foundNothing ? [nothingItem(searchedCount)] : [];
  }
  const searchAll: FinderItem = {
    key: 'searchAll',
    label: searching
      ? `$(loading~spin) ${vscode.l10n.t('Searching all cases…')}`
      : `$(cloud-download) ${vscode.l10n.t('Search All Cases')}`,
    description:
      state.phase === 'failed' ? shortErrorText(state.error) : searchedText(searchedCount),
    alwaysShow: true,
    action: 'searchAll',
  };
  const loadMore: FinderItem = {
    key: 'loadMore',
    label: `$(ellipsis) ${vscode.l10n.t('Load More')}`,
    description: loadedText(state),
    alwaysShow: true,
    action: 'loadMore',
  };
  return searching ? [searchAll] : [searchAll, loadMore];
}

function nothingItem(searchedCount: number): FinderItem {
  return {
    label: vscode.l10n.t('No matching cases'),
    description: searchedText(searchedCount),
    alwaysShow: true,
  };
}

/** "240 cases searched". */
export function searchedText(count: number): string {
  return plural(count, vscode.l10n.t('1 case searched'), vscode.l10n.t('{0} cases searched'));
}

function idItem({ text: id, id: likelihood }: FinderQuery): FinderItem {
  const isGuessedId = likelihood === 'possible';
  const summary = { id, title: '', status: '', createdAt: undefined, tags: [] };
  const detail = vscode.l10n.t('Open the case with this ID');
  const label = `$(go-to-file) ${id}`;
  return { key: `id:${id}`, label, detail, summary, isGuessedId, alwaysShow: true };
}

function caseItem(summary: CaseSummary, isFavorite: boolean): FinderItem {
  const status = summary.status.trim() === '' ? '' : caseStatus(summary.status);
  const age = caseAge(summary.createdAt, Date.now());
  return {
    key: summary.id,
    label: caseTitle(summary),
    description: [status, age, summary.id].filter(Boolean).join(' · '),
    summary,
    buttons: finderButtons(isFavorite),
    alwaysShow: true,
  };
}
