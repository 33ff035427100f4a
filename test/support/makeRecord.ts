import type { CaseRecord } from '../../src/api/case.ts';

/** A case with the documented fields and the given ones; all others were not returned by the API. */
export function makeRecord(fields: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case_1',
    title: 'Reminder',
    status: 'open',
    createdAt: undefined,
    updatedAt: undefined,
    description: undefined,
    tags: undefined,
    firstMessage: undefined,
    prompt: undefined,
    systemPromptId: undefined,
    keyterms: undefined,
    tools: undefined,
    variables: undefined,
    raw: {},
    answerLength: 0,
    ...fields,
  };
}
