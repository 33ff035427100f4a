import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { useHostApi } from '../support/host/useHostApi.ts';
import { faultyCase, hostileCase, soundCase } from '../support/panelCases.ts';

const sameTitle = { ...faultyCase, id: 'case_other' };

describe('commands for documents of cases', () => {
  const host = useHostApi(() => [faultyCase, soundCase, hostileCase, sameTitle]);
  const activeDocument = () => vscode.window.activeTextEditor?.document;

  it('open the script of a case under its title', async () => {
    await vscode.commands.executeCommand('erzycall.openScript', hostileCase.id);
    assert.match(activeDocument()!.uri.path, /^\/case_hostile\/Hostile script [^/]+\.md$/);
    await vscode.commands.executeCommand('erzycall.openCaseJson', hostileCase.id);
    assert.equal(activeDocument()!.uri.path, '/case_hostile/case.json');
    assert.equal(host.api.requests.length, 1);
  });

  it('compare two cases, with titles that say which is which', async () => {
    await vscode.commands.executeCommand('erzycall.compareCases', faultyCase.id, soundCase.id);
    assert.deepEqual(activeDiff(), {
      label: 'Faulty script ↔ Sound script',
      original: '/case_faulty/Faulty script.md',
      modified: '/case_sound/Sound script.md',
    });
    await vscode.commands.executeCommand('erzycall.compareCases', faultyCase.id, sameTitle.id);
    assert.equal(activeDiff()?.label, 'Faulty script (case_faulty) ↔ Faulty script (case_other)');
    assert.equal(host.api.requests.length, 3);
  });

  it('refuse to compare what is not a case', async () => {
    for (const second of ['..', 'a/b']) {
      host.probe.clear();
      await vscode.commands.executeCommand('erzycall.compareCases', faultyCase.id, second);
      assert.equal(host.probe.messages.length, 1);
    }
    assert.deepEqual(host.api.requests, []);
  });
});

function activeDiff() {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const input = tab?.input;
  return tab !== undefined && input instanceof vscode.TabInputTextDiff
    ? { label: tab.label, original: input.original.path, modified: input.modified.path }
    : undefined;
}
