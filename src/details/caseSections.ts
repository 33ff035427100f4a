import * as vscode from 'vscode';
import type { CaseRecord, CaseTool } from '../api/case.ts';
import type { ScriptPart } from '../cases/script.ts';
import type { SectionBody, SectionView, ToolView } from '../shared/casePanelViews.ts';
import { maxEntries, maxTextLength } from './scriptPlaces.ts';
import {
  type CheckedScript,
  checkSection,
  formatNumber,
  previewSection,
  scriptBody,
} from './scriptSections.ts';
import { variablesSection } from './variablesSection.ts';

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

/** The parts that the API returned, in the order in which a script is read; `typed` are values to try. */
export function caseSections(
  record: CaseRecord,
  checked: CheckedScript,
  typed: ReadonlyMap<string, string>,
): SectionView[] {
  const { description, firstMessage, tools, keyterms, tags } = record;
  const sections = checkSection(checked);
  if (description !== undefined) {
    sections.push({
      key: 'description',
      heading: vscode.l10n.t('Description'),
      ...textBody(description, (text) => ({ kind: 'text', text })),
    });
  }
  if (firstMessage !== undefined) {
    sections.push({
      key: 'firstMessage',
      heading: vscode.l10n.t('First message'),
      ...textBody(firstMessage, () => scriptBody(checked, 'firstMessage')),
      extent: lengthOf(firstMessage),
      copy: { what: 'firstMessage', label: vscode.l10n.t('Copy first message') },
    });
  }
  sections.push(...previewSection(checked, typed));
  sections.push(...promptSection(record, checked));
  sections.push(...variablesSection(checked));
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

function promptSection(
  { prompt, systemPromptId }: CaseRecord,
  checked: CheckedScript,
): SectionView[] {
  const heading = vscode.l10n.t('Prompt');
  const key: ScriptPart = 'prompt';
  const note =
    systemPromptId === undefined
      ? undefined
      : vscode.l10n.t('From the shared prompt library: {0}', systemPromptId);
  if (prompt !== undefined) {
    const body = textBody(prompt, () => scriptBody(checked, key));
    const copy = { what: key, label: vscode.l10n.t('Copy prompt') };
    return [{ key, heading, ...body, extent: lengthOf(prompt), note, copy }];
  }
  if (note !== undefined) {
    const text = vscode.l10n.t('Its text was not returned by the API.');
    return [{ key, heading, note, body: { kind: 'empty', text } }];
  }
  return [];
}

/** The body for a text, and what was left out of it. */
function textBody(
  text: string,
  bodyOf: (shown: string) => SectionBody,
): Pick<SectionView, 'body' | 'cut'> {
  if (text.trim() === '') {
    return { body: { kind: 'empty', text: vscode.l10n.t('Empty') } };
  }
  return {
    body: bodyOf(text.slice(0, maxTextLength)),
    cut:
      text.length > maxTextLength
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

function toolView({ id, name, description }: CaseTool): ToolView {
  return name === undefined || name === ''
    ? { name: id, description }
    : { name, id: id === name ? undefined : id, description };
}

function lengthOf(text: string): string {
  return vscode.l10n.t('{0} characters', formatNumber(text.length));
}
