import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { startRefusingProxy } from '../../support/fakeApi/refusingProxy.ts';
import { freePort } from '../../support/vscode/freePort.ts';
import { type Settings, writeUserSettings } from '../../support/vscode/profileSettings.ts';
import { Scene } from '../../support/scene.ts';

describe('when the API cannot be reached from the window', () => {
  let scene: Scene;

  before(async () => {
    scene = await Scene.start({ api: { cases: 3 }, env: { ERZYCALL_API_KEY: liveKey } });
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(() => scene.api.clearLog());

  /** Opens the view with these settings; resolves with the window once it says so. */
  async function openView(settings: Settings, words: string) {
    await writeUserSettings(scene.server.profileDir, settings);
    const window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.welcome.getByText(words).waitFor();
    // the view says it in place of the rows, so that no message is needed
    assert.deepEqual(await window.notifications.texts(), []);
    return window;
  }

  it('fault 1: a name that does not resolve', async () => {
    const settings = { 'erzycall.apiBaseUrl': 'https://erzycall.invalid' };
    await using window = await openView(settings, "Can't reach the ErzyCall API");
    await window.welcome.getByRole('button', { name: 'Retry' }).waitFor();
    // from the palette, with the view closed, a message says it
    await window.page.keyboard.press('ControlOrMeta+B');
    await window.sideBar.waitFor({ state: 'hidden' });
    await window.runCommand('ErzyCall: Refresh Cases');
    await window.notifications.waitFor("Can't reach erzycall.invalid");
    await window.notifications.button("Can't reach erzycall.invalid", 'Retry').waitFor();
  });

  it('fault 2: connection refused; Retry finds it once it is there', async () => {
    const port = await freePort();
    const settings = { 'erzycall.apiBaseUrl': `http://127.0.0.1:${port}` };
    await using window = await openView(settings, "Can't reach the ErzyCall API");
    await using api = await FakeErzyCallApi.start({ port, cases: 2 });
    await window.welcome.getByRole('button', { name: 'Retry' }).click();
    await window.row(api.cases[0]!.title).waitFor();
  });

  it('fault 5: a certificate that is not trusted; nothing offers to switch checks off', async () => {
    await using api = await FakeErzyCallApi.start({ tls: true, cases: 2 });
    const settings = { 'erzycall.apiBaseUrl': api.origin };
    await using window = await openView(settings, 'is not trusted, so no request was sent');
    const words = await window.welcome.innerText();
    assert.doesNotMatch(words, /ignore|insecure|anyway|strict/i);
    assert.deepEqual(api.requests, []);
  });

  for (const status of [407, 502] as const) {
    it(`fault 8: a proxy that answers ${status} to CONNECT`, async () => {
      await using proxy = await startRefusingProxy(status);
      const settings = {
        'erzycall.apiBaseUrl': 'https://erzycall.invalid',
        'http.proxy': proxy.origin,
        // the server has no remote of its own that the setting could be meant for
        'http.useLocalProxyConfiguration': false,
      };
      await using window = await openView(settings, 'Check the proxy settings');
      await window.welcome.getByRole('button', { name: 'Retry' }).waitFor();
      assert.deepEqual(new Set(proxy.connects), new Set(['erzycall.invalid:443']));
    });
  }

  for (const [title, address] of [
    ['malformed', 'not an address'],
    ['http: on another host', 'http://erzycall.example'],
    ['user info', 'https://me:secret@app.erzycall.com'],
  ] as const) {
    it(`fault 50: a base URL that is refused: ${title}`, async () => {
      await using window = await openView(
        { 'erzycall.apiBaseUrl': address },
        'is invalid or not secure',
      );
      await window.runCommand('ErzyCall: Set API Key…');
      await window.notifications.waitFor('The setting erzycall.apiBaseUrl');
      assert.doesNotMatch((await window.notifications.texts()).join(), /secret|example/);
      await window.welcome.getByRole('button', { name: 'Open Settings' }).waitFor();
    });
  }
});
