import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { HostProbe } from '../support/host/hostProbe.ts';
import { waitUntil } from '../support/waitFor.ts';

const extension = vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!;
const probe = HostProbe.get();

// files run in alphabetical order: this one must be the first, because the others use the extension
describe('activation', () => {
  it('starts nothing before it is used, even when it is activated', async () => {
    const content = "name = 'case_100'\n".repeat(3);
    const document = await vscode.workspace.openTextDocument({ language: 'python', content });
    await vscode.window.showTextDocument(document);
    await waitUntil('the activation by the language', () => extension.isActive);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.deepEqual(probe.started, []);
  });

  it('registers every contributed command on activation', async () => {
    const contributed = (extension.packageJSON as Manifest).contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributed) {
      assert.ok(registered.has(command), command);
    }
    assert.deepEqual(probe.started, []);
  });

  it('starts the rest once when commands are used', async () => {
    const run = () => vscode.commands.executeCommand('erzycall.clearFilter');
    await Promise.all([run(), run()]);
    assert.deepEqual(
      probe.started.filter((each) => each === 'features' || each === 'output channel'),
      ['features', 'output channel'],
    );
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
