import * as vscode from 'vscode';
import type { CellView, SectionView } from '../../protocol/panelViews.ts';
import type { AnalysedVariable } from '../../script/findings.ts';
import { maxEntries } from '../../script/script.ts';
import { format } from '../../ui/localeFormat.ts';
import { plural } from '../../ui/text/counts.ts';
import { entryText } from './entryText.ts';
import type { ScriptPlaces } from './scriptPlaces.ts';
import type { CheckedScript } from './scriptSections.ts';

/** The declared variables, followed by those that the script uses without a declaration. */
export function variablesSection({ record, analysis, places }: CheckedScript): SectionView[] {
  const { variables } = analysis;
  const declarationsKnown = record.variables !== undefined;
  if (variables.length === 0) {
    return declarationsKnown
      ? [{ ...variablesHeading(), body: { kind: 'empty', text: vscode.l10n.t('None') } }]
      : [];
  }
  return [
    {
      ...variablesHeading(),
      extent: format.number(variables.length),
      note: declarationsKnown
        ? undefined
        : vscode.l10n.t(
            'These are used in the script. The API did not return which variables are declared.',
          ),
      body: {
        kind: 'table',
        columns: [
          { key: 'name', title: vscode.l10n.t('Name'), code: true },
          { key: 'kind', title: vscode.l10n.t('Kind') },
          { key: 'source', title: vscode.l10n.t('Source'), code: true },
          { key: 'required', title: vscode.l10n.t('Required') },
          {
            key: 'defaultValue',
            title: vscode.l10n.t({
              message: 'Default',
              comment: ['A column with the default values of variables.'],
            }),
          },
          { key: 'uses', title: vscode.l10n.t('Used') },
        ],
        rows: variables.slice(0, maxEntries).map((variable) => ({
          id: places.rowOf(variable.name),
          cells: variableCells(variable, places, declarationsKnown),
        })),
      },
      cut:
        variables.length > maxEntries
          ? vscode.l10n.t('Only the first {0} are shown.', format.number(maxEntries))
          : undefined,
    },
  ];
}

function variablesHeading() {
  return { key: 'variables', heading: vscode.l10n.t('Variables') } as const;
}

function variableCells(
  variable: AnalysedVariable,
  places: ScriptPlaces,
  declarationsKnown: boolean,
): CellView[] {
  const { name, kind, source, required, defaultValue } = variable;
  const declared = kind === 'declared';
  const notReturned = declared ? vscode.l10n.t('not returned') : '–';
  return [
    cell(name, vscode.l10n.t('no name')),
    kindCell(kind, declarationsKnown),
    cell(source, notReturned),
    required === undefined
      ? cell(undefined, notReturned)
      : { text: required ? vscode.l10n.t('Yes') : vscode.l10n.t('No') },
    cell(
      defaultValue,
      declared
        ? vscode.l10n.t({
            message: 'none',
            comment: ['The default value of a variable that has none.'],
          })
        : '–',
    ),
    usesCell(variable, places),
  ];
}

function kindCell(kind: AnalysedVariable['kind'], declarationsKnown: boolean): CellView {
  switch (kind) {
    case 'declared':
      return { text: vscode.l10n.t('Declared') };
    case 'contact':
      return { text: vscode.l10n.t('Contact') };
    case 'unknown':
      return declarationsKnown
        ? { text: vscode.l10n.t('Not declared'), isError: true }
        : { text: vscode.l10n.t('not returned'), placeholder: true };
  }
}

function usesCell({ name, uses }: AnalysedVariable, places: ScriptPlaces): CellView {
  if (uses === 0) {
    return { text: vscode.l10n.t('never'), placeholder: true };
  }
  const text = plural(uses, vscode.l10n.t('once'), vscode.l10n.t('{0} times'));
  return { text, targetId: places.firstUseOf(name) };
}

function cell(text: string | undefined, placeholder: string): CellView {
  return text === undefined || text === ''
    ? { text: placeholder, placeholder: true }
    : { text: entryText(text) };
}
