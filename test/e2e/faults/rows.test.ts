import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { useScene } from '../../support/useScene.ts';
import { chooseFromRowMenu } from '../../support/vscode/window/rowMenu.ts';
import { waitUntil } from '../../support/waitFor.ts';

const pageSize = 30;

describe('rows and the user', () => {
  const suite = useScene({
    api: { cases: 150, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'erzycall.pageSize': pageSize },
  });

  before(() => suite.window.row(suite.title(0)).waitFor());

  const waitForRows = (count: number) =>
    waitUntil(`${count} rows`, async () => (await suite.window.rowCount()) === count);
  const focusedRow = () => suite.window.sideBar.locator('.monaco-list-row.focused');
  const heading = (name: string) => ({ level: 1, name }) as const;

  it('fault 87: what is typed in an editor while Load More runs arrives there', async () => {
    const { window, api } = suite;
    await window.runCommand('Create: New File...');
    await window.quickInput.items().filter({ hasText: 'Text File' }).first().click();
    const editor = window.page.locator('.editor-instance .monaco-editor').first();
    await editor.waitFor();
    const held = api.addFault({ kind: 'hold' });
    await (await window.lastRow()).click();
    await api.waitForRequests(1);
    await editor.click();
    const [before, after] = ['typed before the answer ', 'and after it'];
    await window.page.keyboard.type(before);
    held.release();
    for (const character of after) {
      await window.page.keyboard.type(character);
      await window.rows().first().waitFor();
    }
    await waitForRows(2 * pageSize + 1);
    await window.page.keyboard.type('.');
    const text = editor.locator('.view-lines');
    await waitUntil('the text', async () =>
      (await text.innerText()).replaceAll('\u00a0', ' ').includes(`${before}${after}.`),
    );
    await window.runCommand('View: Revert and Close Editor');
  });

  it('fault 87: the focus moves to the first new row if it is still in the view', async () => {
    const { window } = suite;
    await (await window.lastRow()).click();
    await waitForRows(3 * pageSize + 1);
    await waitUntil('the focus', async () =>
      (await focusedRow().innerText()).includes(suite.title(2 * pageSize)),
    );
    await window.page.keyboard.press('ArrowDown');
    await waitUntil('the next row', async () =>
      (await focusedRow().innerText()).includes(suite.title(2 * pageSize + 1)),
    );
  });

  it('fault 89: a favorite that is clicked stays where it is', async () => {
    const { window } = suite;
    const far = suite.title(2 * pageSize);
    await window.row(far).click();
    await window.loadedCase().getByRole('heading', heading(far)).waitFor();
    await window.runCommand('ErzyCall: Add to / Remove from Favorites');
    await window.sideBar.locator('.monaco-list').first().press('Home');
    const favorite = window.sideBar.locator('.monaco-list-row[data-index="1"]');
    await favorite.filter({ hasText: far }).waitFor();
    await window.row(suite.title(0)).click();
    await window
      .loadedCase()
      .getByRole('heading', heading(suite.title(0)))
      .waitFor();
    await favorite.click();
    await window.loadedCase().getByRole('heading', heading(far)).waitFor();
    assert.match((await favorite.getAttribute('class')) ?? '', /\bselected\b/);
  });

  it('fault 85: a favorite that no longer exists says so, and can be removed', async () => {
    const { window, api } = suite;
    const far = suite.title(2 * pageSize);
    const favorite = window.sideBar.locator('.monaco-list-row[data-index="1"]');
    api.addFault({ kind: 'error', status: 404 });
    await window.loadedCase().getByRole('button', { name: 'Refresh' }).click();
    await favorite.filter({ hasText: 'no longer exists' }).waitFor();
    await window.webviewFrame().getByRole('button', { name: 'Remove from Favorites' }).click();
    await window.row('Favorites').waitFor({ state: 'detached' });
    const buttons = window.webviewFrame().locator('#failure').getByRole('button');
    await waitUntil('only Retry', async () => (await buttons.allInnerTexts()).join() === 'Retry');
    await buttons.click();
    await window.loadedCase().getByRole('heading', heading(far)).waitFor();
  });

  it('fault 94: tab and heading show what the list knows, also when the case fails to load', async () => {
    const { window, api } = suite;
    const title = suite.title(3);
    const held = api.addFault({
      kind: 'hold',
      then: { kind: 'error', status: 500 },
      // the list may still be confirmed
      match: ({ path }) => path.endsWith(api.cases[3]!.id),
    });
    await window.row(title).click();
    await window.webviewFrame().getByRole('heading', heading(title)).waitFor();
    await window.webviewFrame().locator('#content[aria-busy]').getByText('Created').waitFor();
    assert.deepEqual(await window.editorTabs(), [title]);
    held.release();
    await window.webviewFrame().getByText('reported a server error').waitFor();
    await window.loadedCase().getByRole('heading', heading(title)).waitFor();
    assert.deepEqual(await window.editorTabs(), [title]);
  });

  it('fault 92: copies the selected rows, one ID on each line', async () => {
    const { window, api } = suite;
    await window.row(suite.title(5)).click();
    await window.row(suite.title(7)).click({ modifiers: ['ControlOrMeta'] });
    await window.page.keyboard.press('ControlOrMeta+c');
    const ids = [5, 7].map((index) => api.cases[index]!.id);
    await waitUntil('both IDs', async () => {
      const copied = (await window.clipboard()).split('\n');
      return copied.length === 2 && ids.every((id) => copied.includes(id));
    });
    // the panel shows the first of them; once the user is there, the command is about it
    await window
      .loadedCase()
      .getByRole('heading', heading(suite.title(5)))
      .click();
    await window.waitUntilWebviewHasFocus();
    await window.runCommand('ErzyCall: Copy Case ID');
    await waitUntil('one ID', async () => (await window.clipboard()) === ids[0]);
  });

  it('collapses all groups', async () => {
    const { window } = suite;
    await window.runCommandAndPick('ErzyCall: Group Cases…', 'By Status');
    await window.sideBar.locator('.monaco-list-row[aria-expanded="true"]').first().waitFor();
    await window.sideBar.hover();
    await window.titleAction('Collapse All').click();
    await window.sideBar
      .locator('.monaco-list-row[aria-expanded="true"]')
      .first()
      .waitFor({ state: 'detached' });
    await window.runCommandAndPick('ErzyCall: Group Cases…', 'No Groups');
  });

  it('fault 90: view, panel, finder and progress say how long they wait for the rate limit', async () => {
    const { window, api } = suite;
    api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '900' } });
    await window.row(suite.title(8)).click();
    const words = /^Rate limit reached\. Resuming in 1[45] min \d+ s…$/;
    await window.webviewFrame().locator('#wait').getByText(words).waitFor();
    await window.sideBar.getByText(words).waitFor();
    await window.runCommandAndType('ErzyCall: Find Case…', 'reminder');
    await window.quickInput.waitForTitle('Rate limit reached');
    await window.quickInput.cancel();
    await chooseFromRowMenu(window, window.row(suite.title(9)), 'Copy Case as JSON');
    await window.notifications.waitFor('Rate limit reached. Resuming in');
    await window.notifications.button('Rate limit reached', 'Cancel').click();
    await window.notifications.item('Rate limit reached').waitFor({ state: 'detached' });
    // a key of another account has limits of its own
    api.addFault({ kind: 'error', status: 429, headers: { 'retry-after': '300' } });
    await window.runCommandAndType('ErzyCall: Set API Key…', 'ek_live_AnotherKey_123456');
    await window.quickInput.accept();
    assert.match(await window.quickInput.waitForMessage('Rate limit'), /Resuming in [45] min/);
    await window.quickInput.cancel();
    await window.runCommand('View: Close All Editors');
  });
});

describe('a server that is unavailable for a while', () => {
  const suite = useScene({
    api: { cases: 30, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
  });

  before(() => suite.window.row(suite.title(0)).waitFor());

  it('fault 77: view, panel, finder and key box say how long they wait, and resume', async () => {
    const { window, api } = suite;
    const unavailable = { kind: 'error', status: 503, headers: { 'retry-after': '30' } } as const;
    const fault = api.addFault({ ...unavailable, times: Infinity });
    await window.row(suite.title(8)).click();
    const words = /^The server is temporarily unavailable\. Resuming in \d+ s…$/;
    await window.webviewFrame().locator('#wait').getByText(words).waitFor();
    await window.sideBar.getByText(words).waitFor();
    await window.runCommandAndType('ErzyCall: Find Case…', 'reminder');
    await window.quickInput.waitForTitle('The server is temporarily unavailable');
    await window.quickInput.cancel();
    fault.dispose();
    await window
      .loadedCase()
      .getByRole('heading', { level: 1, name: suite.title(8) })
      .waitFor({ timeout: 90_000 });
    await window.sideBar.getByText(words).waitFor({ state: 'detached' });
    assert.deepEqual(await window.notifications.texts(), []);

    api.addFault({ ...unavailable, times: Infinity });
    await window.runCommandAndType('ErzyCall: Set API Key…', 'ek_live_AnotherKey_123456');
    await window.quickInput.accept();
    assert.match(await window.quickInput.waitForMessage('unavailable'), /Resuming in \d+ s/);
    await window.quickInput.cancel();
  });
});

describe('a list that folds its first thousand rows', () => {
  const suite = useScene({
    api: { cases: 1_100, fullRecords: false, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    settings: { 'erzycall.pageSize': 100 },
  });

  it('shows the first new row after Load More', async () => {
    const { window } = suite;
    for (let loaded = 100; loaded <= 1_000; loaded += 100) {
      await waitUntil(`${loaded} cases`, async () => (await window.rowCount()) === loaded + 1);
      await (await window.lastRow()).click();
    }
    await window.row(suite.title(1_000)).waitFor();
    // the folded thousand, a hundred cases, and the end
    assert.equal(await window.rowCount(), 102);
  });
});

describe('a window without a key', () => {
  const suite = useScene({ api: { cases: 3 } });

  for (const command of ['Find Case…', 'Open Case by ID…']) {
    it(`fault 91: ${command} says that no key is set, with the button that sets one`, async () => {
      const { window, api } = suite;
      await window.welcome.waitFor();
      await window.runCommand(`ErzyCall: ${command}`);
      await window.notifications.waitFor('No API key is set');
      assert.equal((await window.notifications.texts()).length, 1);
      assert.equal(await window.quickInput.isOpen(), false);
      await window.notifications.button('No API key is set', 'Set API Key').click();
      await window.quickInput.waitForPassword();
      await window.quickInput.cancel();
      await window.notifications.clear();
      assert.deepEqual(api.requests, []);
    });
  }
});
