import * as vscode from 'vscode';
import type { IgnoredFindings } from '../account/ignoredFindings.ts';
import { CaseFiles, type CaseFilesDeps } from './caseFiles.ts';
import { caseScheme } from './caseUri.ts';
import { ScriptDiagnostics } from './scriptDiagnostics.ts';
import { VariableDecorations } from './variableDecorations.ts';
import { variableHover } from './variableHover.ts';

export interface OpenDocumentsDeps extends CaseFilesDeps {
  readonly ignoredFindings: IgnoredFindings;
}

/** Everything about documents that show cases, which is needed once there is one. */
export class OpenDocuments implements vscode.Disposable {
  readonly files: CaseFiles;
  readonly #subscriptions: vscode.Disposable;

  constructor(deps: OpenDocumentsDeps) {
    const files = new CaseFiles(deps);
    this.files = files;
    this.#subscriptions = vscode.Disposable.from(
      files,
      new ScriptDiagnostics(files, deps.ignoredFindings),
      new VariableDecorations(files),
      vscode.languages.registerHoverProvider(
        { scheme: caseScheme },
        { provideHover: (document, position) => variableHover(files, document, position) },
      ),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
