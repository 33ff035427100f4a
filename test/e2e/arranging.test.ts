import assert from 'node:assert/strict';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/workbench.ts';
import { Scene } from '../support/scene.ts';

describe('rows that the user arranges', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: 60, limits: 'none' },
      env: { ERZYCALL_API_KEY: liveKey },
      settings: { 'erzycall.pageSize': 30 },
    });
    for (const index of [3, 9, 40]) {
      record(index).title = `Zebra ${index}`;
    }
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.row('30 loaded').waitFor();
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(() => scene.api.clearLog());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await window?.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
    }
  });

  const record = (index: number) => scene.api.cases[index]!;
  const heading = (text: string) =>
    window.sideBar.getByRole('heading', { name: text }).first().waitFor();

  it('filters by words, says how many match, and offers to load the rest', async () => {
    await window.runCommand('ErzyCall: Filter Cases…');
    await window.quickInput.type('zebra');
    await window.quickInput.accept();
    await window.sideBar.getByText('2 of 30 loaded cases match.').waitFor();
    assert.equal(await window.rowCount(), 3);
    await heading('Cases (filtered)');
    await window.row('Load All').click();
    await window.sideBar.getByText('3 of 60 cases match.').waitFor();
    assert.equal(await window.rowCount(), 3);
    assert.equal(scene.api.requests.length, 1);
  });

  it('keeps the filter over a reload, and clears it with one click', async () => {
    await window.reload();
    await window.sideBar.getByText('cases match.').waitFor();
    await window.sideBar.hover();
    await window.titleAction('Clear Filter').click();
    await window.row('30 loaded').waitFor();
    await window.titleAction('Clear Filter').waitFor({ state: 'detached' });
  });

  it('groups by status, with counts', async () => {
    await window.runCommand('ErzyCall: Group Cases…');
    await window.quickInput.items().filter({ hasText: 'By Status' }).click();
    const open = scene.api.cases.slice(0, 30).filter(({ status }) => status === 'open').length;
    await window.sideBar.locator(`.monaco-list-row[aria-label^="open, ${open} cases"]`).waitFor();
    await window.runCommand('ErzyCall: Group Cases…');
    await window.quickInput.items().filter({ hasText: 'No Groups' }).click();
    await waitFor('flat rows', async () => ((await window.rowCount()) === 31 ? true : undefined));
    assert.deepEqual(scene.api.requests, []);
  });

  it('keeps favorites above all, over a reload too', async () => {
    const toggle = 'ErzyCall: Add to / Remove from Favorites';
    const { title } = record(4);
    const first = window.sideBar.locator('.monaco-list-row[data-index="1"]');
    await window.row(title).click();
    await window.webviewFrame().getByRole('heading', { level: 1, name: title }).waitFor();
    await window.runCommand(toggle);
    await window.row('Favorites').waitFor();
    await first.filter({ hasText: title }).waitFor();
    await window.reload();
    await window.row('Favorites').waitFor();
    await first.filter({ hasText: title }).waitFor();
    await window.webviewFrame().getByRole('heading', { level: 1, name: title }).waitFor();
    await window.runCommand(toggle);
    await window.row('Favorites').waitFor({ state: 'detached' });
    await window.runCommand('View: Close All Editors');
  });

  it('starts at once from the last session, asks the server once, and keeps rows while offline', async () => {
    const held = scene.api.addFault({ kind: 'hold', then: { kind: 'error', status: 500 } });
    await window.reload();
    await window.row(record(0).title).waitFor();
    await scene.api.waitForRequests(1);
    assert.equal(scene.api.requests.length, 1, 'rows are there before the answer');
    held.release();
    await window.sideBar.getByText(/^Last updated .+\. Refresh failed: server error\./).waitFor();
    assert.equal(await window.rowCount(), 31);
    await window.notifications.clear();
    await window.titleAction('Refresh Cases').click();
    await window.sideBar.getByText(/^Last updated/).waitFor({ state: 'hidden' });
    assert.equal(scene.api.requests.length, 2);
  });
});
