import * as vscode from 'vscode';
import { registerCaseDrop } from './editor/caseDrop.ts';
import { registerCaseIdProviders } from './entry/caseIdProviders.ts';
import { LazyFeatures } from './entry/lazyFeatures.ts';
import { registerLazyFiles } from './entry/lazyFiles.ts';
import { registerLazyTools } from './entry/lazyTools.ts';
import { createLazyView } from './entry/lazyView.ts';
import { casePanelViewType } from './protocol/panelMessages.ts';
import { loadCode } from './shared/loadCode.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

/**
 * Registers what VS Code may call. VS Code activates the extension for each file in a language that may contain
 * case IDs, so everything else is loaded, and created, when something is first used.
 */
export function activate(context: vscode.ExtensionContext): void {
  const features = new LazyFeatures(async () => {
    const { createFeatures } = await loadCode(() => import('./activate.ts'));
    return createFeatures(context, view);
  });
  const view = createLazyView(features);
  const { activationEvents, contributes } = context.extension.packageJSON as Manifest;
  const languages = activationEvents.flatMap((event) => /^onLanguage:(.+)$/.exec(event)?.[1] ?? []);
  context.subscriptions.push(
    view,
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, async (argument: unknown, selected: unknown) => {
        await (await features.getOrReport())?.commands.get(command)?.(argument, selected);
      }),
    ),
    vscode.window.registerUriHandler({
      handleUri: async (uri) => (await features.getOrReport())?.uriHandler.handleUri(uri),
    }),
    vscode.window.registerWebviewPanelSerializer(casePanelViewType, {
      deserializeWebviewPanel: async (panel, state) =>
        (await features.get()).panels.deserializeWebviewPanel(panel, state),
    }),
    registerLazyFiles(features),
    registerCaseDrop(),
    registerLazyTools(
      contributes.languageModelTools.map(({ name }) => name),
      features,
    ),
    registerCaseIdProviders(languages, features),
  );
}
