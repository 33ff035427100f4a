import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { useScene } from '../../support/useScene.ts';

describe('an update that removes the files of the running version', () => {
  const suite = useScene({
    api: { cases: 12, limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    // each window starts without rows
    settings: { 'erzycall.cacheCases': false },
    ownExtensions: true,
  });
  const words = 'The extension was updated. Reload the window.';
  const heading = (index: number) =>
    suite.window.webviewFrame().getByRole('heading', { level: 1, name: suite.title(index) });

  /** Removes a file and returns a function that restores it. */
  async function remove(name: string): Promise<() => Promise<void>> {
    const file = join(suite.scene.dist, name);
    await rename(file, `${file}.removed`);
    return () => rename(`${file}.removed`, file);
  }

  it('fault 99: the list says so in place of the rows, and loads once the code is there', async () => {
    await suite.window.row(suite.title(0)).waitFor();
    await using window = await suite.scene.openWindow();
    const restore = await remove('apiClient.cjs');
    await window.openSideBarView('ErzyCall');
    await window.welcome.getByText('The extension was updated.').waitFor();
    await window.welcome.getByRole('button', { name: 'Reload Window' }).waitFor();
    await restore();
    await window.sideBar.hover();
    await window.titleAction('Refresh Cases').click();
    await window.row(suite.title(0)).waitFor();
  });

  it('fault 99: a panel says so, and opens once the code is there', async () => {
    const restore = await remove('casePanels.cjs');
    await suite.window.row(suite.title(1)).click();
    await suite.window.notifications.waitFor(words);
    await suite.window.notifications.button(words, 'Reload Window').waitFor();
    await suite.window.notifications.clear();
    assert.deepEqual(suite.api.requests, []);
    await restore();
    await suite.window.row(suite.title(2)).click();
    await heading(2).waitFor();
  });

  it('fault 99: a panel whose check of the script is missing says so', async () => {
    await suite.window.runCommand('View: Close All Editors');
    await suite.window.reload();
    await suite.window.row(suite.title(2)).waitFor();
    const restore = await remove('analyseScript.cjs');
    await suite.window.row(suite.title(3)).click();
    await suite.window.webviewFrame().getByText(words).waitFor();
    await suite.window.webviewFrame().getByRole('button', { name: 'Reload Window' }).waitFor();
    await restore();
    await suite.window.webviewFrame().getByRole('button', { name: 'Retry' }).click();
    await heading(3).waitFor();
  });

  it('fault 99: a page whose script is missing does not just stay empty', async () => {
    await suite.window.runCommand('View: Close All Editors');
    const restore = await remove('webview.js');
    await suite.window.row(suite.title(4)).click();
    await suite.window.notifications.waitFor(words);
    await restore();
    const loaded = suite.window.page.waitForEvent('load');
    await suite.window.notifications.button(words, 'Reload Window').click();
    await loaded;
    await suite.window.waitUntilReady();
    await suite.window.row(suite.title(4)).click();
    await heading(4).waitFor();
  });
});
