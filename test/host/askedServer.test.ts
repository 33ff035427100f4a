import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey, testKey, unknownKey } from '../support/fakeApi/demoKeys.ts';
import { useTwoServers } from '../support/host/useTwoServers.ts';
import { addAccount, setBaseUrl, setKey } from '../support/host/hostUser.ts';
import { waitFor } from '../support/waitFor.ts';

describe('what is said about a key while the base URL changes', () => {
  const servers = useTwoServers();
  const { probe } = servers;
  const host = () => new URL(servers.here.origin).host;

  const questions = () =>
    probe.shown.flatMap((each) => (each.kind === 'question' ? each.text : []));
  const saved = () => probe.shown.flatMap((each) => (each.kind === 'status' ? each.text : []));

  /** Opens the box for the key, closes it, and returns its title. */
  async function titleOfKeyBox(): Promise<string> {
    probe.clear();
    const ended = vscode.commands.executeCommand('erzycall.setApiKey');
    const box = await waitFor('the key box', () => probe.boxes[0]);
    box.hide();
    await ended;
    return box.title ?? '';
  }

  it('fault 53: an error in the key box names the server that was asked', async () => {
    const address = `${servers.here.origin}/path`;
    await setBaseUrl(address);
    const ended = vscode.commands.executeCommand('erzycall.setApiKey');
    const box = await waitFor('the key box', () => probe.boxes[0]);
    await setBaseUrl(servers.elsewhere.origin);
    // the server has no API below that path
    box.enter(liveKey);
    assert.ok((await waitFor('the error', () => box.validationMessage)).includes(address));
    box.hide();
    await ended;
    assert.deepEqual(servers.elsewhere.requests, []);
  });

  for (const status of [401, 500] as const) {
    it(`fault 53: a ${status} in the key box names the server that was asked`, async () => {
      const ended = vscode.commands.executeCommand('erzycall.setApiKey');
      const box = await waitFor('the key box', () => probe.boxes[0]);
      await setBaseUrl(servers.elsewhere.origin);
      if (status === 500) {
        servers.here.addFault({ kind: 'error', status });
      }
      box.enter(status === 401 ? unknownKey : liveKey);
      const message = await waitFor('the error', () => box.validationMessage);
      assert.ok(message.startsWith(`${host()} `), message);
      box.hide();
      await ended;
      assert.deepEqual(servers.elsewhere.requests, []);
    });
  }

  for (const setting of ['another server', 'no server']) {
    it(`fault 53: the key in question is removed, also if ${setting} is configured meanwhile`, async () => {
      await setBaseUrl(servers.elsewhere.origin);
      await setKey(probe, testKey);
      await setBaseUrl(servers.here.origin);
      await setKey(probe, liveKey);
      probe.clear();
      const url = setting === 'no server' ? 'nothing' : servers.elsewhere.origin;
      probe.whileAsked = () => setBaseUrl(url);
      await vscode.commands.executeCommand('erzycall.removeApiKey');
      assert.match(questions().join(), new RegExp(`^Remove the live API key .+ for ${host()} `));
      await setBaseUrl(servers.elsewhere.origin);
      assert.match(await titleOfKeyBox(), /^Replace Test API Key for /);
      await setBaseUrl(servers.here.origin);
      assert.equal(await titleOfKeyBox(), `Set API Key for ${host()}`);
    });
  }

  it('fault 56: says whether a key is live or test when it is saved, replaced and removed', async () => {
    await setKey(probe, testKey);
    assert.deepEqual(saved(), [`The test API key for ${host()} was verified and saved.`]);
    assert.equal(await titleOfKeyBox(), `Replace Test API Key for ${host()}`);
    await setKey(probe, liveKey);
    assert.deepEqual(saved(), [`The live API key for ${host()} was verified and saved.`]);
    assert.equal(await titleOfKeyBox(), `Replace Live API Key for ${host()}`);
    await addAccount(probe, 'Second', testKey);
    assert.deepEqual(saved(), [`The test API key for ${host()} was verified and saved.`]);
    assert.equal(await titleOfKeyBox(), `Replace Test API Key of Second for ${host()}`);
    await vscode.commands.executeCommand('erzycall.removeApiKey');
    const account = `the account “Second” for ${host()}`;
    assert.deepEqual(questions(), [`Remove the test API key of ${account} from this machine?`]);
  });
});
