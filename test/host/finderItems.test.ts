import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ApiError } from '../../src/api/apiError.ts';
import type { CaseSummary } from '../../src/api/case.ts';
import { idle } from '../../src/cases/caseListState.ts';
import { FavoritesAndRecents } from '../../src/cases/favoritesAndRecents.ts';
import { type FinderContext, finderItems } from '../../src/finder/finderItems.ts';
import { parseFinderQuery } from '../../src/finder/finderQuery.ts';
import { MemoryStore } from '../support/fakes/memoryStore.ts';

const summary = (id: string, title = id): CaseSummary => ({
  ...{ id, title, status: 'open', createdAt: Date.now() - 3 * 86_400_000, tags: [] },
});

function labels(context: Partial<FinderContext>): string[] {
  const cases = [summary('case_1', 'Reminder'), summary('case_2', '')];
  return finderItems({
    state: { ...idle, cases, phase: 'ready', hasMore: false },
    found: { matches: cases, total: cases.length },
    searchedCount: cases.length,
    query: parseFinderQuery(''),
    offersId: false,
    searching: false,
    favorites: new FavoritesAndRecents(new MemoryStore()),
    ...context,
  }).map(({ label, description = '' }) => `${label} | ${description}`);
}

describe('the words of the finder', () => {
  it('describe each case by status, age and ID', () => {
    assert.deepEqual(labels({}), [
      'cases | ',
      'Reminder | Open · 3 days ago · case_1',
      'Untitled case | Open · 3 days ago · case_2',
    ]);
  });

  it('say how many of all matches are shown', () => {
    const found = { matches: [summary('case_1')], total: 1234 };
    assert.equal(labels({ found })[0], '1 of 1,234 cases | ');
  });

  it('say that nothing matches', () => {
    const found = { matches: [], total: 0 };
    assert.deepEqual(labels({ found, query: parseFinderQuery('x') }), [
      'No matching cases | 2 cases searched',
    ]);
  });

  it('offer a typed ID, and the remaining pages or why they could not be loaded', () => {
    const found = { matches: [], total: 0 };
    const state = { ...idle, cases: [summary('case_1')], phase: 'ready' } as const;
    const query = parseFinderQuery('case_9');
    const more = { found, query, offersId: true, state, searchedCount: 1 };
    assert.deepEqual(labels(more), [
      '$(go-to-file) case_9 | ',
      '$(cloud-download) Search All Cases | 1 case searched',
      '$(ellipsis) Load More | 1 loaded',
    ]);
    const failed = { ...state, phase: 'failed', error: new ApiError('timeout') } as const;
    assert.equal(
      labels({ ...more, state: failed })[1],
      '$(cloud-download) Search All Cases | timed out',
    );
    assert.match(labels({ ...more, searching: true })[1]!, /Searching all cases… \|/);
  });

  it('fault 97: list matches above a word that may be an ID', () => {
    const found = { matches: [summary('case_1', 'Offer Zebra2025')], total: 1 };
    const shown = labels({ found, query: parseFinderQuery('Zebra2025'), offersId: true });
    assert.deepEqual(
      shown.map((each) => each.split(' | ')[0]),
      ['cases', 'Offer Zebra2025', '$(go-to-file) Zebra2025'],
    );
  });

  it('list a favorite once, above the others', async () => {
    const favorites = new FavoritesAndRecents(new MemoryStore());
    favorites.useAccount('account');
    await favorites.toggleFavorite(summary('case_1', 'Reminder'));
    const shown = labels({ favorites });
    assert.deepEqual(
      [shown[0], shown[2]],
      ['favorites | ', 'cases | '],
      'separators, in this order',
    );
    assert.equal(shown.filter((each) => each.startsWith('Reminder')).length, 1);
    assert.equal(vscode.QuickPickItemKind.Separator, -1);
  });
});
