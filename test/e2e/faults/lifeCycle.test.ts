import assert from 'node:assert/strict';
import { liveKey, secondLiveKey } from '../../support/fakeApi/demoKeys.ts';
import { eachCase } from '../../support/fakeApi/faultSamples.ts';
import { removeStoredKey, setKey } from '../../support/scene.ts';
import { useScene } from '../../support/useScene.ts';
import { assertNoLogLine } from '../noTrace.ts';

describe('keys that change and views that are hidden while requests run', () => {
  const suite = useScene({
    api: { cases: 12, limits: 'none' },
    // each test starts from the server's rows
    settings: { 'erzycall.cacheCases': false },
  });
  const title = (index: number) => suite.title(index);

  afterEach(async () => {
    suite.api.clearFaults();
    for (const state of suite.api.keys.values()) {
      state.state = 'active';
    }
    await suite.window.welcome.or(suite.window.rows().first()).first().waitFor();
    if (!(await suite.window.welcome.isVisible())) {
      await removeStoredKey(suite.window);
      await suite.window.welcome.waitFor();
    }
    await suite.window.notifications.clear();
    await suite.window.runCommand('View: Close All Editors');
  });

  /** Whether a request is for the first page. The check of a key has another limit. */
  const isPage = (request: { readonly query: Readonly<Record<string, string>> }) =>
    request.query['limit'] === '50';
  const heading = (name: string) =>
    suite.window.loadedCase().getByRole('heading', { level: 1, name });

  it('fault 39: setting another key during a load aborts the old request and mixes no rows', async () => {
    const held = suite.api.addFault({ kind: 'hold', match: isPage });
    await setKey(suite.window, liveKey);
    await suite.api.waitFor((requests) => requests.some(isPage));
    suite.api.addFault({
      kind: 'transform',
      match: { key: secondLiveKey },
      times: Infinity,
      change: eachCase((record) => ({ ...record, title: `Second: ${record.title}` })),
    });
    await setKey(suite.window, secondLiveKey);
    await suite.api.waitFor((requests) => requests.find(isPage)!.aborted);
    held.release();
    await suite.window.row(`Second: ${title(11)}`).waitFor();
    assert.equal(await suite.window.rowCount(), 13);
    assert.equal(await suite.window.rows().filter({ hasText: 'Second: ' }).count(), 12);
  });

  it('fault 40: removing the key during a load leaves nothing behind', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(title(0)).click();
    await heading(title(0)).waitFor();
    const held = suite.api.addFault({ kind: 'hold', match: isPage });
    suite.api.clearLog();
    await suite.window.titleAction('Refresh Cases').click();
    await suite.api.waitFor((requests) => requests.some(isPage));
    await removeStoredKey(suite.window);
    await suite.window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    await suite.window.webviewFrame().getByText('No API key is set').waitFor();
    await suite.api.waitFor((requests) => requests.find(isPage)!.aborted);
    held.release();
    assert.equal(await suite.window.rowCount(), 0);
    assert.deepEqual(await suite.window.notifications.texts(), []);
    assert.equal(suite.api.requests.length, 1);
  });

  it('fault 41: a view that was hidden during a load shows its rows when it is visible again', async () => {
    const held = suite.api.addFault({ kind: 'hold', match: isPage });
    await setKey(suite.window, liveKey);
    await suite.api.waitFor((requests) => requests.some(isPage));
    await suite.window.page.keyboard.press('ControlOrMeta+B');
    await suite.window.sideBar.waitFor({ state: 'hidden' });
    held.release();
    await suite.api.waitFor((requests) => requests.find(isPage)!.status === 200);
    await suite.window.page.keyboard.press('ControlOrMeta+B');
    await suite.window.row(title(0)).waitFor();
    assert.equal(suite.api.requests.filter(isPage).length, 1);
    assert.deepEqual(suite.window.problems.uncaughtErrors, []);
    await assertNoLogLine(suite.scene, /disposed/i);
  });

  for (const [number, state, words] of [
    [10, 'revoked', 'has been revoked'],
    [11, 'expired', 'has expired'],
  ] as const) {
    it(`fault ${number}: a key that is ${state} is reported, and no further request uses it`, async () => {
      await setKey(suite.window, liveKey);
      await suite.window.row(title(0)).waitFor();
      suite.api.keys.get(liveKey)!.state = state;
      suite.api.clearLog();
      await suite.window.titleAction('Refresh Cases').click();
      await suite.window.sideBar.getByText(words).waitFor();
      await suite.window.row('Set API Key').click();
      await suite.window.quickInput.waitForPassword();
      await suite.window.quickInput.cancel();
      await suite.window.titleAction('Refresh Cases').click();
      await suite.window.sideBar.getByText(words).waitFor();
      await suite.window.row(title(3)).click();
      await suite.window.webviewFrame().getByText(words).waitFor();
      assert.equal(suite.api.requests.length, 1);
      assert.equal(await suite.window.row(title(0)).count(), 1, 'what was loaded stays');
    });
  }

  it('fault 45: a window reload restores the panel, or asks for a key', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(title(2)).click();
    await heading(title(2)).waitFor();
    await suite.window.reload();
    await heading(title(2)).waitFor();
    await removeStoredKey(suite.window);
    await suite.window.webviewFrame().getByText('No API key is set').waitFor();
    await suite.window.reload();
    await suite.window.webviewFrame().getByText('No API key is set').waitFor();
    await suite.window.webviewFrame().getByRole('button', { name: 'Set API Key' }).waitFor();
  });

  it('fault 47: the welcome view appears when the stored key has disappeared', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(title(0)).waitFor();
    await suite.window.page.evaluate(() => {
      for (const name of Object.keys(localStorage).filter((each) => each.includes('secret'))) {
        localStorage.setItem(name, 'not what was stored');
      }
    });
    await suite.window.reload();
    await suite.window.welcome.getByRole('button', { name: 'Set API Key' }).waitFor();
    assert.deepEqual(await suite.window.notifications.texts(), []);
  });

  it('fault 48: input with anything around the key is refused in the box and not echoed', async () => {
    await suite.window.runCommand('ErzyCall: Set API Key…');
    for (const [pasted, words] of [
      [`"${liveKey}"`, 'quotation marks'],
      [`${liveKey} x`, 'spaces or line breaks'],
      ['ek_live_abcd…wxyz', 'shortened key'],
    ] as const) {
      await suite.window.quickInput.type(pasted);
      await suite.window.quickInput.accept();
      const message = await suite.window.quickInput.waitForMessage(words);
      assert.ok(!message.includes('ek_live_abcd') && !message.includes(liveKey));
    }
    await suite.window.quickInput.cancel();
    assert.deepEqual(suite.api.requests, []);
  });

  it('fault 52: an ID that could escape the path is refused in the box', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(title(0)).waitFor();
    suite.api.clearLog();
    await suite.window.runCommand('ErzyCall: Open Case by ID…');
    for (const typed of ['..', '../keys', 'https://evil.example/x', 'a'.repeat(129)]) {
      await suite.window.quickInput.type(typed);
      await suite.window.quickInput.accept();
      await suite.window.quickInput.waitForMessage('not a case ID');
    }
    await suite.window.quickInput.cancel();
    assert.deepEqual(suite.api.requests, []);
  });
});
