import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { useScene } from '../../support/useScene.ts';
import { waitUntil } from '../../support/waitFor.ts';
import { refreshTrials } from './refreshTrials.ts';

describe('refreshing the list in the window', () => {
  const suite = useScene({
    api: { cases: 60 },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'erzycall.pageSize': 25, 'erzycall.requestTimeout': 5 },
  });

  before(() => suite.window.row(suite.title(0)).waitFor());

  const refresh = async () => {
    await suite.window.sideBar.hover();
    await suite.window.titleAction('Refresh Cases').click();
  };
  /** The rows, and the one with a remedy, are there, and nothing is said a second time. */
  const assertRowsKept = async (remedy?: string) => {
    assert.equal(await suite.window.rowCount(), remedy === undefined ? 26 : 27);
    assert.ok(await suite.window.row(suite.api.cases[0]!.title).isVisible());
    assert.deepEqual(await suite.window.notifications.texts(), []);
  };
  const wordsAbove = (message: string) =>
    suite.window.sideBar.getByText(/^Last updated \d+:\d\d\s[AP]M\. /).filter({ hasText: message });

  for (const { title, faults, message, remedy, requests } of refreshTrials) {
    it(`${title}: one message above the rows, until a refresh succeeds`, async () => {
      for (const fault of faults) {
        suite.api.addFault(fault);
      }
      await refresh();
      await wordsAbove(message).waitFor();
      if (remedy !== undefined) {
        assert.ok((await suite.window.rows().first().innerText()).includes(remedy));
      }
      assert.equal(suite.api.requests.length, requests);
      await assertRowsKept(remedy);
      suite.api.clearFaults();
      await refresh();
      await wordsAbove(message).waitFor({ state: 'detached' });
      await assertRowsKept();
    });
  }

  it('fault 20: a refresh from the palette with the view hidden offers to retry', async () => {
    const fault = suite.api.addFault({ kind: 'error', status: 500 });
    await suite.window.page.keyboard.press('ControlOrMeta+B');
    await suite.window.sideBar.waitFor({ state: 'hidden' });
    await suite.window.runCommand('ErzyCall: Refresh Cases');
    await suite.window.notifications.waitFor('reported a server error');
    await suite.window.notifications.button('reported a server error', 'Retry').click();
    await suite.api.waitFor((requests) => requests.length === 2 && requests[1]!.status === 200);
    assert.equal(fault.hits, 1);
    await suite.window.page.keyboard.press('ControlOrMeta+B');
    await suite.window.row(suite.api.cases[0]!.title).waitFor();
    await suite.window.notifications.clear();
  });

  it('fault 21: 502 and 503, then 200, are retried silently', async () => {
    suite.api.addFault({ kind: 'error', status: 502 });
    suite.api.addFault({ kind: 'error', status: 503 });
    suite.api.cases.unshift({ ...suite.api.cases[0]!, id: 'case_new', title: 'Brand new' });
    await refresh();
    await suite.window.row('Brand new').waitFor();
    assert.equal(suite.api.requests.length, 3);
    assert.deepEqual(await suite.window.notifications.texts(), []);
    suite.api.cases.shift();
  });

  it('fault 22: a redirect is refused, and the other origin receives no request', async () => {
    await using other = await FakeErzyCallApi.start({ cases: 3 });
    suite.api.addFault({ kind: 'redirect', to: `${other.origin}/api/v1/cases`, status: 307 });
    await refresh();
    await wordsAbove('answered with a redirect. It was not followed').waitFor();
    assert.equal(suite.api.requests.length, 1);
    assert.deepEqual(other.requests, []);
    await assertRowsKept();
  });

  it('fault 17: a 429 shows a countdown, resumes once automatically, and delays other requests', async () => {
    const title = suite.api.cases[2]!.title;
    suite.api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '2' } });
    await refresh();
    await suite.window.sideBar.getByText(/Rate limit reached. Resuming in \d s…/).waitFor();
    await suite.window.row(title).click();
    assert.equal(suite.api.requests.length, 1, 'the click waits too');
    await suite.window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
    await suite.api.waitFor(
      (requests) => requests.filter((each) => each.status === 200).length === 2,
    );
    assert.equal(suite.api.requests.length, 3);
    await suite.window.sideBar.getByText(/Rate limit reached/).waitFor({ state: 'hidden' });
    assert.deepEqual(await suite.window.notifications.texts(), []);
  });

  it('fault 13: a deleted case is reported, and disappears from the tree with the next refresh', async () => {
    // a row that an earlier test added is gone, so that none moves while it is clicked
    await suite.window.row('Brand new').waitFor({ state: 'detached' });
    const { title } = suite.api.cases[4]!;
    suite.api.cases.splice(4, 1);
    await suite.window.row(title).click();
    await suite.window.webviewFrame().getByText('no longer exists or belongs to another').waitFor();
    await refresh();
    await waitUntil('the row to go', async () => (await suite.window.row(title).count()) === 0);
  });
});
