import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { startRefusingProxy } from '../../support/fakeApi/network/refusingProxy.ts';
import { useScene } from '../../support/useScene.ts';
import { freePort } from '../../support/vscode/freePort.ts';
import { readUserSettings, writeUserSettings } from '../../support/vscode/profileSettings.ts';
import type { Workbench } from '../../support/vscode/window/workbench.ts';

describe('when the API cannot be reached from the window', () => {
  const elsewhere = 'https://erzycall.invalid';
  const suite = useScene({
    api: { cases: 3 },
    env: { ERZYCALL_API_KEY: liveKey, ERZYCALL_API_URL: elsewhere },
  });

  afterEach(async () => {
    await suite.window.notifications.clear();
    await suite.window.setSetting('erzycall.apiBaseUrl', suite.api.origin);
    await suite.window.row(suite.title(0)).waitFor();
  });

  /** Resolves when the view shows these words in place of its rows, and no message in addition. */
  async function waitForWelcome(window: Workbench, words: string): Promise<void> {
    await window.welcome.getByText(words).waitFor();
    assert.deepEqual(await window.notifications.texts(), [], 'no message is needed as well');
  }

  async function setBaseUrl(address: string, words: string): Promise<void> {
    await suite.window.setSetting('erzycall.apiBaseUrl', address);
    await waitForWelcome(suite.window, words);
  }

  it('fault 1: a name that does not resolve', async () => {
    const { window } = suite;
    await setBaseUrl(elsewhere, "Can't reach the ErzyCall API");
    await window.welcome.getByRole('button', { name: 'Retry' }).waitFor();
    // a message is shown when the view is not visible
    await window.page.keyboard.press('ControlOrMeta+B');
    await window.sideBar.waitFor({ state: 'hidden' });
    await window.runCommand('ErzyCall: Refresh Cases');
    await window.notifications.waitFor("Can't reach erzycall.invalid");
    await window.notifications.button("Can't reach erzycall.invalid", 'Retry').waitFor();
    await window.openSideBarView('ErzyCall');
  });

  it('fault 2: connection refused; Retry finds the API once it is there', async () => {
    const port = await freePort();
    await setBaseUrl(`http://127.0.0.1:${port}`, "Can't reach the ErzyCall API");
    await using api = await FakeErzyCallApi.start({ port, cases: 2 });
    api.cases[0]!.title = 'There at last';
    await suite.window.welcome.getByRole('button', { name: 'Retry' }).click();
    await suite.window.row('There at last').waitFor();
  });

  it('fault 5: a certificate that is not trusted; nothing offers to turn checks off', async () => {
    await using api = await FakeErzyCallApi.start({ tls: true, cases: 2 });
    await setBaseUrl(api.origin, 'is not trusted, so no request was sent');
    const words = await suite.window.welcome.innerText();
    assert.doesNotMatch(words, /ignore|insecure|anyway|strict/i);
    assert.deepEqual(api.requests, []);
  });

  for (const status of [407, 502] as const) {
    it(`fault 8: a proxy that answers ${status} to CONNECT`, async () => {
      await using proxy = await startRefusingProxy(status);
      const before = await readUserSettings(suite.server.profileDir);
      await writeUserSettings(suite.server.profileDir, {
        'erzycall.apiBaseUrl': elsewhere,
        'http.proxy': proxy.origin,
        // there is no local machine that the setting could be meant for
        'http.useLocalProxyConfiguration': false,
      });
      // an extension host reads the proxy settings when it starts
      await using window = await suite.scene.openWindow();
      await window.openSideBarView('ErzyCall');
      await waitForWelcome(window, 'Check the proxy settings');
      await window.welcome.getByRole('button', { name: 'Retry' }).waitFor();
      assert.deepEqual(new Set(proxy.connects), new Set(['erzycall.invalid:443']));
      await writeUserSettings(suite.server.profileDir, before);
    });
  }

  for (const [title, address] of [
    ['malformed', 'not an address'],
    ['http: on another host', 'http://erzycall.example'],
    ['user info', 'https://me:secret@app.erzycall.com'],
  ] as const) {
    it(`fault 50: a base URL that is refused: ${title}`, async () => {
      const { window } = suite;
      await setBaseUrl(address, 'is invalid or not secure');
      await window.runCommand('ErzyCall: Set API Key…');
      await window.notifications.waitFor('The setting erzycall.apiBaseUrl');
      assert.doesNotMatch((await window.notifications.texts()).join(), /secret|example/);
      await window.welcome.getByRole('button', { name: 'Open Settings' }).waitFor();
    });
  }
});
