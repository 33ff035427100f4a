import * as vscode from 'vscode';
import type { ScriptAnalysis } from '../cases/analyseScript.ts';
import { defaultValues, renderPreview } from '../cases/renderPreview.ts';
import type { CaseScript, ScriptPart } from '../cases/script.ts';
import type {
  FindingView,
  PreviewField,
  PreviewGroup,
  ScriptBody,
  SectionView,
} from '../shared/casePanelViews.ts';
import { findingText, severityWord } from './findingText.ts';
import { maxEntries, maxTextLength, type ScriptPlaces } from './scriptPlaces.ts';

/** A script with what was found out about it. */
export interface CheckedScript {
  readonly script: CaseScript;
  readonly analysis: ScriptAnalysis;
  readonly places: ScriptPlaces;
}

/** What is wrong with the script; nothing when there is none. */
export function checkSection({ analysis, places }: CheckedScript): SectionView[] {
  const { hasScript, findings, omitted } = analysis;
  if (!hasScript) {
    return [];
  }
  const items = findings.map((finding): FindingView => {
    const goesTo = places.placeOf(finding);
    return {
      severity: finding.severity === 'hint' ? 'info' : finding.severity,
      word: severityWord(finding.severity),
      text: findingText(finding),
      goesTo,
      go: goesTo === undefined ? undefined : goText(finding.part),
    };
  });
  return [
    {
      key: 'check',
      heading: vscode.l10n.t('Script check'),
      extent: items.length === 0 ? undefined : formatNumber(items.length + omitted),
      body: { kind: 'findings', allClear: vscode.l10n.t('No problems found'), items },
      cut:
        omitted === 0 ? undefined : vscode.l10n.t('{0} more are not shown.', formatNumber(omitted)),
    },
  ];
}

function goText(part: ScriptPart | undefined): string {
  switch (part) {
    case 'firstMessage':
      return vscode.l10n.t('Show in first message');
    case 'prompt':
      return vscode.l10n.t('Show in prompt');
    case undefined:
      return vscode.l10n.t('Show variable');
  }
}

/** A text of the script with its marks, as far as it is shown. */
export function scriptBody({ script, places }: CheckedScript, part: ScriptPart): ScriptBody {
  return {
    kind: 'script',
    text: (script[part] ?? '').slice(0, maxTextLength),
    marks: places.marks[part],
    labels: {
      declared: vscode.l10n.t('declared variable'),
      contact: vscode.l10n.t('variable filled in by the contact'),
      unknown:
        script.variables === undefined
          ? vscode.l10n.t('variable of which no declaration was returned')
          : vscode.l10n.t('variable that is not declared'),
      mistake: vscode.l10n.t('mistake in the braces'),
      note: vscode.l10n.t('see Script check'),
    },
  };
}

/** The first message to be tried with values; nothing when the script uses no variable. */
export function previewSection(
  { script, analysis }: CheckedScript,
  typed: ReadonlyMap<string, string>,
): SectionView[] {
  const { firstMessage = '' } = script;
  const defaults = defaultValues(analysis.variables);
  const inMessage = new Set(analysis.parts.firstMessage?.uses.map(({ name }) => name));
  const byName = new Map(analysis.variables.map((variable) => [variable.name, variable]));
  const field = (name: string): PreviewField => {
    const defaultValue = defaults.get(name);
    return {
      name,
      value: typed.get(name) ?? defaultValue ?? '',
      defaultValue,
      hint: isFromContact(byName.get(name))
        ? vscode.l10n.t('filled in by the contact of the call')
        : undefined,
      promptOnly: !inMessage.has(name),
    };
  };
  const inPrompt = analysis.variables.filter(({ name, uses }) => uses > 0 && !inMessage.has(name));
  const groups: PreviewGroup[] = [
    { heading: vscode.l10n.t('In the first message'), fields: [...inMessage].map(field) },
    {
      heading: vscode.l10n.t('In the prompt only'),
      fields: inPrompt.map(({ name }) => field(name)),
    },
  ]
    .map(({ heading, fields }) => ({ heading, fields: fields.slice(0, maxEntries) }))
    .filter(({ fields }) => fields.length > 0);
  if (groups.length === 0) {
    return [];
  }
  const runs = renderPreview(firstMessage.slice(0, maxTextLength), new Map());
  return [
    {
      key: 'preview',
      heading: vscode.l10n.t('Preview'),
      body: {
        kind: 'preview',
        hint: vscode.l10n.t(
          'What you type here stays in this window’s memory and is sent nowhere.',
        ),
        groups,
        spoken: vscode.l10n.t('First message as it is spoken'),
        runs: runs.map(({ text, name }) => ({ text, name })),
        words: {
          isDefault: vscode.l10n.t('default'),
          promptOnly: vscode.l10n.t('in the prompt'),
          literally: vscode.l10n.t('spoken literally'),
          allFilled: vscode.l10n.t('Every variable has a value.'),
          oneUnresolved: vscode.l10n.t(
            '1 variable has no value here and would be spoken literally:',
          ),
          manyUnresolved: vscode.l10n.t(
            '{0} variables have no value here and would be spoken literally:',
          ),
        },
      },
    },
  ];
}

function isFromContact(variable: ScriptAnalysis['variables'][number] | undefined): boolean {
  return variable?.kind === 'contact' || variable?.source?.startsWith('contact.') === true;
}

export function formatNumber(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
