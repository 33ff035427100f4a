import * as vscode from 'vscode';
import type { AnalysedVariable } from '../script/findings.ts';
import type { ScriptDocument } from '../script/document/scriptDocument.ts';
import { isFilledByContact } from '../script/filledBy.ts';
import { scriptParts } from '../script/script.ts';
import type { CheckedCase } from '../cases/caseRecords.ts';
import { byPosition, type Stretch } from '../shared/stretch.ts';
import { isBlank } from '../shared/text.ts';
import type { CaseFiles } from './caseFiles.ts';

/** A case with the document that shows it. */
export interface ShownScript {
  readonly checked: CheckedCase;
  readonly document: ScriptDocument;
}

/** What fills in a variable on the phone. */
export type Filling = 'contact' | 'default' | 'call' | 'nothing';

/** A variable where it is used or declared. */
export interface VariablePlace extends Stretch {
  readonly variable: AnalysedVariable;
}

/** The script in a document; undefined while VS Code has not yet read its current text, or it shows a notice. */
export function scriptIn(files: CaseFiles, document: vscode.TextDocument): ShownScript | undefined {
  const shown = files.shownIn(document.uri);
  return shown?.document.text === document.getText() ? shown : undefined;
}

/** The places of all variables, in order. */
export function variablePlaces({ checked, document }: ShownScript): VariablePlace[] {
  const { parts, variables } = checked.analysis;
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const uses = scriptParts.flatMap((part) =>
    (parts[part]?.uses ?? []).map(({ name, start, end }) => ({
      ...document.stretchOf({ part, start, end }),
      name,
    })),
  );
  const declarations = Array.from(document.declarations, ([name, stretch]) => ({
    ...stretch,
    name,
  }));
  return [...uses, ...declarations].sort(byPosition).flatMap(({ name, start, end }) => {
    const variable = byName.get(name);
    return variable === undefined ? [] : [{ start, end, variable }];
  });
}

export function fillingOf(variable: AnalysedVariable): Filling {
  if (isFilledByContact(variable)) {
    return 'contact';
  }
  if (variable.kind === 'unknown') {
    return 'nothing';
  }
  return variable.defaultValue === undefined || isBlank(variable.defaultValue) ? 'call' : 'default';
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Stretch): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
