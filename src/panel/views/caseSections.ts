import * as vscode from 'vscode';
import type { CaseRecord, CaseTool } from '../../api/case.ts';
import type { SectionBody, SectionView, ToolView } from '../../protocol/panelViews.ts';
import { maxEntries, maxTextLength, type ScriptPart } from '../../script/script.ts';
import { cutAt, plainText } from '../../shared/text.ts';
import { format } from '../../ui/localeFormat.ts';
import { plural } from '../../ui/text/counts.ts';
import { entryText } from './entryText.ts';
import {
  type CheckedScript,
  checkSection,
  cutNote,
  previewSection,
  scriptBody,
} from './scriptSections.ts';
import { variablesSection } from './variablesSection.ts';

/** The names of the parts that the API did not return, and whether it returned none at all. */
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

/**
 * Sections for the parts that the API returned, in reading order.
 * @param typed what the user typed into the preview, by variable
 */
export function caseSections(
  checked: CheckedScript,
  typed: ReadonlyMap<string, string>,
): SectionView[] {
  const { description, firstMessage, tools, keyterms, tags } = checked.record;
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
  sections.push(...promptSection(checked));
  sections.push(...variablesSection(checked));
  if (tools !== undefined) {
    sections.push({
      key: 'tools',
      heading: vscode.l10n.t('Tools'),
      ...listBody(tools, (shown) => ({ kind: 'tools', items: shown.map(toolView) })),
    });
  }
  const chips = (items: readonly string[]): SectionBody => ({
    kind: 'chips',
    items: items.map(entryText),
  });
  const tagChips = (items: readonly string[]): SectionBody => ({
    kind: 'chips',
    items: items.map(entryText),
    filterLabels: items.map((tag) =>
      vscode.l10n.t('Filter the list by {0}', plainText(entryText(tag))),
    ),
  });
  if (keyterms !== undefined) {
    sections.push({
      key: 'terms',
      heading: vscode.l10n.t('Key terms'),
      ...listBody(keyterms, chips),
    });
  }
  if (tags !== undefined) {
    sections.push({ key: 'tags', heading: vscode.l10n.t('Tags'), ...listBody(tags, tagChips) });
  }
  return sections;
}

function promptSection(checked: CheckedScript): SectionView[] {
  const { prompt, systemPromptId } = checked.record;
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
    const text = vscode.l10n.t('The API did not return the text of this prompt.');
    return [{ key, heading, note, body: { kind: 'empty', text } }];
  }
  return [];
}

/** The body for a text, and a note if it is not shown in full. */
function textBody(
  text: string,
  bodyOf: (shown: string) => SectionBody,
): Pick<SectionView, 'body' | 'cut'> {
  if (text.trim() === '') {
    return { body: { kind: 'empty', text: vscode.l10n.t('Empty') } };
  }
  return {
    body: bodyOf(cutAt(text, maxTextLength)),
    cut: text.length > maxTextLength ? cutNote(maxTextLength) : undefined,
  };
}

/** The body for a list, its length, and a note if it is not shown in full. */
function listBody<T>(
  all: readonly T[],
  bodyOf: (shown: readonly T[]) => SectionBody,
): Pick<SectionView, 'body' | 'extent' | 'cut'> {
  if (all.length === 0) {
    return { body: { kind: 'empty', text: vscode.l10n.t('None') } };
  }
  return {
    body: bodyOf(all.slice(0, maxEntries)),
    extent: format.number(all.length),
    cut:
      all.length > maxEntries
        ? vscode.l10n.t('Only the first {0} are shown.', format.number(maxEntries))
        : undefined,
  };
}

function toolView(tool: CaseTool): ToolView {
  const { id, name } = tool;
  const description = tool.description && entryText(tool.description);
  return name === undefined || name === ''
    ? { name: entryText(id), description }
    : { name: entryText(name), id: id === name ? undefined : entryText(id), description };
}

/** A text within a list or a table, cut so that a single entry cannot block the page. */
function lengthOf({ length }: string): string {
  return plural(length, vscode.l10n.t('1 character'), vscode.l10n.t('{0} characters'));
}
