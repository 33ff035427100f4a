import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ApiError, type ApiErrorKind } from '../../../src/api/apiError.ts';
import type { CaseSummary } from '../../../src/api/case.ts';
import { type CaseListState, idle } from '../../../src/cases/caseListState.ts';
import { defaultArrangement } from '../../../src/cases/arrangement.ts';
import { caseItem, caseTooltip, groupItem } from '../../../src/tree/caseTreeItems.ts';
import { endItem, loadMoreItem, remedyItem, remedyOf } from '../../../src/tree/listItems.ts';
import { descriptionOf, messageOf, titleOf } from '../../../src/tree/casesViewText.ts';

const day = 86_400_000;
const now = new Date(2026, 5, 15, 12).getTime();
const base = { id: 'case_1', title: 'Reminder', status: 'open', tags: [] };
const statusWords = {
  active: 'Active',
  draft: 'Draft',
  in_review: 'In review',
  Paused: 'Paused',
  closed: 'Closed',
  archived: 'Archived',
};
const facts = { hasScriptErrors: false, isMissing: false };

function row(
  fields: Partial<CaseSummary> = {},
  options: Partial<Parameters<typeof caseItem>[1]> = {},
): vscode.TreeItem {
  const summary = { ...base, createdAt: now - 3 * day, ...fields };
  const all = { ...facts, now, itemId: 'row', isFavorite: false, isBelowStatus: false, ...options };
  return caseItem({ kind: 'case', summary }, all);
}

const spoken = (item: vscode.TreeItem) => item.accessibilityInformation?.label;
const iconOf = (item: vscode.TreeItem) => (item.iconPath as vscode.ThemeIcon).id;

describe('the words of a row', () => {
  it('are the title and a short age, if the icon tells the status', () => {
    assert.deepEqual([row().label, row().description, iconOf(row())], ['Reminder', '3d', 'pass']);
    assert.equal(spoken(row()), 'Reminder, status Open, created 3 days ago');
  });

  it('fault 36: contain the status only where neither icon nor heading tells it', () => {
    assert.equal(row({ status: 'on_hold' }).description, '3d · on_hold');
    assert.equal(row({ status: 'on_hold' }, { isBelowStatus: true }).description, '3d');
    assert.equal(row({ status: '' }).description, '3d');
    for (const [status, word] of Object.entries(statusWords)) {
      assert.equal(row({ status }).description, '3d');
      assert.ok(spoken(row({ status }))?.includes(`status ${word}`));
      assert.notEqual(iconOf(row({ status })), iconOf(row({ status: 'on_hold' })));
    }
  });

  it('fault 84: say "now" for a date that is less than a day in the future', () => {
    const item = row({ createdAt: now + day - 1 });
    assert.equal(item.description, 'now');
    assert.equal(spoken(item), 'Reminder, status Open, created just now');
  });

  it('faults 37, 82: say that the date is unknown if it is missing or invalid', () => {
    for (const createdAt of [undefined, NaN, Infinity, 9e15]) {
      assert.equal(row({ createdAt }).description, 'unknown date');
      assert.equal(spoken(row({ createdAt })), 'Reminder, status Open, created unknown date');
    }
    assert.equal(row({ createdAt: Date.parse('0001-01-01T00:00Z') }).description, '2,026y');
  });

  it('fault 85: say that a case no longer exists', () => {
    const item = row({}, { isMissing: true, isFavorite: true });
    assert.equal(item.description, 'no longer exists');
    assert.equal(spoken(item), 'Reminder, no longer exists');
    assert.equal(item.contextValue, 'case favorite', 'it can be removed');
    const tooltip = caseTooltip({ ...base, createdAt: now }, { ...facts, isMissing: true });
    assert.match(tooltip, /no longer exists or belongs to another organization\.$/);
  });

  it('name errors of the script beside the status, also for screen readers', () => {
    const item = row({}, { hasScriptErrors: true });
    assert.match(spoken(item)!, /, script has errors$/);
    assert.equal(iconOf(item), iconOf(row()));
    assert.equal(item.description, '\u26a0\ufe0e 3d');
    assert.equal(item.resourceUri, undefined, 'VS Code would open it as a file when it is dragged');
    const missing = row({}, { hasScriptErrors: true, isMissing: true });
    assert.equal(missing.description, 'no longer exists');
  });

  it('fault 82: name months of any year, and an unknown date', () => {
    const label = (key: string) => groupItem({ kind: 'group', by: 'month', key, count: 2 }).label;
    assert.deepEqual(['2026-03', '0001-01', '9999-12', 'unknown'].map(label), [
      'March 2026',
      'January 1',
      'December 9999',
      'Unknown date',
    ]);
    assert.equal(label('-271821-04'), '-271821-04');
  });
});

describe('the words of the last row', () => {
  const cases = [{ ...base, createdAt: now }];
  const item = (state: Partial<CaseListState>, slow = false, filtered = false) =>
    loadMoreItem({ ...idle, cases, phase: 'ready', ...state }, { itemId: 'last', slow, filtered });

  it('say how many cases are loaded', () => {
    assert.equal(spoken(item({})), 'Load More, 1 loaded');
    assert.equal(spoken(item({}, true)), 'Loading more…, 1 loaded');
    assert.equal(spoken(item({}, false, true)), 'Load All, 1 loaded');
  });

  it('say that there are no more', () => {
    assert.deepEqual([endItem(240).label, endItem(240).description], ['240 cases', 'all loaded']);
    assert.equal(spoken(endItem(240)), 'All 240 cases are loaded.');
    assert.equal(spoken(endItem(1)), 'The only case is loaded.');
  });

  it('fault 91: offer what helps after a refresh failed, but only if it is more than to retry', () => {
    const refused = (kind: ApiErrorKind) =>
      remedyOf({ ...idle, cases, phase: 'failed', action: 'refresh', error: new ApiError(kind) });
    assert.equal(refused('keyRevoked')?.command, 'erzycall.setApiKey');
    assert.equal(refused('missingScope')?.command, 'erzycall.openDashboard');
    assert.equal(refused('timeout'), undefined);
    const { label, command } = remedyItem(refused('keyRevoked')!);
    assert.deepEqual([label, command?.command], ['Set API Key', 'erzycall.setApiKey']);
  });

  it('say why loading failed, and what a click does', () => {
    const failed = (error: unknown) => item({ phase: 'failed', action: 'loadMore', error });
    assert.equal(failed(new ApiError('timeout')).description, 'timed out; click to retry');
    const changed = failed(new ApiError('invalidCursor'));
    assert.equal(changed.description, 'the list changed; click to reload');
    assert.equal(changed.command?.command, 'erzycall.refreshCases');
  });
});

describe('the words around the rows', () => {
  const cases = [{ ...base, createdAt: now }];
  const message = (state: Partial<CaseListState>, shown?: number, filter = {}) =>
    messageOf(
      { ...idle, cases, phase: 'ready', ...state },
      shown === undefined
        ? undefined
        : { shown, filter: { ...defaultArrangement.filter, text: 'reminder', ...filter } },
      now,
    );

  it('fault 86: do not mention the filter if there are no rows', () => {
    assert.equal(message({ cases: [] }, 0), '');
    assert.equal(message({}, 0), 'Filter: reminder (0 of 1 loaded)');
    assert.equal(message({ hasMore: false }, 1), 'Filter: reminder (1 of 1)');
  });

  it('name all criteria of the filter', () => {
    const criteria = { statuses: ['open', 'on_hold'], maxAgeDays: 7 };
    const words = 'Filter: reminder · Open, on_hold · Within 7 days (1 of 1 loaded)';
    assert.equal(message({}, 1, criteria), words);
    assert.match(message({}, 1, { text: '', maxAgeDays: 365 }), /^Filter: Within a year \(/);
  });

  it('contain the date of an update that was not today', () => {
    const failed = { phase: 'failed', action: 'refresh', error: new ApiError('timeout') } as const;
    assert.match(message({ ...failed, fetchedAt: now - 60_000 }), /^Last updated 11:59\sAM\. /);
    const before = message({ ...failed, fetchedAt: now - day });
    assert.match(
      before,
      /^Last updated Jun 14, 12:00\sPM\. app\.erzycall\.com did not answer in time\.$/,
    );
  });

  it('count cases that could not be read, and say when the list cannot continue', () => {
    assert.equal(message({ unreadable: 1 }), '1 case could not be read.');
    assert.equal(message({ unreadable: 2 }), '2 cases could not be read.');
    assert.match(message({ cut: 1 }), /pages of more than 100 cases\. The cases beyond that/);
    assert.match(message({ stuck: true }), /returned no usable cursor/);
    assert.equal(message({}), '');
  });

  it('name the kind and the source of the key, and the number of all cases', () => {
    const account = { id: 'a', name: 'ERZYCALL_API_KEY', origin: 'https://app.erzycall.com' };
    const key = { ...account, source: 'environment', environment: 'test', isOnly: true } as const;
    const all = { ...idle, cases, hasMore: false };
    assert.equal(descriptionOf(key, all), 'test · key from ERZYCALL_API_KEY · 1 case');
    assert.equal(titleOf(key, true), 'Cases (test, env key, filtered)');
    assert.equal(titleOf(undefined, false), 'Cases');
  });
});
