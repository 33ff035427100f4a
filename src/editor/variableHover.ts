import * as vscode from 'vscode';
import type { AnalysedVariable } from '../script/findings.ts';
import { cutText } from '../shared/text.ts';
import { plural } from '../ui/text/counts.ts';
import { braced } from '../ui/text/findingWords.ts';
import type { CaseFiles } from './caseFiles.ts';
import { fillingOf, rangeOf, scriptIn, variablePlaces } from './shownScript.ts';

/** In UTF-16 units. */
const maxValueLength = 500;

/** Says how the variable at a position is declared, and what fills it in. */
export function variableHover(
  files: CaseFiles,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const shown = scriptIn(files, document);
  if (shown === undefined) {
    return undefined;
  }
  const offset = document.offsetAt(position);
  const place = variablePlaces(shown).find(({ start, end }) => start <= offset && offset < end);
  if (place === undefined) {
    return undefined;
  }
  const isDeclarationKnown = shown.checked.record.variables !== undefined;
  const lines = [
    fillingText(place.variable, isDeclarationKnown),
    ...declarationLines(place.variable),
  ];
  const text = new vscode.MarkdownString('**')
    .appendText(braced(place.variable.name))
    .appendMarkdown('**');
  for (const line of lines) {
    text.appendMarkdown('\n\n').appendText(line);
  }
  return new vscode.Hover(text, rangeOf(document, place));
}

function fillingText(variable: AnalysedVariable, isDeclarationKnown: boolean): string {
  switch (fillingOf(variable)) {
    case 'contact':
      return vscode.l10n.t('Filled in from the contact of the call.');
    case 'default':
      return vscode.l10n.t('Filled in with its default value, unless the call gives another.');
    case 'call':
      return vscode.l10n.t('Filled in only if the call gives a value.');
    case 'nothing':
      return isDeclarationKnown
        ? vscode.l10n.t('Not declared, so nothing fills it in.')
        : vscode.l10n.t('The API did not return which variables are declared.');
  }
}

function declarationLines(variable: AnalysedVariable): string[] {
  const { kind, source, required, defaultValue, uses } = variable;
  const used = plural(
    uses,
    vscode.l10n.t('Used once in the script.'),
    vscode.l10n.t('Used {0} times in the script.'),
  );
  if (kind !== 'declared') {
    return [used];
  }
  const shown = (text: string) => cutText(text, maxValueLength);
  return [
    ...(source === undefined ? [] : [vscode.l10n.t('Source: {0}', shown(source))]),
    ...(required === true ? [vscode.l10n.t('Required')] : []),
    ...(defaultValue === undefined ? [] : [vscode.l10n.t('Default: {0}', shown(defaultValue))]),
    used,
  ];
}
