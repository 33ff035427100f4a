import assert from 'node:assert/strict';
import { liveKey, testKey, unknownKey } from '../support/fakeApi/demoKeys.ts';
import { assertNoTrace } from './noTrace.ts';
import { setKey } from '../support/scene.ts';
import { useScene } from '../support/useScene.ts';
import { waitUntil } from '../support/waitFor.ts';

const layouts = [
  { name: 'at 1280×800', sideBar: undefined },
  { name: 'with a side bar of 200 px', sideBar: 200 },
];

/** A word of a script that must not be found where scripts must not be stored. */
const canary = 'Kanarienvogel-7431';

for (const { name, sideBar } of layouts) {
  describe(`first use ${name}`, () => {
    const suite = useScene({
      api: { cases: 170 },
      prepare: ({ api }) => {
        api.cases[149]!.firstMessage = `Hello, this is ${canary} speaking.`;
      },
    });
    const title = (index: number) => suite.title(index);
    /** The requests since the last call, as "path?query". */
    const requests = () => {
      const lines = suite.api.requests.map(({ path, query }) => {
        const search = new URLSearchParams({ ...query, ...(query['cursor'] && { cursor: '…' }) });
        return path.replace('/api/v1/', '') + (search.size > 0 ? `?${search}` : '');
      });
      suite.api.clearLog();
      return lines.map(decodeURIComponent);
    };
    /** Looking up a case moves the focus to its panel. */
    const waitForPanel = async (index: number) => {
      const heading = { level: 1, name: title(index) };
      await suite.window.loadedCase().getByRole('heading', heading).waitFor();
      await suite.window.waitUntilWebviewHasFocus();
    };

    before(async () => {
      if (sideBar !== undefined) {
        await suite.window.resizeSideBar(sideBar);
      }
    });

    it('explains what to do without a key, and sends no request', async () => {
      await suite.window.welcome
        .getByText('A case is the script of an ErzyCall phone call')
        .waitFor();
      await suite.window.welcome.getByText('Get a key').waitFor();
      assert.deepEqual(requests(), []);
    });

    it('refuses input that is not a key without a request', async () => {
      await suite.window.welcome.getByRole('button', { name: 'Set API Key' }).click();
      await suite.window.quickInput.type('hello');
      await suite.window.quickInput.waitForPassword();
      await suite.window.quickInput.accept();
      await suite.window.quickInput.waitForMessage('starts with ek_live_ or ek_test_');
      assert.deepEqual(requests(), []);
    });

    it('refuses a wrong key with the reason, and stores nothing', async () => {
      await suite.window.quickInput.type(unknownKey);
      await suite.window.quickInput.accept();
      await suite.window.quickInput.waitForMessage('rejected the API key. The key was not saved.');
      assert.deepEqual(requests(), ['cases?limit=1']);
      await suite.window.quickInput.cancel();
      await suite.window.welcome.waitFor();
    });

    it('accepts the right key and loads the first page with one request', async () => {
      await setKey(suite.window, testKey);
      await suite.window.row(title(0)).waitFor();
      assert.deepEqual(requests(), ['cases?limit=1', 'cases?limit=50']);
      assert.equal(await suite.window.rowCount(), 51);
      await suite.window.sideBar.getByRole('heading', { name: 'Cases (test)' }).first().waitFor();
    });

    it('describes a row to screen readers in a sentence', async () => {
      const label = await suite.window.row(title(0)).getAttribute('aria-label');
      assert.match(label ?? '', /^.+, status [\w ]+, created .+$/);
    });

    it('loads more with one request and focuses the first new row', async () => {
      const loadMore = await suite.window.lastRow();
      assert.match(await loadMore.innerText(), /Load More/);
      await loadMore.click();
      await waitUntil('101 rows', async () => (await suite.window.rowCount()) === 101);
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…']);
      const focused = suite.window.sideBar.locator('.monaco-list-row.focused');
      await waitUntil('the focus', async () => (await focused.innerText()).includes(title(50)));
    });

    it('keeps the rows when a page fails, shows the reason, and retries on click', async () => {
      const fault = suite.api.addFault({ kind: 'error', status: 500, times: 1 });
      await (await suite.window.lastRow()).click();
      await suite.window.row('Load More failed').waitFor();
      assert.match(await suite.window.row('Load More failed').innerText(), /server error/);
      assert.equal(await suite.window.rowCount(), 101);
      assert.equal(fault.hits, 1);
      await suite.window.row('Load More failed').click();
      await waitUntil('151 rows', async () => (await suite.window.rowCount()) === 151);
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…', 'cases?limit=50&cursor=…']);
      assert.match(await (await suite.window.lastRow()).innerText(), /Load More.*150 loaded/s);
    });

    it('opens the details of a row with one request', async () => {
      await suite.window.lastRow();
      await suite.window.row(title(149)).click();
      const page = suite.window.webviewFrame();
      await suite.window
        .loadedCase()
        .getByRole('heading', { level: 1, name: title(149) })
        .waitFor();
      await page.getByText(suite.api.cases[149]!.id).first().waitFor();
      await page.getByText(canary).first().waitFor();
      assert.deepEqual(requests(), [`cases/${suite.api.cases[149]!.id}`]);
    });

    it('copies the ID from the panel and from the row', async () => {
      await suite.window.webviewFrame().locator('#copy-id').click();
      await waitUntil(
        'the clipboard',
        async () => (await suite.window.clipboard()) === suite.api.cases[149]!.id,
      );
      const row = suite.window.row(title(148));
      await (await suite.window.rowAction(row, 'Copy Case ID')).click();
      await waitUntil(
        'the clipboard',
        async () => (await suite.window.clipboard()) === suite.api.cases[148]!.id,
      );
      assert.deepEqual(requests(), []);
    });

    it('restores the panel after a window reload', async () => {
      await suite.window.reload();
      await suite.window
        .loadedCase()
        .getByRole('heading', { level: 1, name: title(149) })
        .waitFor();
      await suite.window.row(title(0)).waitFor();
      await suite.api.waitForRequests(3);
      assert.deepEqual(requests().sort(), [
        `cases/${suite.api.cases[149]!.id}`,
        'cases?limit=75',
        'cases?limit=75&cursor=…',
      ]);
    });

    it('finds a case by its title, and keeps the query while more cases load', async () => {
      // no longer, because a query of three characters that matches nothing loads more by itself
      await suite.window.runCommandAndType('ErzyCall: Find Case…', '§§');
      await suite.window.quickInput.pick('Load More');
      await suite.window.quickInput.items().getByText('170 cases searched').waitFor();
      assert.equal(await suite.window.quickInput.text(), '§§');
      await suite.window.quickInput.type(title(160));
      await suite.window.quickInput.pick(title(160));
      await waitForPanel(160);
      const id = suite.api.cases[160]!.id;
      assert.deepEqual(requests(), ['cases?limit=50&cursor=…', `cases/${id}`]);
    });

    it('offers to open a pasted ID', async () => {
      // an ID that was on no page, in this session or an earlier one
      suite.api.cases.push({ ...suite.api.cases[0]!, id: 'case_pasted1', title: 'Pasted' });
      await suite.window.runCommandAndType('ErzyCall: Find Case…', 'case_pasted1');
      await suite.window.quickInput
        .items()
        .filter({ hasText: 'Open the case with this ID' })
        .click();
      await waitForPanel(170);
      assert.deepEqual(requests(), ['cases/case_pasted1']);
      suite.api.cases.pop();
    });

    it('opens a case by its ID with one request', async () => {
      await suite.window.runCommandAndType('ErzyCall: Open Case by ID…', '../secrets');
      await suite.window.quickInput.waitForMessage('not a case ID');
      await suite.window.quickInput.type(suite.api.cases[3]!.id);
      await suite.window.quickInput.accept();
      await waitForPanel(3);
      assert.deepEqual(requests(), [`cases/${suite.api.cases[3]!.id}`]);
      assert.equal((await suite.window.editorTabs()).length, 1, 'browsing reuses one panel');
    });

    it('reloads as many cases as were loaded', async () => {
      await suite.window.openSideBarView('ErzyCall');
      suite.api.cases.unshift({ ...suite.api.cases[0]!, id: 'case_new', title: 'Brand new' });
      await suite.window.sideBar.hover();
      await suite.window.titleAction('Refresh Cases').click();
      await suite.window.sideBar.locator('.monaco-list').first().press('Home');
      await suite.window.row('Brand new').waitFor();
      await suite.api.waitForRequests(2);
      await waitUntil('171 rows', async () => (await suite.window.rowCount()) === 171);
      assert.deepEqual(requests(), ['cases?limit=85', 'cases?limit=85&cursor=…']);
    });

    it('removes the key after confirmation, and everything that was shown', async () => {
      await suite.window.runCommand('ErzyCall: Remove API Key');
      await suite.window.dialogButton('Remove').click();
      await suite.window.welcome.waitFor();
      assert.equal(await suite.window.rowCount(), 0);
      await suite.window.webviewFrame().getByText('No API key is set').waitFor();
      assert.deepEqual(requests(), []);
    });

    it('left neither key nor script in any log, page, message or stored state', async () => {
      for (const text of [testKey, unknownKey, liveKey, canary]) {
        await assertNoTrace(suite.scene, suite.window, text);
      }
      assert.ok(suite.api.requests.every(({ path }) => !path.includes(canary)));
      assert.deepEqual(suite.window.problems.cspViolations, []);
    });
  });
}
