import { createHash } from 'node:crypto';
import type { CaseRecord } from '../../api/case.ts';
import { cutText } from '../../shared/text.ts';
import { maxEntries, maxTextLength } from '../script.ts';

/** Changes with whatever the details of a case show of its script, and with nothing else. */
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

/** As much of each text and list as the details show, so that the work is bounded. */
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
