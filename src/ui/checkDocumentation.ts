import * as vscode from 'vscode';
import type { FindingId } from '../script/findingIds.ts';

const documentation =
  'https://github.com/erzycall-tools/erzycall-cases/blob/main/src/script/CHECKS.md';

/** `undeclared-variable`: the part of an ID that differs. */
export function checkName(id: FindingId): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Where a check is explained. */
export function checkDocumentation(id: FindingId): vscode.Uri {
  return vscode.Uri.parse(`${documentation}#${checkName(id)}`);
}
