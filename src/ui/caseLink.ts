import * as vscode from 'vscode';
import { isCaseId } from '../api/case.ts';

const authority = 'erzycall-tools.erzycall-cases';

/** A link that opens the details of a case in this kind of VS Code. It contains neither a key nor a host. */
export function caseLink(id: string): string {
  return `${vscode.env.uriScheme}://${authority}/case/${id}`;
}

/** The ID in a link that was opened; undefined if it is anything but a link to a case. */
export function caseIdOfLink({ path, query, fragment }: vscode.Uri): string | undefined {
  const id = /^\/case\/([^/]+)$/.exec(path)?.[1];
  return isCaseId(id) && query === '' && fragment === '' ? id : undefined;
}
