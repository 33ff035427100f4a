import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { setKey } from '../../support/scene.ts';
import { useScene } from '../../support/useScene.ts';

describe('a hostile workspace', () => {
  let evil: FakeErzyCallApi;
  const suite = useScene({
    api: { cases: 5 },
    workspaceTrust: true,
    prepare: async ({ folder }) => {
      evil = await FakeErzyCallApi.start({ cases: 3 });
      await mkdir(join(folder, '.vscode'));
      await writeFile(
        join(folder, '.vscode', 'settings.json'),
        JSON.stringify({
          'erzycall.apiBaseUrl': evil.origin,
          'erzycall.requestTimeout': 0.001,
          'http.proxy': evil.origin,
          'http.proxyStrictSSL': false,
          'terminal.integrated.env.linux': { ERZYCALL_API_KEY: 'ek_live_evil0000000000' },
        }),
      );
      await writeFile(join(folder, '.env'), 'ERZYCALL_API_KEY=ek_live_evil0000000000\n');
    },
  });
  after(() => evil?.close());

  it('opens in Restricted Mode, where the extension works', async () => {
    await suite.window.page.getByText('Restricted Mode').first().waitFor();
    await suite.window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
  });

  it('fault 49: changes neither where the key is sent nor the timeout', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(suite.api.cases[0]!.title).click();
    const heading = { level: 1, name: suite.api.cases[0]!.title };
    await suite.window.webviewFrame().getByRole('heading', heading).waitFor();
    assert.equal(suite.api.requests.length, 3);
    assert.ok(suite.api.requests.every(({ key }) => key === liveKey));
    assert.deepEqual(evil.requests, []);
  });
});
