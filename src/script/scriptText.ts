import { createHash } from 'node:crypto';
import type { CaseRecord, CaseTool, CaseVariable } from '../api/case.ts';
import { cutText } from '../shared/text.ts';
import { maxEntries, maxTextLength } from './script.ts';

/** The words around what a case holds. */
export interface ScriptWords {
  readonly untitled: string;
  readonly status: string;
  readonly tags: string;
  readonly keyterms: string;
  readonly description: string;
  readonly firstMessage: string;
  readonly prompt: string;
  /** Before the id of a prompt of the shared library. */
  readonly promptLibrary: string;
  readonly variables: string;
  readonly required: string;
  readonly defaultValue: string;
  readonly tools: string;
}

/**
 * A case as text to read and to compare: a line for each variable and tool, nothing that depends on the time.
 * It has as much of each text and list as the panel shows.
 */
export function scriptText(whole: CaseRecord, words: ScriptWords): string {
  const record = shownPart(whole);
  const { description, firstMessage, prompt, systemPromptId, variables, tools } = record;
  const library = systemPromptId && `${words.promptLibrary}: ${systemPromptId}`;
  const blocks = [
    oneLine(record.title) || words.untitled,
    [
      `${words.status}: ${oneLine(record.status)}`,
      ...listLine(words.tags, record.tags),
      ...listLine(words.keyterms, record.keyterms),
    ].join('\n'),
    ...part(words.description, description),
    ...part(words.firstMessage, firstMessage),
    ...part(words.prompt, joined('\n\n', library, prompt)),
    ...part(words.variables, variables?.map((each) => variableLine(each, words)).join('\n')),
    ...part(words.tools, tools?.map(toolLine).join('\n')),
  ];
  return `${blocks.join('\n\n').replaceAll(/\r\n?/g, '\n')}\n`;
}

/** Changes with whatever {@link scriptText} shows of a case, and with nothing else. */
export function contentHash(whole: CaseRecord): string {
  const record = shownPart(whole);
  const { title, status, tags, keyterms, description, firstMessage, prompt } = record;
  const { systemPromptId, variables, tools } = record;
  const content = [
    ...[title, status, tags, keyterms, description, firstMessage, prompt, systemPromptId],
    variables?.map(({ name, source, required, defaultValue }) => [
      ...[name, source, required, defaultValue],
    ]),
    tools?.map(({ id, name, description: purpose }) => [id, name, purpose]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}

function shownPart(record: CaseRecord): CaseRecord {
  const text = (value: string | undefined) => value && cutText(value, maxTextLength);
  return {
    ...record,
    description: text(record.description),
    firstMessage: text(record.firstMessage),
    prompt: text(record.prompt),
    tags: record.tags?.slice(0, maxEntries),
    keyterms: record.keyterms?.slice(0, maxEntries),
    variables: record.variables?.slice(0, maxEntries),
    tools: record.tools?.slice(0, maxEntries),
  };
}

function part(heading: string, text: string | undefined): string[] {
  return text === undefined ? [] : [joined('\n', `## ${heading}`, text) ?? ''];
}

function joined(separator: string, ...texts: (string | undefined)[]): string | undefined {
  const given = texts.filter((text) => text !== undefined && text !== '');
  return given.length > 0 ? given.join(separator) : texts.find((text) => text !== undefined);
}

function listLine(heading: string, items: readonly string[] | undefined): string[] {
  return items === undefined ? [] : [`${heading}: ${items.map(oneLine).join(', ')}`.trimEnd()];
}

function variableLine({ name, source, required, defaultValue }: CaseVariable, words: ScriptWords) {
  return joined(
    '; ',
    joined(': ', `{{${oneLine(name)}}}`, source && oneLine(source)),
    required === true ? words.required : undefined,
    // quoted, so that an empty one shows and a long one stays on its line
    defaultValue === undefined
      ? undefined
      : `${words.defaultValue} ${JSON.stringify(defaultValue)}`,
  );
}

function toolLine({ id, name, description }: CaseTool): string {
  const title = name === undefined || name === '' || name === id ? id : `${name} (${id})`;
  return oneLine(joined(': ', title, description) ?? '');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
