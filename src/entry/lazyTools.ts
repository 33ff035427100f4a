import * as vscode from 'vscode';
import type { LazyFeatures } from './lazyFeatures.ts';

/**
 * Registers the tools for language models. The features are loaded when a model calls one of them. Where VS Code
 * has no such tools, it does nothing.
 * @param names the tools of the manifest
 */
export function registerLazyTools(
  names: readonly string[],
  features: LazyFeatures,
): vscode.Disposable {
  // forks of VS Code may lack it
  const lm = vscode.lm as Partial<typeof vscode.lm> | undefined;
  const { registerTool } = lm ?? {};
  if (registerTool === undefined) {
    return new vscode.Disposable(() => {});
  }
  const toolOf = async (name: string) => (await features.get()).tools.get(name);
  return vscode.Disposable.from(
    ...names.map((name) =>
      registerTool<unknown>(name, {
        prepareInvocation: async (options, token) =>
          (await toolOf(name))?.prepareInvocation?.(options, token),
        invoke: async (options, token) => (await toolOf(name))?.invoke(options, token),
      }),
    ),
  );
}
