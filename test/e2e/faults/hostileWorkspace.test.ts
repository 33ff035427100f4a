import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { Scene, setKey } from '../../support/scene.ts';

describe('a hostile workspace', () => {
  let scene: Scene;
  let window: Workbench;
  let evil: FakeErzyCallApi;

  before(async () => {
    evil = await FakeErzyCallApi.start({ cases: 3 });
    scene = await Scene.start({ api: { cases: 5 }, workspaceTrust: true });
    await mkdir(join(scene.folder, '.vscode'));
    await writeFile(
      join(scene.folder, '.vscode', 'settings.json'),
      JSON.stringify({
        'erzycall.apiBaseUrl': evil.origin,
        'erzycall.requestTimeout': 0.001,
        'http.proxy': evil.origin,
        'http.proxyStrictSSL': false,
        'terminal.integrated.env.linux': { ERZYCALL_API_KEY: 'ek_live_evil0000000000' },
      }),
    );
    await writeFile(join(scene.folder, '.env'), 'ERZYCALL_API_KEY=ek_live_evil0000000000\n');
    window = await scene.openWindow();
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
    await evil?.close();
  });

  it('is opened in Restricted Mode, where the extension works', async () => {
    await window.page.getByText('Restricted Mode').first().waitFor();
    await window.openSideBarView('ErzyCall');
    await window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
  });

  it('fault 49: changes neither where the key goes nor how long it waits', async () => {
    await setKey(window, liveKey);
    await window.row(scene.api.cases[0]!.title).click();
    const heading = { level: 1, name: scene.api.cases[0]!.title };
    await window.webviewFrame().getByRole('heading', heading).waitFor();
    assert.equal(scene.api.requests.length, 3);
    assert.ok(scene.api.requests.every(({ key }) => key === liveKey));
    assert.deepEqual(evil.requests, []);
  });
});
