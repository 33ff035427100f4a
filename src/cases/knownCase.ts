import type { CaseSummary } from '../api/case.ts';
import type { CaseList } from './caseList.ts';
import type { FavoritesAndRecents } from './favoritesAndRecents.ts';

/** What is known about a case without a request, from the most recent source; undefined if nothing is. */
export function knownCase(
  id: string,
  list: Pick<CaseList, 'state' | 'earlierCases'>,
  favorites: Pick<FavoritesAndRecents, 'favorites' | 'recents'>,
): CaseSummary | undefined {
  const isWanted = (summary: CaseSummary) => summary.id === id;
  return (
    list.state.cases.find(isWanted) ??
    list.earlierCases.find(isWanted) ??
    favorites.recents().find(isWanted) ??
    favorites.favorites().find(isWanted)
  );
}
