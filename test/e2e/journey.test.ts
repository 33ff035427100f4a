import assert from 'node:assert/strict';
import { liveKey, testKey, unknownKey } from '../support/fakeApi/demoKeys.ts';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/workbench.ts';
import { assertNoTrace } from './noTrace.ts';
import { Scene, setKey } from '../support/scene.ts';

const layouts = [
  { name: 'at 1280×800', sideBar: undefined },
  { name: 'with a side bar of 200 px', sideBar: 200 },
];

/** A word of a script, to be searched for wherever it should not be. */
const canary = 'Kanarienvogel-7431';

for (const { name, sideBar } of layouts) {
  describe(`the first hour ${name}`, () => {
    let scene: Scene;
    let window: Workbench;
    /** The requests since it was asked last, as "path?query". */
    const requests = () => {
      const lines = scene.api.requests.map(({ path, query }) => {
        const search = new URLSearchParams({ ...query, ...(query['cursor'] && { cursor: '…' }) });
        return path.replace('/api/v1/', '') + (search.size > 0 ? `?${search}` : '');
      });
      scene.api.clearLog();
      return lines.map(decodeURIComponent);
    };
    const title = (index: number) => scene.api.cases[index]!.title;
    /** Opened by a look-up, which takes the focus there. */
    const waitForPanel = async (index: number) => {
      const heading = { level: 1, name: title(index) };
      await window.webviewFrame().getByRole('heading', heading).waitFor();
      await window.waitUntilWebviewHasFocus();
    };

    before(async () => {
      scene = await Scene.start({ api: { cases: 120 } });
      scene.api.cases[119]!.firstMessage = `Hello, this is ${canary} speaking.`;
      window = await scene.openWindow();
      if (sideBar !== undefined) {
        await window.resizeSideBar(sideBar);
      }
    });
    after(async () => {
      await scene?.[Symbol.asyncDispose]();
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') {
        await window?.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
      }
    });

    it('explains itself without a key, and sends nothing', async () => {
      await window.openSideBarView('ErzyCall');
      await window.welcome.getByText('A case is the script of an ErzyCall phone call').waitFor();
      await window.welcome.getByText('Get a key').waitFor();
      assert.deepEqual(requests(), []);
    });

    it('refuses what is no key without a request', async () => {
      await window.welcome.getByRole('button', { name: 'Set API Key' }).click();
      await window.quickInput.type('hello');
      assert.ok(await window.quickInput.isPassword());
      await window.quickInput.accept();
      await window.quickInput.waitForMessage('starts with ek_live_ or ek_test_');
      assert.deepEqual(requests(), []);
    });

    it('refuses a wrong key, says why, and stores nothing', async () => {
      await window.quickInput.type(unknownKey);
      await window.quickInput.accept();
      await window.quickInput.waitForMessage('rejected the API key. The key was not saved.');
      assert.deepEqual(requests(), ['cases?limit=1']);
      await window.quickInput.cancel();
      await window.welcome.waitFor();
    });

    it('takes the right key and shows the first page with one request', async () => {
      await setKey(window, testKey);
      await window.row(title(0)).waitFor();
      assert.deepEqual(requests(), ['cases?limit=1', 'cases?limit=50']);
      assert.equal(await window.rowCount(), 51);
      await window.sideBar.getByRole('heading', { name: 'Cases (test)' }).first().waitFor();
    });

    it('reads a row to a screen reader as a sentence', async () => {
      const label = await window.row(title(0)).getAttribute('aria-label');
      assert.match(label ?? '', /^.+, status \w+, created .+$/);
    });

    it('loads more with one request and focuses the first new row', async () => {
      const loadMore = await window.lastRow();
      assert.match(await loadMore.innerText(), /Load More/);
      await loadMore.click();
      await waitFor('101 rows', async () => (await window.rowCount()) === 101 || undefined);
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…']);
      const focused = window.sideBar.locator('.monaco-list-row.focused');
      await waitFor('the focus', async () =>
        (await focused.innerText()).includes(title(50)) ? true : undefined,
      );
    });

    it('keeps the rows when a page fails, says why, and retries on click', async () => {
      const fault = scene.api.addFault({ kind: 'error', status: 500, times: 1 });
      await (await window.lastRow()).click();
      await window.row('Load More failed').waitFor();
      assert.match(await window.row('Load More failed').innerText(), /server error/);
      assert.equal(await window.rowCount(), 101);
      assert.equal(fault.hits, 1);
      await window.row('Load More failed').click();
      await waitFor('120 rows', async () => (await window.rowCount()) === 120 || undefined);
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…', 'cases?limit=50&cursor=…']);
      assert.ok((await (await window.lastRow()).innerText()).includes(title(119)));
    });

    it('opens the details of a row with one request', async () => {
      await (await window.lastRow()).click();
      const page = window.webviewFrame();
      await page.getByRole('heading', { level: 1, name: title(119) }).waitFor();
      await page.getByText(scene.api.cases[119]!.id).first().waitFor();
      await page.getByText(canary).first().waitFor();
      assert.deepEqual(requests(), [`cases/${scene.api.cases[119]!.id}`]);
    });

    it('copies the ID from the panel and from the row', async () => {
      await window.webviewFrame().locator('#copy-id').click();
      await waitFor('the clipboard', async () =>
        (await window.clipboard()) === scene.api.cases[119]!.id ? true : undefined,
      );
      const row = window.row(title(118));
      await (await window.rowAction(row, 'Copy Case ID')).click();
      await waitFor('the clipboard', async () =>
        (await window.clipboard()) === scene.api.cases[118]!.id ? true : undefined,
      );
      assert.deepEqual(requests(), []);
    });

    it('restores the panel when the window is reloaded, from its ID', async () => {
      await window.reload();
      await window
        .webviewFrame()
        .getByRole('heading', { level: 1, name: title(119) })
        .waitFor();
      await window.row(title(0)).waitFor();
      assert.deepEqual(requests().sort(), [`cases/${scene.api.cases[119]!.id}`, 'cases?limit=50']);
    });

    it('finds a case by its title, loading more without losing what was typed', async () => {
      await window.runCommand('ErzyCall: Find Case…');
      await window.quickInput.type(title(70));
      await window.quickInput.pick('Load More');
      await window.quickInput.item(title(70)).waitFor();
      assert.equal(await window.quickInput.text(), title(70));
      await window.quickInput.pick(title(70));
      await waitForPanel(70);
      const id = scene.api.cases[70]!.id;
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…', `cases/${id}`]);
    });

    it('offers a pasted ID directly', async () => {
      // one that no page has brought yet, in this session or before
      scene.api.cases.push({ ...scene.api.cases[0]!, id: 'case_pasted1', title: 'Pasted' });
      await window.runCommand('ErzyCall: Find Case…');
      await window.quickInput.type('case_pasted1');
      await window.quickInput.items().filter({ hasText: 'Open the case with this ID' }).click();
      await waitForPanel(120);
      assert.deepEqual(requests(), ['cases/case_pasted1']);
      scene.api.cases.pop();
    });

    it('opens a case by its ID with one request', async () => {
      await window.runCommand('ErzyCall: Open Case by ID…');
      await window.quickInput.type('../secrets');
      await window.quickInput.waitForMessage('not a case ID');
      await window.quickInput.type(scene.api.cases[3]!.id);
      await window.quickInput.accept();
      await waitForPanel(3);
      assert.deepEqual(requests(), [`cases/${scene.api.cases[3]!.id}`]);
      assert.equal((await window.editorTabs()).length, 1, 'browsing reuses one panel');
    });

    it('refreshes to the depth reached', async () => {
      await window.openSideBarView('ErzyCall');
      scene.api.cases.unshift({ ...scene.api.cases[0]!, id: 'case_new', title: 'Brand new' });
      await window.sideBar.hover();
      await window.titleAction('Refresh Cases').click();
      await window.sideBar.locator('.monaco-list').first().press('Home');
      await window.row('Brand new').waitFor();
      assert.equal(await window.rowCount(), 101);
      assert.deepEqual(requests(), ['cases?limit=100']);
    });

    it('removes the key after a question, and with it everything shown', async () => {
      await window.runCommand('ErzyCall: Remove API Key');
      await window.dialogButton('Remove').click();
      await window.welcome.waitFor();
      assert.equal(await window.rowCount(), 0);
      await window.webviewFrame().getByText('No API key is set').waitFor();
      assert.deepEqual(requests(), []);
    });

    it('left no key and no script in any log, page, message or stored state', async () => {
      for (const text of [testKey, unknownKey, liveKey, canary]) {
        await assertNoTrace(scene, window, text);
      }
      assert.ok(scene.api.requests.every(({ path }) => !path.includes(canary)));
      assert.deepEqual(window.problems.cspViolations, []);
    });
  });
}
