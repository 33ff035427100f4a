import * as vscode from 'vscode';
import type { CheckedCase } from '../../cases/caseRecords.ts';
import { packMarks } from '../../protocol/packedMarks.ts';
import type { SectionView } from '../../protocol/panelViews.ts';
import type {
  FindingView,
  PreviewField,
  PreviewGroup,
  PreviewPart,
  ScriptBody,
} from '../../protocol/scriptViews.ts';
import { isFilledByContact } from '../../script/filledBy.ts';
import type { AnalysedVariable, Finding } from '../../script/findings.ts';
import type { ParsedScript } from '../../script/parseScript.ts';
import { defaultValues, previewStretches } from '../../script/preview.ts';
import { maxEntries, maxTextLength, type ScriptPart, scriptParts } from '../../script/script.ts';
import { cutAt, wholeLength } from '../../shared/text.ts';
import { plural } from '../../ui/text/counts.ts';
import { findingText, severityWord } from '../../ui/text/findingText.ts';
import { format } from '../../ui/localeFormat.ts';
import { findingPlaces } from './findingPlaces.ts';
import type { ScriptPlaces } from './scriptPlaces.ts';
import type { ShownFindings } from './shownFindings.ts';

/**
 * How much of a text is previewed. Each keystroke in the preview lays the text out again, and each
 * stretch is an element. The length is in UTF-16 units.
 */
const maxPreviewed = { length: 50_000, stretches: 2000 };

/** A case with its analysis, and the places in the page that findings refer to. */
export interface CheckedScript extends CheckedCase {
  readonly shown: ShownFindings;
  readonly places: ScriptPlaces;
}

/** The findings of the script check. No section if there is no script. */
export function checkSection({ analysis, places, shown }: CheckedScript): SectionView[] {
  if (!analysis.hasScript) {
    return [];
  }
  const { findings, omitted, ignored } = shown;
  return [
    {
      key: 'check',
      heading: vscode.l10n.t('Script check'),
      extent: findings.length === 0 ? undefined : format.number(findings.length + omitted),
      body: {
        kind: 'findings',
        allClear: vscode.l10n.t('No problems found'),
        items: findings.map((finding) => findingView(finding, places)),
        ignored:
          ignored === 0
            ? undefined
            : { text: ignoredText(ignored), button: vscode.l10n.t('Edit Ignored Findings') },
        labels: {
          ignore: vscode.l10n.t('Ignore {0}'),
          explain: vscode.l10n.t('Why?'),
        },
      },
      cut: omitted === 0 ? undefined : omittedText(omitted),
    },
  ];
}

function findingView(finding: Finding, places: ScriptPlaces): FindingView {
  const { id, severity } = finding;
  const { meaning, advice } = findingText(finding);
  return {
    id,
    severity: severity === 'hint' ? 'info' : severity,
    severityLabel: severityWord(severity),
    text: meaning,
    advice,
    places: findingPlaces(finding, places),
  };
}

function ignoredText(count: number): string {
  return plural(
    count,
    vscode.l10n.t('1 finding is ignored in the settings.'),
    vscode.l10n.t('{0} findings are ignored in the settings.'),
  );
}

function omittedText(count: number): string {
  return plural(
    count,
    vscode.l10n.t('1 more finding is not shown.'),
    vscode.l10n.t('{0} more findings are not shown.'),
  );
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
      mistake: vscode.l10n.t('left as written'),
      note: vscode.l10n.t('see script check'),
    },
  };
}

/** The texts of the script with values for their variables. No section if nothing would be filled in. */
export function previewSection(
  { record, analysis }: CheckedScript,
  typed: ReadonlyMap<string, string>,
): SectionView[] {
  const defaults = defaultValues(analysis.variables);
  const inMessage = new Set(analysis.parts.firstMessage?.uses.map(({ name }) => name));
  const byName = new Map(analysis.variables.map((variable) => [variable.name, variable]));
  const field = (name: string) => previewField(byName.get(name), name, defaults, typed);
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
  const headings = {
    firstMessage: vscode.l10n.t('First message as spoken'),
    prompt: vscode.l10n.t('Prompt as the model gets it'),
  };
  const parts = scriptParts.flatMap((key): PreviewPart[] => {
    const [parsed, text] = [analysis.parts[key], record[key]];
    return parsed === undefined || text === undefined || text.trim() === ''
      ? []
      : [previewPart(key, headings[key], parsed, text)];
  });
  if (parts.every(({ stretches }) => stretches.length === 0)) {
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
        parts,
        labels: {
          isDefault: vscode.l10n.t('default'),
          promptOnly: vscode.l10n.t('in the prompt'),
          literally: vscode.l10n.t('left as written'),
          allFilled: vscode.l10n.t('Every variable has a value.'),
          oneLeft: vscode.l10n.t('1 place would be spoken, or given to the model, as written:'),
          manyLeft: vscode.l10n.t('{0} places would be spoken, or given to the model, as written:'),
          moreLeft: vscode.l10n.t('{0} more'),
        },
      },
    },
  ];
}

function previewPart(
  key: ScriptPart,
  heading: string,
  parsed: ParsedScript,
  text: string,
): PreviewPart {
  const all = previewStretches(parsed, wholeLength(text, maxPreviewed.length));
  const firstHidden = all[maxPreviewed.stretches];
  const length = firstHidden?.start ?? wholeLength(text, maxPreviewed.length);
  return {
    key,
    heading,
    length,
    cut: length < text.length ? cutNote(length) : undefined,
    stretches: all.slice(0, maxPreviewed.stretches),
  };
}

/** Says that a text is not shown in full. */
export function cutNote(length: number): string {
  return vscode.l10n.t('Only the first {0} characters are shown.', format.number(length));
}

function previewField(
  variable: AnalysedVariable | undefined,
  name: string,
  defaults: ReadonlyMap<string, string>,
  typed: ReadonlyMap<string, string>,
): PreviewField {
  const defaultValue = defaults.get(name);
  return {
    name,
    value: typed.get(name) ?? defaultValue ?? '',
    defaultValue,
    hint:
      variable !== undefined && isFilledByContact(variable)
        ? vscode.l10n.t('filled in from the contact')
        : undefined,
  };
}
