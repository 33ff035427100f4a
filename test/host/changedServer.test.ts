import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey, testKey } from '../support/fakeApi/demoKeys.ts';
import { useTwoServers } from '../support/host/useTwoServers.ts';
import type { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';
import { setBaseUrl, setKey } from '../support/host/hostUser.ts';
import { waitFor, waitUntil } from '../support/waitFor.ts';

const keysOf = (api: FakeErzyCallApi) => api.requests.map(({ key }) => key);

describe('a base URL that changes while a key is typed', () => {
  const servers = useTwoServers();
  const { probe } = servers;

  /** Types a key into the box of *Set API Key…* after the setting has changed behind the box. */
  async function typeBehindTheSetting(key: string): Promise<void> {
    const ended = vscode.commands.executeCommand('erzycall.setApiKey');
    const box = await waitFor('the key box', () => probe.boxes[0]);
    const title = box.title ?? '';
    assert.ok(title.includes(new URL(servers.here.origin).host), title);
    await setBaseUrl(servers.elsewhere.origin);
    assert.equal(box.title, title);
    box.enter(key);
    await ended;
    await waitUntil('the box to close', () => !box.isOpen);
  }

  it('fault 53: sends the first key to the server in the title, and stores it for that server', async () => {
    await typeBehindTheSetting(liveKey);
    assert.ok(keysOf(servers.here).includes(liveKey));
    assert.deepEqual(servers.elsewhere.requests, []);
    await vscode.commands.executeCommand('erzycall.refreshCases');
    assert.deepEqual(servers.elsewhere.requests, [], 'the key belongs to the other server');
    const before = servers.here.requests.length;
    await setBaseUrl(servers.here.origin);
    await vscode.commands.executeCommand('erzycall.refreshCases');
    await servers.here.waitForRequests(before + 1);
  });

  it('fault 53: replaces the key of the account that the title names', async () => {
    await setKey(probe, liveKey);
    probe.clear();
    await typeBehindTheSetting(testKey);
    assert.equal(keysOf(servers.here).at(-1), testKey);
    assert.deepEqual(servers.elsewhere.requests, []);
  });

  it('fault 39: an open finder shows the cases of the new server', async () => {
    servers.here.cases[1]!.title = 'On this server';
    servers.elsewhere.cases[1]!.title = 'On the other server';
    await setBaseUrl(servers.elsewhere.origin);
    await setKey(probe, testKey);
    await setBaseUrl(servers.here.origin);
    await setKey(probe, liveKey);
    probe.clear();
    const ended = vscode.commands.executeCommand('erzycall.findCase');
    const labels = () => probe.boxes[0]?.items.map(({ label }) => label) ?? [];
    await waitUntil('the cases', () => labels().includes('On this server'));
    await setBaseUrl(servers.elsewhere.origin);
    await waitUntil('the other cases', () => labels().includes('On the other server'));
    assert.ok(!labels().includes('On this server'));
    probe.boxes[0]!.hide();
    await ended;
  });
});
