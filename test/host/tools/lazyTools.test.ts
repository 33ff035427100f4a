import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LazyFeatures } from '../../../src/entry/lazyFeatures.ts';
import { registerLazyTools } from '../../../src/entry/lazyTools.ts';

type Tool = vscode.LanguageModelTool<unknown>;

describe('registerLazyTools', () => {
  const { registerTool } = vscode.lm;
  const features = new LazyFeatures(() => assert.fail('loaded before a model calls a tool'));
  const names = ['erzycall_search_cases', 'erzycall_get_case'];
  afterEach(() => Object.assign(vscode.lm, { registerTool }));

  it('does nothing where VS Code has no tools', () => {
    Object.assign(vscode.lm, { registerTool: undefined });
    registerLazyTools(names, features).dispose();
  });

  it('registers each tool once, and removes them when it is disposed', () => {
    const tools = new Map<string, Tool>();
    Object.assign(vscode.lm, {
      registerTool: (name: string, tool: Tool) => {
        tools.set(name, tool);
        return new vscode.Disposable(() => tools.delete(name));
      },
    });
    const registration = registerLazyTools(names, features);
    assert.deepEqual([...tools.keys()], names);
    registration.dispose();
    assert.equal(tools.size, 0);
  });
});
