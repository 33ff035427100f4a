import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { waitFor } from '../../support/waitFor.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { Scene } from '../../support/scene.ts';
import { refreshTrials } from './refreshTrials.ts';

describe('while the list is refreshed in the window', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: 60 },
      env: { ERZYCALL_API_KEY: liveKey },
      settings: { 'erzycall.pageSize': 25, 'erzycall.requestTimeout': 1 },
    });
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.row(scene.api.cases[0]!.title).waitFor();
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(() => scene.api.clearLog());
  afterEach(async () => {
    scene.api.clearFaults();
    await window.notifications.clear();
  });

  const refresh = async () => {
    await window.sideBar.hover();
    await window.titleAction('Refresh Cases').click();
  };
  const assertRowsKept = async () => {
    assert.equal(await window.rowCount(), 26);
    assert.ok(await window.row(scene.api.cases[0]!.title).isVisible());
  };

  for (const { title, faults, message, buttons, requests } of refreshTrials) {
    it(`${title}: one message, rows kept`, async () => {
      for (const fault of faults) {
        scene.api.addFault(fault);
      }
      await refresh();
      await window.notifications.waitFor(message);
      for (const label of buttons) {
        assert.ok(await window.notifications.button(message, label).isVisible(), label);
      }
      assert.equal((await window.notifications.texts()).length, 1);
      assert.equal(scene.api.requests.length, requests);
      await assertRowsKept();
    });
  }

  it('fault 20: the Retry button asks again', async () => {
    const fault = scene.api.addFault({ kind: 'error', status: 500 });
    await refresh();
    await window.notifications.waitFor('reported a server error');
    await window.notifications.button('reported a server error', 'Retry').click();
    await scene.api.waitFor((requests) => requests.length === 2 && requests[1]!.status === 200);
    assert.equal(fault.hits, 1);
    await assertRowsKept();
  });

  it('fault 21: 502 and 503, then 200, pass in silence', async () => {
    scene.api.addFault({ kind: 'error', status: 502 });
    scene.api.addFault({ kind: 'error', status: 503 });
    scene.api.cases.unshift({ ...scene.api.cases[0]!, id: 'case_new', title: 'Brand new' });
    await refresh();
    await window.row('Brand new').waitFor();
    assert.equal(scene.api.requests.length, 3);
    assert.deepEqual(await window.notifications.texts(), []);
    scene.api.cases.shift();
  });

  it('fault 22: a redirect is refused, and the other origin hears nothing', async () => {
    await using other = await FakeErzyCallApi.start({ cases: 3 });
    scene.api.addFault({ kind: 'redirect', to: `${other.origin}/api/v1/cases`, status: 307 });
    await refresh();
    await window.notifications.waitFor('answered with a redirect. It was not followed');
    assert.equal(scene.api.requests.length, 1);
    assert.deepEqual(other.requests, []);
    await assertRowsKept();
  });

  it('fault 17: 429 counts down in the view, resumes once by itself, and others wait behind it', async () => {
    const title = scene.api.cases[2]!.title;
    scene.api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '2' } });
    await refresh();
    await window.sideBar.getByText(/Rate limit reached. Resuming in \d s…/).waitFor();
    await window.row(title).click();
    assert.equal(scene.api.requests.length, 1, 'the click waits too');
    await window.webviewFrame().getByRole('heading', { level: 1, name: title }).waitFor();
    await scene.api.waitFor(
      (requests) => requests.filter((each) => each.status === 200).length === 2,
    );
    assert.equal(scene.api.requests.length, 3);
    await window.sideBar.getByText(/Rate limit reached/).waitFor({ state: 'hidden' });
    assert.deepEqual(await window.notifications.texts(), []);
  });

  it('fault 13: a case that is gone says so, and leaves the tree with the next refresh', async () => {
    const { title } = scene.api.cases[4]!;
    scene.api.cases.splice(4, 1);
    await window.row(title).click();
    await window.webviewFrame().getByText('no longer exists or belongs to another').waitFor();
    await refresh();
    await waitFor('the row to go', async () =>
      (await window.row(title).count()) === 0 ? true : undefined,
    );
  });
});
