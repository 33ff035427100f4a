import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import {
  type ListBody,
  moreWithoutCursor,
  oneBadRecord,
  sameCursorForEver,
} from '../../support/fakeApi/faultSamples.ts';
import { waitFor } from '../../support/waitFor.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { Scene } from '../../support/scene.ts';

describe('while more is loaded in the window', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: 40, limits: 'none' },
      env: { ERZYCALL_API_KEY: liveKey },
      // each window starts from the server's rows
      settings: { 'erzycall.pageSize': 10, 'erzycall.cacheCases': false },
    });
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    // a window of its own: how far the list has come does not change back
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await waitForRows(11);
    scene.api.clearLog();
  });
  afterEach(async () => {
    scene.api.clearFaults();
    await window?.close();
  });

  const waitForRows = (count: number) =>
    waitFor(`${count} rows`, async () => ((await window.rowCount()) === count ? true : undefined));
  const loadMore = () => window.row('Load More').click();
  const titles = (from: number, to: number) =>
    scene.api.cases.slice(from, to).map((record) => record.title);

  it('fault 15: a cursor that is not valid any more keeps the rows and offers to reload', async () => {
    scene.api.addFault({ kind: 'error', status: 400, code: 'INVALID_CURSOR' });
    await loadMore();
    const row = window.row('Load More failed');
    await row.waitFor();
    assert.match(await row.innerText(), /the list changed; click to reload/);
    assert.equal(await window.rowCount(), 11);
    assert.equal(scene.api.requests.length, 1);
    await row.click();
    await window.row('Load More').filter({ hasText: '10 loaded' }).waitFor();
    assert.equal(scene.api.requests.length, 2);
  });

  it('fault 27: one bad record among good ones', async () => {
    scene.api.addFault({ kind: 'transform', change: oneBadRecord });
    await loadMore();
    await waitForRows(21);
    await window.sideBar.getByText('1 case could not be read.').waitFor();
  });

  it('fault 29: the same case on two pages is one row', async () => {
    const [first] = scene.api.cases;
    scene.api.addFault({
      kind: 'transform',
      change: (body) => ({ ...(body as ListBody), data: [first, ...(body as ListBody).data] }),
    });
    await loadMore();
    await waitForRows(21);
    for (const title of titles(10, 12)) {
      await window.row(title).waitFor();
    }
  });

  it('fault 30: the same cursor for ever ends the list, with words', async () => {
    scene.api.addFault({ kind: 'transform', change: sameCursorForEver });
    await loadMore();
    await window.sideBar.getByText('returned no cursor for them').waitFor();
    await waitForRows(20);
    assert.equal(scene.api.requests.length, 1);
  });

  it('fault 31: more without a cursor ends the list, with words', async () => {
    scene.api.addFault({ kind: 'transform', change: moreWithoutCursor });
    await loadMore();
    await window.sideBar.getByText('returned no cursor for them').waitFor();
    await waitForRows(20);
    assert.equal(scene.api.requests.length, 1);
  });

  it('fault 32: empty pages are walked over, at most three in a row', async () => {
    const fault = scene.api.addFault({ kind: 'emptyPage', times: 2 });
    await loadMore();
    await waitForRows(21);
    assert.equal(fault.hits, 2);
    scene.api.clearLog();
    scene.api.addFault({ kind: 'emptyPage', times: Infinity });
    await loadMore();
    await scene.api.waitForRequests(3);
    await window.row('Load More').filter({ hasText: '20 loaded' }).waitFor();
    assert.equal(scene.api.requests.length, 3);
  });

  it('fault 42: Load More clicked twice is one request', async () => {
    const held = scene.api.addFault({ kind: 'hold' });
    await window.row('Load More').dblclick();
    await window.runCommand('ErzyCall: Load More Cases');
    await window.row('Loading more').waitFor();
    held.release();
    await waitForRows(21);
    assert.equal(scene.api.requests.length, 1);
  });

  it('fault 43: Refresh during Load More wins', async () => {
    scene.api.addFault({ kind: 'hold' });
    await loadMore();
    await scene.api.waitForRequests(1);
    await window.titleAction('Refresh Cases').click();
    await scene.api.waitFor((requests) => requests[0]!.aborted && requests[1]?.status === 200);
    await window.row('Load More').filter({ hasText: '10 loaded' }).waitFor();
    assert.equal(await window.rowCount(), 11);
    assert.deepEqual(await window.notifications.texts(), []);
  });

  it('fault 46: cancelling Load All while it waits ends it at once, in silence', async () => {
    scene.api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '60' } });
    await window.runCommand('ErzyCall: Load All Cases');
    await window.sideBar.getByText(/Rate limit reached/).waitFor();
    await window.notifications.button('Loading all cases', 'Cancel').click();
    await window.sideBar.getByText(/Rate limit reached/).waitFor({ state: 'hidden' });
    await window.row('Load More').filter({ hasText: '10 loaded' }).waitFor();
    assert.deepEqual(await window.notifications.texts(), []);
    assert.equal(scene.api.requests.length, 1);
  });
});
