import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extension = vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!;

// files run in alphabetical order: this one must be the first, because the others activate the extension
describe('activation', () => {
  it('is not active before it is used', () => {
    assert.equal(extension.isActive, false);
  });

  it('registers every contributed command on activation', async () => {
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
