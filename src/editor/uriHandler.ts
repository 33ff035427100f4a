import * as vscode from 'vscode';
import { caseIdOfLink } from '../ui/caseLink.ts';
import type { ShowError } from '../ui/showError.ts';

export interface UriHandlerDeps {
  readonly showError: ShowError;
  /** Opens the details of a case. */
  readonly openCase: (id: string) => Promise<void>;
}

/** Opens links to cases. VS Code passes every URI with the ID of the extension, from any program or website. */
export function createUriHandler({ showError, openCase }: UriHandlerDeps): vscode.UriHandler {
  return {
    handleUri: async (uri) => {
      const id = caseIdOfLink(uri);
      if (id === undefined) {
        void vscode.window.showWarningMessage(vscode.l10n.t('This is not a link to a case.'));
        return;
      }
      try {
        await openCase(id);
      } catch (error) {
        showError(error);
      }
    },
  };
}
