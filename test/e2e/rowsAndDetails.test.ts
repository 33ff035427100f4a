import assert from 'node:assert/strict';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { useScene } from '../support/useScene.ts';
import { chooseFromRowMenu } from '../support/vscode/window/rowMenu.ts';
import { waitUntil } from '../support/waitFor.ts';

describe('rows and the details of their cases', () => {
  const suite = useScene({
    api: { cases: 240, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    prepare: ({ api }) => {
      api.cases[2] = { ...api.cases[2]!, title: 'The old title', status: 'open' };
      api.cases[4] = { ...api.cases[4]!, tags: ['winter campaign', 'other'] };
    },
  });

  before(() => suite.window.row(suite.title(0)).waitFor());

  const heading = (name: string) =>
    suite.window.loadedCase().getByRole('heading', { level: 1, name }).waitFor();

  it('shows in row, favorite and finder what the details fetched', async () => {
    const { window, api } = suite;
    await chooseFromRowMenu(window, window.row('The old title'), 'Add to Favorites');
    await waitUntil('the favorite', async () => (await rowsOf('The old title').count()) === 2);
    api.cases[2] = { ...api.cases[2]!, title: 'The new title', status: 'paused' };
    await rowsOf('The old title').last().click();
    await heading('The new title');
    await waitUntil('both rows', async () => (await rowsOf('The new title').count()) === 2);
    assert.equal(await rowsOf('The old title').count(), 0);
    for (const row of await rowsOf('The new title').all()) {
      assert.match((await row.getAttribute('aria-label'))!, /paused/i);
    }
    await window.runCommandAndType('ErzyCall: Find Case…', 'the new title');
    await window.quickInput.item('The new title').getByText('Paused').waitFor();
    await window.quickInput.cancel();
    assert.equal(api.requests.length, 1);
  });

  it('filters the list by a tag that is clicked', async () => {
    const { window } = suite;
    await window.row(suite.title(4)).click();
    await heading(suite.title(4));
    await window.webviewFrame().getByRole('button', { name: 'winter campaign' }).click();
    await window.sideBar.getByText('Filter: winter campaign').waitFor();
    await window.row(suite.title(4)).waitFor();
    assert.equal(await rowsOf(suite.title(0)).count(), 0);
    await window.sideBar.hover();
    await window.titleAction('Clear Filter').click();
    await window.row(suite.title(0)).waitFor();
  });

  it('marks the tab of a case that is kept open, and opens the next one beside it', async () => {
    const { window } = suite;
    const iconOf = async (title: string) =>
      (await window.page
        .locator('.tab', { hasText: title })
        .locator('.monaco-icon-label-iconpath')
        .getAttribute('style'))!;
    assert.doesNotMatch(await iconOf(suite.title(4)), /caseKept/);
    await window.runCommand('ErzyCall: Keep Case Open');
    await waitUntil('the icon', async () => /caseKept/.test(await iconOf(suite.title(4))));
    await window.row(suite.title(5)).click();
    await heading(suite.title(5));
    assert.deepEqual(await window.editorTabs(), [suite.title(4), suite.title(5)]);
  });

  it('opens a case to the side and copies its title from the menu of its row', async () => {
    const { window } = suite;
    await chooseFromRowMenu(window, window.row(suite.title(6)), 'Open Case to the Side');
    await window.page.locator('.editor-group-container').nth(1).waitFor();
    await heading(suite.title(6));
    await chooseFromRowMenu(window, window.row(suite.title(7)), 'Copy Case Title');
    await waitUntil('the title', async () => (await window.clipboard()) === suite.title(7));
  });

  it('names the key from the environment, and explains it in place of removing it', async () => {
    const { window } = suite;
    await window.sideBar.getByRole('heading', { name: 'Cases (Env Key)' }).first().waitFor();
    await window.quickInput.openPalette();
    await window.quickInput.type('>ErzyCall: API Key');
    await window.quickInput.item('ErzyCall: About the API Key from ERZYCALL_API_KEY').waitFor();
    assert.equal(await window.quickInput.item('ErzyCall: Remove API Key').count(), 0);
    await window.quickInput.cancel();
  });

  it('says that all cases are loaded', async () => {
    const { window } = suite;
    await window.runCommand('ErzyCall: Load All Cases');
    await window.notifications.waitFor('All 240 cases are loaded.');
    assert.match(await (await window.lastRow()).innerText(), /240 cases.*all loaded/s);
  });

  function rowsOf(title: string) {
    return suite.window.rows().filter({ hasText: title });
  }
});
