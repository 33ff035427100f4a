import assert from 'node:assert/strict';
import { liveKey, secondLiveKey } from '../../support/fakeApi/demoKeys.ts';
import { eachCase } from '../../support/fakeApi/faultSamples.ts';
import type { Workbench } from '../../support/vscode/workbench.ts';
import { assertNoLogLine } from '../noTrace.ts';
import { Scene, setKey } from '../../support/scene.ts';

describe('keys and views that come and go while a window loads', () => {
  let scene: Scene;
  let window: Workbench;

  before(async () => {
    scene = await Scene.start({
      api: { cases: 12, limits: 'none' },
      // each window starts from the server's rows
      settings: { 'erzycall.cacheCases': false },
    });
  });
  after(async () => {
    await scene?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    window = await scene.openWindow();
    await window.openSideBarView('ErzyCall');
    await window.welcome.waitFor();
    scene.api.clearLog();
  });
  afterEach(async () => {
    scene.api.clearFaults();
    for (const state of scene.api.keys.values()) {
      state.state = 'active';
    }
    await window?.close();
  });

  const title = (index: number) => scene.api.cases[index]!.title;
  /** The first page of the view, told from the check of a key by its limit. */
  const isPage = (request: { readonly query: Readonly<Record<string, string>> }) =>
    request.query['limit'] === '50';
  const removeKey = async () => {
    await window.runCommand('ErzyCall: Remove API Key');
    await window.dialogButton('Remove').click();
  };
  const heading = (name: string) => window.webviewFrame().getByRole('heading', { level: 1, name });

  it('fault 39: another key while loading aborts the old request and mixes no rows', async () => {
    const held = scene.api.addFault({ kind: 'hold', match: isPage });
    await setKey(window, liveKey);
    await scene.api.waitFor((requests) => requests.some(isPage));
    scene.api.addFault({
      kind: 'transform',
      match: { key: secondLiveKey },
      times: Infinity,
      change: eachCase((record) => ({ ...record, title: `Second: ${record.title}` })),
    });
    await setKey(window, secondLiveKey);
    await scene.api.waitFor((requests) => requests.find(isPage)!.aborted);
    held.release();
    await window.row(`Second: ${title(11)}`).waitFor();
    assert.equal(await window.rowCount(), 12);
    assert.equal(await window.rows().filter({ hasText: 'Second: ' }).count(), 12);
  });

  it('fault 40: a key removed while loading leaves nothing behind', async () => {
    await setKey(window, liveKey);
    await window.row(title(0)).click();
    await heading(title(0)).waitFor();
    const held = scene.api.addFault({ kind: 'hold', match: isPage });
    scene.api.clearLog();
    await window.titleAction('Refresh Cases').click();
    await scene.api.waitFor((requests) => requests.some(isPage));
    await removeKey();
    await window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    await window.webviewFrame().getByText('No API key is set').waitFor();
    await scene.api.waitFor((requests) => requests.find(isPage)!.aborted);
    held.release();
    assert.equal(await window.rowCount(), 0);
    assert.deepEqual(await window.notifications.texts(), []);
    assert.equal(scene.api.requests.length, 1);
  });

  it('fault 41: a view that is hidden while it loads is full when it comes back', async () => {
    const held = scene.api.addFault({ kind: 'hold', match: isPage });
    await setKey(window, liveKey);
    await scene.api.waitFor((requests) => requests.some(isPage));
    await window.page.keyboard.press('ControlOrMeta+B');
    await window.sideBar.waitFor({ state: 'hidden' });
    held.release();
    await scene.api.waitFor((requests) => requests.find(isPage)!.status === 200);
    await window.page.keyboard.press('ControlOrMeta+B');
    await window.row(title(0)).waitFor();
    assert.equal(scene.api.requests.filter(isPage).length, 1);
    assert.deepEqual(window.problems.uncaughtErrors, []);
    await assertNoLogLine(scene, /disposed/i);
  });

  for (const [number, state, words] of [
    [10, 'revoked', 'has been revoked'],
    [11, 'expired', 'has expired'],
  ] as const) {
    it(`fault ${number}: a key that is ${state} says so, and nothing more is sent with it`, async () => {
      await setKey(window, liveKey);
      await window.row(title(0)).waitFor();
      scene.api.keys.get(liveKey)!.state = state;
      scene.api.clearLog();
      await window.titleAction('Refresh Cases').click();
      await window.notifications.waitFor(words);
      assert.ok(await window.notifications.button(words, 'Set API Key').isVisible());
      await window.notifications.clear();
      await window.titleAction('Refresh Cases').click();
      await window.notifications.waitFor(words);
      await window.row(title(3)).click();
      await window.webviewFrame().getByText(words).waitFor();
      assert.equal(scene.api.requests.length, 1);
      assert.equal(await window.rowCount(), 12, 'what was loaded stays');
    });
  }

  it('fault 45: a reload restores the panel by its ID, or asks for a key', async () => {
    await setKey(window, liveKey);
    await window.row(title(2)).click();
    await heading(title(2)).waitFor();
    await window.reload();
    await heading(title(2)).waitFor();
    await removeKey();
    await window.webviewFrame().getByText('No API key is set').waitFor();
    await window.reload();
    await window.webviewFrame().getByText('No API key is set').waitFor();
    await window.webviewFrame().getByRole('button', { name: 'Set API Key' }).waitFor();
  });

  it('fault 47: a secret that vanished leads to the welcome view', async () => {
    await setKey(window, liveKey);
    await window.row(title(0)).waitFor();
    await window.page.evaluate(() => {
      for (const name of Object.keys(localStorage).filter((each) => each.includes('secret'))) {
        localStorage.setItem(name, 'not what was stored');
      }
    });
    await window.reload();
    await window.openSideBarView('ErzyCall');
    await window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(await window.notifications.texts(), []);
  });

  it('fault 48: what was pasted with a key is refused at the box and not echoed', async () => {
    await window.runCommand('ErzyCall: Set API Key…');
    for (const [pasted, words] of [
      [`"${liveKey}"`, 'quotation marks'],
      [`${liveKey} x`, 'spaces or line breaks'],
      ['ek_live_abcd…wxyz', 'shortened key'],
    ] as const) {
      await window.quickInput.type(pasted);
      await window.quickInput.accept();
      const message = await window.quickInput.waitForMessage(words);
      assert.ok(!message.includes('ek_live_abcd') && !message.includes(liveKey));
    }
    await window.quickInput.cancel();
    assert.deepEqual(scene.api.requests, []);
  });

  it('fault 52: an ID that could escape the path is refused in the box', async () => {
    await setKey(window, liveKey);
    await window.row(title(0)).waitFor();
    scene.api.clearLog();
    await window.runCommand('ErzyCall: Open Case by ID…');
    for (const typed of ['..', '../keys', 'https://evil.example/x', 'a'.repeat(129)]) {
      await window.quickInput.type(typed);
      await window.quickInput.accept();
      await window.quickInput.waitForMessage('not a case ID');
    }
    await window.quickInput.cancel();
    assert.deepEqual(scene.api.requests, []);
  });
});
