import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import {
  type ListBody,
  moreWithoutCursor,
  oneBadRecord,
  sameCursorForEver,
} from '../../support/fakeApi/faultSamples.ts';
import { useScene } from '../../support/useScene.ts';
import { waitUntil } from '../../support/waitFor.ts';

describe('loading more in the window', () => {
  const pageSize = 10;
  const suite = useScene({
    api: { cases: 300, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'erzycall.pageSize': pageSize },
  });
  /** How many cases were loaded when the test began. The tests share one list, which gets longer. */
  let loaded: number;

  before(() => suite.window.row('Load More').waitFor());
  beforeEach(async () => {
    loaded = (await suite.window.rowCount()) - 1;
  });

  const waitForRows = (count: number) =>
    waitUntil(`${count} rows`, async () => (await suite.window.rowCount()) === count);
  /** With the row that loads more. */
  const waitForCases = (count: number) => waitForRows(count + 1);
  const clickLoadMore = async () => (await suite.window.lastRow()).click();

  it('fault 15: an invalid cursor keeps the rows and offers to reload', async () => {
    suite.api.addFault({ kind: 'error', status: 400, code: 'INVALID_CURSOR' });
    await clickLoadMore();
    const row = suite.window.row('Load More failed');
    await row.waitFor();
    assert.match(await row.innerText(), /the list changed; click to reload/);
    assert.equal(await suite.window.rowCount(), loaded + 1);
    assert.equal(suite.api.requests.length, 1);
    await clickLoadMore();
    await row.waitFor({ state: 'detached' });
    await waitForCases(loaded);
    assert.equal(suite.api.requests.length, 2);
  });

  it('fault 27: one bad record among good ones', async () => {
    suite.api.addFault({ kind: 'transform', change: oneBadRecord });
    await clickLoadMore();
    await waitForCases(loaded + pageSize);
    await suite.window.sideBar.getByText('1 case could not be read.').waitFor();
  });

  it('fault 29: the same case on two pages is one row', async () => {
    const [first] = suite.api.cases;
    suite.api.addFault({
      kind: 'transform',
      change: (body) => ({ ...(body as ListBody), data: [first, ...(body as ListBody).data] }),
    });
    await clickLoadMore();
    await waitForCases(loaded + pageSize);
    // the focus is on the first new row
    await suite.window.row(suite.title(loaded)).waitFor();
    await suite.window.row(suite.title(loaded + 1)).waitFor();
  });

  for (const [number, title, change] of [
    [30, 'the same cursor forever', sameCursorForEver],
    [31, 'more without a cursor', moreWithoutCursor],
  ] as const) {
    it(`fault ${number}: ${title} ends the list and says so; Refresh continues`, async () => {
      suite.api.addFault({ kind: 'transform', change });
      await clickLoadMore();
      await suite.window.sideBar.getByText('returned no usable cursor for them').waitFor();
      await waitForRows(loaded + pageSize);
      assert.equal(suite.api.requests.length, 1);
      await suite.window.titleAction('Refresh Cases').click();
      await waitForCases(loaded + pageSize);
    });
  }

  it('fault 32: empty pages are skipped, at most three in a row', async () => {
    const fault = suite.api.addFault({ kind: 'emptyPage', times: 2 });
    await clickLoadMore();
    await waitForCases(loaded + pageSize);
    assert.equal(fault.hits, 2);
    suite.api.clearLog();
    suite.api.addFault({ kind: 'emptyPage', times: Infinity });
    await clickLoadMore();
    await suite.api.waitFor(
      (requests) => requests.length === 3 && requests.every(({ status }) => status === 200),
    );
    await waitForCases(loaded + pageSize);
    assert.equal(suite.api.requests.length, 3);
  });

  it('fault 42: Load More clicked twice is one request', async () => {
    const held = suite.api.addFault({ kind: 'hold' });
    await (await suite.window.lastRow()).dblclick();
    await suite.window.runCommand('ErzyCall: Load More Cases');
    await suite.window.row('Loading more').waitFor();
    held.release();
    await waitForCases(loaded + pageSize);
    assert.equal(suite.api.requests.length, 1);
  });

  it('fault 43: Refresh during Load More wins', async () => {
    suite.api.addFault({ kind: 'hold' });
    await clickLoadMore();
    await suite.api.waitForRequests(1);
    await suite.window.titleAction('Refresh Cases').click();
    await suite.api.waitFor((requests) => requests[0]!.aborted && requests[1]?.status === 200);
    await waitForCases(loaded);
    assert.equal(await suite.window.rowCount(), loaded + 1);
    assert.deepEqual(await suite.window.notifications.texts(), []);
  });

  it('fault 46: cancelling Load All while it waits ends it at once and silently', async () => {
    suite.api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '600' } });
    await suite.window.runCommand('ErzyCall: Load All Cases');
    await suite.window.sideBar.getByText(/Rate limit reached/).waitFor();
    await suite.window.notifications.button('Loading all cases', 'Cancel').click();
    await suite.window.sideBar.getByText(/Rate limit reached/).waitFor({ state: 'hidden' });
    await waitForCases(loaded);
    assert.deepEqual(await suite.window.notifications.texts(), []);
    assert.equal(suite.api.requests.length, 1);
  });
});
