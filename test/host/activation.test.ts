import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!;

// the first file in the alphabet: what comes later activates the extension
describe('activation', () => {
  it('is not active before anything of it is used', () => {
    assert.equal(extension.isActive, false);
  });

  it('activates without waiting, and registers every command that it contributes', async () => {
    await extension.activate();
    const contributed = (extension.packageJSON as Manifest).contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of contributed) {
      assert.ok(registered.has(command), command);
    }
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}
