import type { CaseRecord, CaseTool, CaseVariable } from '../../api/case.ts';
import type { Stretch } from '../../shared/stretch.ts';
import type { Place } from '../findings.ts';
import { maxEntries, type ScriptPart } from '../script.ts';
import { DocumentBuilder, documentText, type SourceMap } from './documentBuilder.ts';
import { codeSpan, fenceFor, inlineText, oneLine } from './markdown.ts';

/** The words around what a case contains. */
export interface ScriptWords {
  readonly untitled: string;
  readonly id: string;
  readonly status: string;
  readonly tags: string;
  readonly keyterms: string;
  readonly description: string;
  readonly firstMessage: string;
  readonly prompt: string;
  /** Before the ID of a prompt of the shared library. */
  readonly promptLibrary: string;
  readonly variables: string;
  /** Before the source of a variable. */
  readonly source: string;
  readonly required: string;
  readonly defaultValue: string;
  readonly tools: string;
  /** Before the names of what the API did not return. */
  readonly notReturned: string;
  /** In place of a text without characters. */
  readonly empty: string;
  /** In place of a list without entries. */
  readonly none: string;
  /** After the first {@link maxEntries} entries of a list that has more. */
  readonly cut: string;
}

/** A case as a Markdown document, and where the parts of its script are in it. */
export interface ScriptDocument {
  /** Lines end with `\n`. */
  readonly text: string;
  /**
   * Where a place of a finding is. In the first message and the prompt it is exactly the text of the place.
   * A place without characters is that of its heading or of what stands for an empty text.
   */
  stretchOf(place: Place): Stretch;
  /** Where each variable is declared. The first declaration counts. */
  readonly declarations: ReadonlyMap<string, Stretch>;
}

/**
 * Writes a case as a document to read, search and compare. Nothing in it depends on the time. The texts of
 * the script are in blocks of code, so that none of their lines is a heading.
 */
export function scriptDocument(record: CaseRecord, words: ScriptWords): ScriptDocument {
  const builder = new DocumentBuilder();
  const maps = new Map<ScriptPart, SourceMap>();
  const headings = new Map<ScriptPart | 'variables', Stretch>();
  const declarations = new Map<string, Stretch>();

  builder.add(`# ${inlineText(record.title) || words.untitled}\n\n`);
  builder.add(factLines(record, words).join(''));

  const addHeading = (key: ScriptPart | 'description' | 'variables' | 'tools') => {
    builder.add('\n## ');
    const stretch = builder.add(words[key]);
    builder.add('\n\n');
    return stretch;
  };
  const addBlock = (text: string): SourceMap => {
    const fence = fenceFor(documentText(text));
    builder.add(`${fence}\n`);
    const map = builder.addSource(text);
    builder.add(`\n${fence}\n`);
    return map;
  };
  const addPart = (part: ScriptPart, text: string | undefined, note?: string) => {
    if (text === undefined && note === undefined) {
      return;
    }
    headings.set(part, addHeading(part));
    if (note !== undefined) {
      builder.add(`${note}\n${text === undefined ? '' : '\n'}`);
    }
    if (text === '') {
      builder.add('_');
      headings.set(part, builder.add(words.empty));
      builder.add('_\n');
    } else if (text !== undefined) {
      maps.set(part, addBlock(text));
    }
  };

  if (record.description !== undefined) {
    addHeading('description');
    addBlock(record.description);
  }
  addPart('firstMessage', record.firstMessage);
  const { prompt, systemPromptId = '' } = record;
  const library = `${words.promptLibrary}: ${codeSpan(systemPromptId)}`;
  addPart('prompt', prompt, systemPromptId === '' ? undefined : library);
  if (record.variables !== undefined) {
    headings.set('variables', addHeading('variables'));
    for (const variable of record.variables.slice(0, maxEntries)) {
      const stretch = addVariable(builder, variable, words);
      if (!declarations.has(variable.name)) {
        declarations.set(variable.name, stretch);
      }
    }
    builder.add(listEnd(record.variables, words));
  }
  if (record.tools !== undefined) {
    addHeading('tools');
    builder.add(record.tools.slice(0, maxEntries).map(toolLine).join(''));
    builder.add(listEnd(record.tools, words));
  }

  const whole = { start: 0, end: 1 };
  return {
    text: builder.text,
    declarations,
    stretchOf: (place) => {
      if (!('part' in place)) {
        return declarations.get(place.variable) ?? headings.get('variables') ?? whole;
      }
      const map = maps.get(place.part);
      return map === undefined || place.start === place.end
        ? (headings.get(place.part) ?? whole)
        : { start: map(place.start), end: map(place.end) };
    },
  };
}

function factLines(record: CaseRecord, words: ScriptWords): string[] {
  const { id, status, tags, keyterms } = record;
  const keys = ['tags', 'keyterms', 'firstMessage', 'prompt', 'variables', 'tools'] as const;
  const missing = keys.filter((key) => record[key] === undefined).map((key) => words[key]);
  const list = (label: string, items: readonly string[] | undefined) =>
    items === undefined ? [] : [`- ${label}: ${itemsLine(items, words)}\n`];
  return [
    `- ${words.id}: ${codeSpan(id)}\n`,
    ...(status === '' ? [] : [`- ${words.status}: ${inlineText(status)}\n`]),
    ...list(words.tags, tags),
    ...list(words.keyterms, keyterms),
    ...(missing.length === 0 ? [] : [`- ${words.notReturned}: ${missing.join(', ')}\n`]),
  ];
}

function itemsLine(items: readonly string[], words: ScriptWords): string {
  const shown = items.slice(0, maxEntries).map(codeSpan).join(', ') || words.none;
  return items.length > maxEntries ? `${shown} _${words.cut}_` : shown;
}

/** What follows the entries of a list on lines of their own. */
function listEnd({ length }: readonly unknown[], words: ScriptWords): string {
  if (length === 0) {
    return `_${words.none}_\n`;
  }
  return length > maxEntries ? `\n_${words.cut}_\n` : '';
}

function addVariable(
  builder: DocumentBuilder,
  { name, source, required, defaultValue }: CaseVariable,
  words: ScriptWords,
): Stretch {
  const shown = oneLine(`{{${name}}}`);
  const span = codeSpan(shown);
  const facts = [
    source === undefined || source === '' ? undefined : `${words.source} ${codeSpan(source)}`,
    required === true ? words.required : undefined,
    // quoted, so that an empty one shows and a long one stays on its line
    defaultValue === undefined
      ? undefined
      : `${words.defaultValue} ${codeSpan(JSON.stringify(defaultValue))}`,
  ].filter((fact) => fact !== undefined);
  const { start } = builder.add(`- ${span}`);
  builder.add(`${facts.length === 0 ? '' : `: ${facts.join(', ')}`}\n`);
  const nameStart = start + 2 + span.indexOf(shown);
  return { start: nameStart, end: nameStart + shown.length };
}

function toolLine({ id, name, description }: CaseTool): string {
  const hasName = name !== undefined && name !== '' && name !== id;
  const title = hasName ? `${codeSpan(name)} (${codeSpan(id)})` : codeSpan(id);
  const purpose = description === undefined ? '' : inlineText(description);
  return `- ${title}${purpose === '' ? '' : `: ${purpose}`}\n`;
}
