import { createHash } from 'node:crypto';
import type { CaseRecord } from '../../api/case.ts';

/** Changes with whatever the document of a script shows of a case, and with nothing else. */
export function contentHash(record: CaseRecord): string {
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
