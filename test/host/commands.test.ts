import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';

describe('commands called from code', () => {
  let api: FakeErzyCallApi;
  const configuration = () => vscode.workspace.getConfiguration('erzycall');

  before(async () => {
    api = await FakeErzyCallApi.start({ cases: 5, fullRecords: true });
    process.env['ERZYCALL_API_KEY'] = liveKey;
    await configuration().update('apiBaseUrl', api.origin, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    delete process.env['ERZYCALL_API_KEY'];
    await configuration().update('apiBaseUrl', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await api.close();
  });
  beforeEach(() => api.clearLog());

  it('copies an ID without a request and returns nothing', async () => {
    const result = await vscode.commands.executeCommand('erzycall.copyCaseId', 'case_1');
    assert.equal(result, undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'case_1');
    assert.equal(api.requests.length, 0);
  });

  it('opens a case with one request', async () => {
    const { id } = api.cases[2]!;
    await vscode.commands.executeCommand('erzycall.openCase', id);
    await api.waitFor(([request]) => request?.status === 200);
    assert.deepEqual(
      api.requests.map((request) => request.path),
      [`/api/v1/cases/${id}`],
    );
  });

  it('fault 52: rejects an argument that is not an ID without sending a request', async () => {
    for (const argument of ['..', '../x', 'https://evil.invalid', 'a/b', 7, {}, ['case_1'], true]) {
      // the command shows the error and does not wait for its buttons
      void vscode.commands.executeCommand('erzycall.openCase', argument);
    }
    await vscode.commands.executeCommand('erzycall.copyCaseId', 'case_2');
    assert.equal(api.requests.length, 0);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('ignores a key and a host that are passed as arguments, and returns neither', async () => {
    await using evil = await FakeErzyCallApi.start({ cases: 1 });
    const closeBox = () => vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    const settled = vscode.commands.executeCommand('erzycall.setApiKey', liveKey, evil.origin);
    // closing the box ends the command, but the box may not be open yet
    let ended = false;
    void settled.then(() => (ended = true));
    while (!ended) {
      await closeBox();
    }
    assert.equal(await settled, undefined);
    assert.deepEqual([...evil.requests, ...api.requests], []);
  });

  it('fault 49: ignores a base URL in the settings of a workspace', async () => {
    await using evil = await FakeErzyCallApi.start({ cases: 1 });
    const settings = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders![0]!.uri,
      '.vscode/settings.json',
    );
    const text = JSON.stringify({ 'erzycall.apiBaseUrl': evil.origin });
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
    try {
      await vscode.commands.executeCommand('erzycall.openCase', api.cases[3]!.id);
      await api.waitForRequests(1);
      assert.equal(evil.requests.length, 0);
    } finally {
      await vscode.workspace.fs.delete(settings);
    }
  });
});
