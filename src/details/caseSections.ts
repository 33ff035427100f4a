import * as vscode from 'vscode';
import type { CaseRecord, CaseTool, CaseVariable } from '../api/case.ts';
import type {
  CellView,
  SectionBody,
  SectionView,
  ToolView,
  VariableView,
} from '../shared/casePanelMessages.ts';

/** In UTF-16 units. More than any script that could be spoken; the window stays responsive with it. */
const maxTextLength = 500_000;
const maxEntries = 1000;

/** Which parts of a script the API did not return. */
export function missingParts(record: CaseRecord): { all: boolean; names: string[] } {
  const parts: [name: string, value: unknown][] = [
    [vscode.l10n.t('description'), record.description],
    [vscode.l10n.t('first message'), record.firstMessage],
    [vscode.l10n.t('prompt'), record.prompt ?? record.systemPromptId],
    [vscode.l10n.t('variables'), record.variables],
    [vscode.l10n.t('tools'), record.tools],
    [vscode.l10n.t('key terms'), record.keyterms],
    [vscode.l10n.t('tags'), record.tags],
  ];
  const missing = parts.filter(([, value]) => value === undefined);
  return { all: missing.length === parts.length, names: missing.map(([name]) => name) };
}

/** The parts that the API returned, in the order in which a script is read. */
export function caseSections(record: CaseRecord): SectionView[] {
  const { description, firstMessage, variables, tools, keyterms, tags } = record;
  const sections: SectionView[] = [];
  if (description !== undefined) {
    sections.push(textSection('description', vscode.l10n.t('Description'), description));
  }
  if (firstMessage !== undefined) {
    sections.push({
      ...textSection('firstMessage', vscode.l10n.t('First message'), firstMessage),
      extent: lengthOf(firstMessage),
      copy: { what: 'firstMessage', label: vscode.l10n.t('Copy first message') },
    });
  }
  sections.push(...promptSection(record));
  if (variables !== undefined) {
    sections.push({
      key: 'variables',
      heading: vscode.l10n.t('Variables'),
      ...entries(variables, (shown) => ({
        kind: 'variables',
        columns: {
          name: vscode.l10n.t('Name'),
          source: vscode.l10n.t('Source'),
          required: vscode.l10n.t('Required'),
          defaultValue: vscode.l10n.t('Default'),
        },
        rows: shown.map(variableView),
      })),
    });
  }
  if (tools !== undefined) {
    sections.push({
      key: 'tools',
      heading: vscode.l10n.t('Tools'),
      ...entries(tools, (shown) => ({ kind: 'tools', items: shown.map(toolView) })),
    });
  }
  const chips = (items: readonly string[]): SectionBody => ({ kind: 'chips', items });
  if (keyterms !== undefined) {
    sections.push({
      key: 'terms',
      heading: vscode.l10n.t('Key terms'),
      ...entries(keyterms, chips),
    });
  }
  if (tags !== undefined) {
    sections.push({ key: 'tags', heading: vscode.l10n.t('Tags'), ...entries(tags, chips) });
  }
  return sections;
}

function promptSection({ prompt, systemPromptId }: CaseRecord): SectionView[] {
  const heading = vscode.l10n.t('Prompt');
  const note =
    systemPromptId === undefined
      ? undefined
      : vscode.l10n.t('From the shared prompt library: {0}', systemPromptId);
  if (prompt !== undefined) {
    const copy = { what: 'prompt', label: vscode.l10n.t('Copy prompt') } as const;
    return [{ ...textSection('prompt', heading, prompt), extent: lengthOf(prompt), note, copy }];
  }
  if (note !== undefined) {
    const text = vscode.l10n.t('Its text was not returned by the API.');
    return [{ key: 'prompt', heading, note, body: { kind: 'empty', text } }];
  }
  return [];
}

function textSection(key: SectionView['key'], heading: string, text: string): SectionView {
  if (text.trim() === '') {
    return { key, heading, body: { kind: 'empty', text: vscode.l10n.t('Empty') } };
  }
  const isLong = text.length > maxTextLength;
  return {
    key,
    heading,
    body: { kind: 'text', text: isLong ? text.slice(0, maxTextLength) : text },
    cut: isLong
      ? vscode.l10n.t('Only the first {0} characters are shown.', formatNumber(maxTextLength))
      : undefined,
  };
}

/** The body for a list, its count and what was left out of it. */
function entries<T>(
  all: readonly T[],
  bodyOf: (shown: readonly T[]) => SectionBody,
): Pick<SectionView, 'body' | 'extent' | 'cut'> {
  if (all.length === 0) {
    return { body: { kind: 'empty', text: vscode.l10n.t('None') } };
  }
  return {
    body: bodyOf(all.slice(0, maxEntries)),
    extent: formatNumber(all.length),
    cut:
      all.length > maxEntries
        ? vscode.l10n.t('Only the first {0} are shown.', formatNumber(maxEntries))
        : undefined,
  };
}

function variableView(variable: CaseVariable): VariableView {
  const { name, source, required, defaultValue } = variable;
  return {
    name: cell(name, vscode.l10n.t('no name')),
    source: cell(source, vscode.l10n.t('not returned')),
    required:
      required === undefined
        ? cell(undefined, vscode.l10n.t('not returned'))
        : { text: required ? vscode.l10n.t('Yes') : vscode.l10n.t('No') },
    defaultValue: cell(defaultValue, vscode.l10n.t('none')),
  };
}

function cell(text: string | undefined, placeholder: string): CellView {
  return text === undefined || text === '' ? { text: placeholder, placeholder: true } : { text };
}

function toolView({ id, name, description }: CaseTool): ToolView {
  return name === undefined || name === ''
    ? { name: id, description }
    : { name, id: id === name ? undefined : id, description };
}

function lengthOf(text: string): string {
  return vscode.l10n.t('{0} characters', formatNumber(text.length));
}

function formatNumber(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
