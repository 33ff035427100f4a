import * as vscode from 'vscode';
import {
  documentAddress,
  type DocumentAddress,
  jsonPath,
  scriptPath,
} from '../script/document/documentPath.ts';
import { untitledCase } from '../ui/text/caseText.ts';

/** The scheme of documents that show a case. */
export const caseScheme = 'erzycall-case';

/** What identifies the document of a case. */
interface TitledCase {
  readonly id: string;
  readonly title: string;
}

/** The document with the script of a case. */
export function scriptUri({ id, title }: TitledCase): vscode.Uri {
  return vscode.Uri.from({ scheme: caseScheme, path: scriptPath(id, title, untitledCase()) });
}

/** The document with the record of a case as the API returned it. */
export function jsonUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: caseScheme, path: jsonPath(id) });
}

/** The document with an earlier version of a script. Its number has no meaning in another session. */
export function versionUri(shown: TitledCase, version: number): vscode.Uri {
  return scriptUri(shown).with({ query: `version=${version}` });
}

/** What a document shows of a case; undefined if it shows none. */
export function caseAddress(uri: vscode.Uri): DocumentAddress | undefined {
  return uri.scheme === caseScheme ? documentAddress(uri.path) : undefined;
}

/** The case in the text editor that has the focus; undefined if it shows none. */
export function activeDocumentCaseId(): string | undefined {
  const { activeTextEditor } = vscode.window;
  return activeTextEditor && caseAddress(activeTextEditor.document.uri)?.id;
}
