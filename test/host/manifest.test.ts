import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Manifest {
  readonly contributes: {
    readonly commands: { command: string; title: string; category: string; icon: string }[];
    readonly configuration: { properties: Record<string, { scope: string; default: unknown }> };
  };
}

const extension = vscode.extensions.getExtension('erzycall-tools.erzycall-cases')!;
const manifest = extension.packageJSON as Manifest;

describe('the manifest', () => {
  it('gives each command a title, a category and an icon', () => {
    for (const { command, title, category, icon } of manifest.contributes.commands) {
      assert.equal(category, 'ErzyCall');
      assert.match(icon, /^\$\([a-z-]+\)$/, command);
      assert.doesNotMatch(title, /^%/, command);
    }
  });

  it('does not let a workspace decide where requests go', () => {
    const { properties } = manifest.contributes.configuration;
    assert.equal(properties['erzycall.apiBaseUrl']?.scope, 'application');
    assert.equal(properties['erzycall.requestTimeout']?.scope, 'application');
  });

  it('runs in untrusted and virtual workspaces', () => {
    assert.deepEqual((extension.packageJSON as { capabilities: unknown }).capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });
});
