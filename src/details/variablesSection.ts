import * as vscode from 'vscode';
import type { AnalysedVariable } from '../cases/analyseScript.ts';
import type { CellView, SectionView } from '../shared/casePanelViews.ts';
import { maxEntries, type ScriptPlaces } from './scriptPlaces.ts';
import { type CheckedScript, formatNumber } from './scriptSections.ts';

/** The declared variables, and those that the script uses all the same. */
export function variablesSection({ script, analysis, places }: CheckedScript): SectionView[] {
  const { variables } = analysis;
  const canKnow = script.variables !== undefined;
  if (variables.length === 0) {
    return canKnow ? [{ ...heading(), body: { kind: 'empty', text: vscode.l10n.t('None') } }] : [];
  }
  return [
    {
      ...heading(),
      extent: formatNumber(variables.length),
      note: canKnow
        ? undefined
        : vscode.l10n.t('Used in the script. The API did not return which ones are declared.'),
      body: {
        kind: 'table',
        columns: [
          { key: 'name', title: vscode.l10n.t('Name'), code: true },
          { key: 'kind', title: vscode.l10n.t('Kind') },
          { key: 'source', title: vscode.l10n.t('Source'), code: true },
          { key: 'required', title: vscode.l10n.t('Required') },
          { key: 'defaultValue', title: vscode.l10n.t('Default') },
          { key: 'uses', title: vscode.l10n.t('Used') },
        ],
        rows: variables.slice(0, maxEntries).map((variable) => ({
          id: places.rowOf(variable.name),
          cells: cells(variable, places, canKnow),
        })),
      },
      cut:
        variables.length > maxEntries
          ? vscode.l10n.t('Only the first {0} are shown.', formatNumber(maxEntries))
          : undefined,
    },
  ];
}

function heading() {
  return { key: 'variables', heading: vscode.l10n.t('Variables') } as const;
}

function cells(variable: AnalysedVariable, places: ScriptPlaces, canKnow: boolean): CellView[] {
  const { name, kind, source, required, defaultValue } = variable;
  const declared = kind === 'declared';
  const notReturned = declared ? vscode.l10n.t('not returned') : '–';
  return [
    cell(name, vscode.l10n.t('no name')),
    kindCell(kind, canKnow),
    cell(source, notReturned),
    required === undefined
      ? cell(undefined, notReturned)
      : { text: required ? vscode.l10n.t('Yes') : vscode.l10n.t('No') },
    cell(defaultValue, declared ? vscode.l10n.t('none') : '–'),
    usesCell(variable, places),
  ];
}

function kindCell(kind: AnalysedVariable['kind'], canKnow: boolean): CellView {
  switch (kind) {
    case 'declared':
      return { text: vscode.l10n.t('Declared') };
    case 'contact':
      return { text: vscode.l10n.t('Contact') };
    case 'unknown':
      return canKnow
        ? { text: vscode.l10n.t('Not declared'), alarm: true }
        : { text: vscode.l10n.t('not returned'), placeholder: true };
  }
}

function usesCell({ name, uses }: AnalysedVariable, places: ScriptPlaces): CellView {
  if (uses === 0) {
    return { text: vscode.l10n.t('never'), placeholder: true };
  }
  const text = uses === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', formatNumber(uses));
  return { text, goesTo: places.firstUseOf(name) };
}

function cell(text: string | undefined, placeholder: string): CellView {
  return text === undefined || text === '' ? { text: placeholder, placeholder: true } : { text };
}
