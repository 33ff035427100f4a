import * as vscode from 'vscode';
import type { IgnoredFindings } from '../account/ignoredFindings.ts';
import type { Finding, FindingSeverity } from '../script/findings.ts';
import { checkDocumentation } from '../ui/checkDocumentation.ts';
import { findingText } from '../ui/text/findingText.ts';
import type { CaseFiles } from './caseFiles.ts';
import { caseScheme } from './caseUri.ts';
import { rangeOf, scriptIn, type ShownScript } from './shownScript.ts';

const severities: Readonly<Record<FindingSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  // VS Code does not list hints among the problems
  hint: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of the script check in documents with scripts, and among the problems. */
export class ScriptDiagnostics implements vscode.Disposable {
  readonly #files: CaseFiles;
  readonly #ignored: IgnoredFindings;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection('erzycall');
  readonly #subscriptions: vscode.Disposable;

  constructor(files: CaseFiles, ignored: IgnoredFindings) {
    this.#files = files;
    this.#ignored = ignored;
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#diagnostics,
      workspace.onDidOpenTextDocument((document) => this.#update(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#update(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#diagnostics.delete(uri)),
      ignored.onDidChange(() => workspace.textDocuments.forEach((each) => this.#update(each))),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(document: vscode.TextDocument): void {
    if (document.uri.scheme !== caseScheme) {
      return;
    }
    const shown = scriptIn(this.#files, document);
    if (shown === undefined) {
      this.#diagnostics.delete(document.uri);
      return;
    }
    const findings = shown.checked.analysis.findings.filter(({ id }) => !this.#ignored.has(id));
    this.#diagnostics.set(
      document.uri,
      findings.flatMap((finding) => diagnosticsOf(finding, shown, document)),
    );
  }
}

/**
 * One for each place in a text. The declaration is at fault only if there is no such place; otherwise it is
 * linked, such as that of the variable that was probably meant.
 */
function diagnosticsOf(
  finding: Finding,
  shown: ShownScript,
  document: vscode.TextDocument,
): vscode.Diagnostic[] {
  const { meaning, advice } = findingText(finding);
  const inTexts = finding.places.filter((place) => 'part' in place);
  const rest = inTexts.length === 0 ? [] : finding.places.filter((place) => !('part' in place));
  const related = rest.map((place) => {
    const range = rangeOf(document, shown.document.stretchOf(place));
    return new vscode.DiagnosticRelatedInformation(
      new vscode.Location(document.uri, range),
      vscode.l10n.t('Declaration of {0}', document.getText(range)),
    );
  });
  return (inTexts.length === 0 ? finding.places : inTexts).map((place) => {
    const diagnostic = new vscode.Diagnostic(
      rangeOf(document, shown.document.stretchOf(place)),
      `${meaning} ${advice}`.trim(),
      severities[finding.severity],
    );
    diagnostic.relatedInformation = related;
    diagnostic.source = 'ErzyCall';
    diagnostic.code = { value: finding.id, target: checkDocumentation(finding.id) };
    return diagnostic;
  });
}
