import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { useScene } from '../support/useScene.ts';
import { waitUntil } from '../support/waitFor.ts';

describe('filtering, grouping and favorites', () => {
  const suite = useScene({
    api: { cases: 60, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'erzycall.pageSize': 30 },
    prepare: ({ api }) => {
      for (const index of [3, 9, 40]) {
        api.cases[index]!.title = `Zebra ${index}`;
      }
    },
  });

  before(() => suite.window.row('30 loaded').waitFor());

  const record = (index: number) => suite.api.cases[index]!;
  /** How many rows the list of the last session had, as it is stored. */
  const storedDepth = () => {
    const { profileDir } = suite.server;
    const [file] = globSync('**/erzycall-tools.erzycall-cases/cases/*.json', { cwd: profileDir });
    const text = file === undefined ? '{}' : readFileSync(join(profileDir, file), 'utf8');
    return (JSON.parse(text) as { shown?: number }).shown;
  };
  const heading = (text: string) =>
    suite.window.sideBar.getByRole('heading', { name: text }).first().waitFor();

  it('filters by text, says how many cases match, and offers to load the rest', async () => {
    await suite.window.runCommandAndType('ErzyCall: Filter Cases…', 'zebra');
    await suite.window.quickInput.accept();
    await suite.window.sideBar.getByText('Filter: zebra (2 of 30 loaded)').waitFor();
    assert.equal(await suite.window.rowCount(), 3);
    await heading('Cases (env key, filtered)');
    await suite.window.row('Load All').click();
    await suite.window.sideBar.getByText('Filter: zebra (3 of 60)').waitFor();
    await suite.window.notifications.waitFor('All 60 cases are loaded.');
    await suite.window.row('60 cases').waitFor();
    assert.equal(await suite.window.rowCount(), 4);
    assert.equal(suite.api.requests.length, 1);
    // otherwise it would depend on chance how many rows the next window shows
    await waitUntil('the stored list', () => storedDepth() === 60);
  });

  it('keeps the filter after a window reload, and clears it with one click', async () => {
    await suite.window.reload();
    await suite.window.sideBar.getByText('Filter: zebra').waitFor();
    await suite.window.sideBar.hover();
    await suite.window.titleAction('Clear Filter').click();
    await waitUntil('all rows', async () => (await suite.window.rowCount()) === 61);
    await suite.window.titleAction('Clear Filter').waitFor({ state: 'detached' });
  });

  it('groups by status, with counts', async () => {
    await suite.window.runCommandAndPick('ErzyCall: Group Cases…', 'By Status');
    const open = suite.api.cases.filter(({ status }) => status === 'open').length;
    await suite.window.sideBar
      .locator(`.monaco-list-row[aria-label^="Open, ${open} cases"]`)
      .waitFor();
    await suite.window.runCommandAndPick('ErzyCall: Group Cases…', 'No Groups');
    await waitUntil('flat rows', async () => (await suite.window.rowCount()) === 61);
    assert.deepEqual(suite.api.requests, []);
  });

  it('shows favorites at the top, also after a window reload', async () => {
    const toggle = 'ErzyCall: Add to / Remove from Favorites';
    const { title } = record(4);
    const first = suite.window.sideBar.locator('.monaco-list-row[data-index="1"]');
    await suite.window.row(title).click();
    await suite.window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
    await suite.window.runCommand(toggle);
    await suite.window.row('Favorites').waitFor();
    await first.filter({ hasText: title }).waitFor();
    await suite.window.reload();
    await suite.window.row('Favorites').waitFor();
    await first.filter({ hasText: title }).waitFor();
    await suite.window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
    await suite.window.runCommand(toggle);
    await suite.window.row('Favorites').waitFor({ state: 'detached' });
    await suite.window.runCommand('View: Close All Editors');
  });

  it('shows the rows of the last session at once, confirms them with one request, and keeps them while offline', async () => {
    const held = suite.api.addFault({ kind: 'hold', then: { kind: 'error', status: 500 } });
    await suite.window.reload();
    await suite.window.row(record(0).title).waitFor();
    await suite.api.waitForRequests(1);
    assert.equal(suite.api.requests.length, 1, 'rows are there before the answer');
    held.release();
    await suite.window.sideBar.getByText(/^Last updated .+ reported a server error/).waitFor();
    assert.equal(await suite.window.rowCount(), 61);
    await suite.window.notifications.clear();
    await suite.window.titleAction('Refresh Cases').click();
    await suite.window.sideBar.getByText(/^Last updated/).waitFor({ state: 'hidden' });
    assert.equal(suite.api.requests.length, 2);
  });
});
