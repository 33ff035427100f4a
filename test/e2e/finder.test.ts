import assert from 'node:assert/strict';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/workbench.ts';
import { Scene } from '../support/scene.ts';

const count = 5_000;

describe('the finder over 5,000 cases, within the real limits', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: count, fullRecords: false },
      env: { ERZYCALL_API_KEY: liveKey },
    });
    scene.api.cases[count - 1]!.title = 'Zürich Löwenbräu: the last one';
    scene.api.cases[180]!.title = 'Needle in the second hundred';
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.row(scene.api.cases[0]!.title).waitFor();
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(() => scene.api.clearLog());

  const open = () => window.runCommand('ErzyCall: Find Case…');

  it('searches nothing while something matches', async () => {
    await open();
    const words = scene.api.cases[2]!.title.toLowerCase().split(/\W+/).reverse().join(' ');
    await window.quickInput.type(words);
    await window.quickInput.item(scene.api.cases[2]!.title).waitFor();
    await window.quickInput.items().getByText('50 cases searched').waitFor();
    await window.quickInput.cancel();
    assert.deepEqual(scene.api.requests, []);
  });

  it('loads on by itself when nothing matches, and no further than it must', async () => {
    await open();
    await window.quickInput.type('needle hundred');
    await window.quickInput.item('Needle in the second hundred').waitFor();
    // 50 were loaded, and the second of these pages of a hundred has it
    await window.quickInput.items().getByText('250 cases searched').waitFor();
    assert.equal(scene.api.requests.length, 2);
    await window.quickInput.cancel();
  });

  it('stops at once when it is closed', async () => {
    const held = scene.api.addFault({ kind: 'hold', match: ({ query }) => 'cursor' in query });
    await open();
    await window.quickInput.type('matches nothing at all');
    await scene.api.waitForRequests(1);
    await window.quickInput.cancel();
    await scene.api.waitFor(([request]) => request!.aborted);
    held.dispose();
    assert.equal(await window.rowCount(), 251);
    assert.equal(scene.api.requests.length, 1);
  });

  it('finds a case on the last page, leaving the last requests of the minute to clicks', async () => {
    await open();
    await window.quickInput.type('lowenbrau zurich');
    await window.quickInput.item('Zürich Löwenbräu: the last one').waitFor({ timeout: 120_000 });
    assert.equal(scene.api.requests.length, Math.ceil((count - 250) / 100));
    assert.ok(scene.api.requests.every(({ status }) => status === 200));
    await window.quickInput.pick('Zürich Löwenbräu: the last one');
    await window
      .webviewFrame()
      .getByRole('heading', { level: 1, name: 'Zürich Löwenbräu: the last one' })
      .waitFor();
  }).timeout(150_000);

  it('shows what was opened first while the box is empty', async () => {
    await window.waitUntilWebviewHasFocus();
    await open();
    await waitFor('the recent case on top', async () =>
      (await window.quickInput.items().first().innerText()).includes('Zürich Löwenbräu')
        ? true
        : undefined,
    );
    await window.quickInput.cancel();
    assert.deepEqual(scene.api.requests, []);
  });
});
