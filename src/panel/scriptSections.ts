import * as vscode from 'vscode';
import type { CheckedCase } from '../cases/caseRecords.ts';
import { packMarks } from '../protocol/packedMarks.ts';
import type {
  FindingView,
  PreviewField,
  PreviewGroup,
  ScriptBody,
  SectionView,
} from '../protocol/panelViews.ts';
import type { AnalysedVariable } from '../script/findings.ts';
import { defaultValues, splitRuns } from '../script/preview.ts';
import type { ScriptPart } from '../script/script.ts';
import { cutAt } from '../shared/text.ts';
import { findingText, severityWord } from '../ui/findingText.ts';
import { format } from '../ui/format.ts';
import { maxEntries, maxTextLength, type ScriptPlaces } from './scriptPlaces.ts';

/**
 * In UTF-16 units. A longer first message, which no call accepts, is previewed only in part, because
 * each keystroke draws it again.
 */
const maxPreviewedLength = 10_000;

/** A case with its analysis, and the places in the page that findings refer to. */
export interface CheckedScript extends CheckedCase {
  readonly places: ScriptPlaces;
}

/** The findings of the script check. No section if there is no script. */
export function checkSection({ analysis, places }: CheckedScript): SectionView[] {
  const { hasScript, findings, omitted } = analysis;
  if (!hasScript) {
    return [];
  }
  const items = findings.map((finding): FindingView => {
    const targetId = places.placeOf(finding);
    return {
      severity: finding.severity === 'hint' ? 'info' : finding.severity,
      severityLabel: severityWord(finding.severity),
      text: findingText(finding),
      targetId,
      linkLabel: targetId === undefined ? undefined : linkText(finding.part),
    };
  });
  return [
    {
      key: 'check',
      heading: vscode.l10n.t('Script check'),
      extent: items.length === 0 ? undefined : format.number(items.length + omitted),
      body: { kind: 'findings', allClear: vscode.l10n.t('No problems found'), items },
      cut: omitted === 0 ? undefined : omittedText(omitted),
    },
  ];
}

function omittedText(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 more finding is not shown.')
    : vscode.l10n.t('{0} more findings are not shown.', format.number(count));
}

function linkText(part: ScriptPart | undefined): string {
  switch (part) {
    case 'firstMessage':
      return vscode.l10n.t('Show in first message');
    case 'prompt':
      return vscode.l10n.t('Show in prompt');
    case undefined:
      return vscode.l10n.t('Show variable');
  }
}

/** A part of the script with its marks, cut to the length that is shown. */
export function scriptBody({ record, places }: CheckedScript, part: ScriptPart): ScriptBody {
  return {
    kind: 'script',
    text: cutAt(record[part] ?? '', maxTextLength),
    marks: packMarks(part, places.marks[part]),
    labels: {
      declared: vscode.l10n.t('declared variable'),
      contact: vscode.l10n.t('variable filled in from the contact'),
      unknown:
        record.variables === undefined
          ? vscode.l10n.t('variable whose declaration was not returned')
          : vscode.l10n.t('undeclared variable'),
      mistake: vscode.l10n.t('incorrect braces'),
      note: vscode.l10n.t('see script check'),
    },
  };
}

/** The first message with values for its variables. No section if the script uses no variables. */
export function previewSection(
  { record, analysis }: CheckedScript,
  typed: ReadonlyMap<string, string>,
): SectionView[] {
  const { firstMessage = '' } = record;
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
        ? vscode.l10n.t('filled in from the contact')
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
  return [
    {
      key: 'preview',
      heading: vscode.l10n.t('Preview'),
      body: {
        kind: 'preview',
        hint: vscode.l10n.t(
          'Values you enter here stay in memory in this window and are not sent anywhere.',
        ),
        groups,
        messageHeading: vscode.l10n.t('First message as spoken'),
        runs: splitRuns(cutAt(firstMessage, maxPreviewedLength)),
        labels: {
          isDefault: vscode.l10n.t('default'),
          promptOnly: vscode.l10n.t('in the prompt'),
          spokenLiterally: vscode.l10n.t('spoken literally'),
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

function isFromContact(variable: AnalysedVariable | undefined): boolean {
  return variable?.kind === 'contact' || variable?.source?.startsWith('contact.') === true;
}
