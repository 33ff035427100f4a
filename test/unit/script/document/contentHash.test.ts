import assert from 'node:assert/strict';
import type { CaseRecord } from '../../../../src/api/case.ts';
import { contentHash } from '../../../../src/script/document/contentHash.ts';
import { scriptDocument } from '../../../../src/script/document/scriptDocument.ts';
import { makeRecord } from '../../../support/makeRecord.ts';
import { scriptWords } from './scriptWords.ts';

const whole = makeRecord({
  tags: ['clinic', 'de'],
  keyterms: ['ErzyCall'],
  description: 'Reminds people.',
  firstMessage: 'Hello {{name}}',
  prompt: 'Be kind.',
  systemPromptId: 'sp_1',
  variables: [{ name: 'name', source: 'contact.title', required: false }, { name: 'bare' }],
  tools: [{ id: 'tool_sms', name: 'send_sms', description: 'Sends a text.' }],
});

describe('contentHash', () => {
  it('is the same for the same content, whatever else came with it', () => {
    const again = { ...whole, createdAt: 1, updatedAt: 2, raw: 'x' };
    assert.equal(contentHash(again), contentHash(whole));
    assert.equal(scriptDocument(again, scriptWords).text, scriptDocument(whole, scriptWords).text);
  });

  it('changes with every part of the content, as the document does', () => {
    const changes: Partial<CaseRecord>[] = [
      { title: 'Other' },
      { status: 'closed' },
      { tags: [] },
      { keyterms: undefined },
      { description: '' },
      { firstMessage: 'Hello' },
      { prompt: undefined },
      { systemPromptId: 'sp_2' },
      { variables: whole.variables?.slice(1) },
      { variables: whole.variables?.map((each) => ({ ...each, defaultValue: 'May' })) },
      { variables: whole.variables?.map((each) => ({ ...each, required: true })) },
      { tools: whole.tools?.map(({ id }) => ({ id })) },
    ];
    const records = [whole, ...changes.map((each) => ({ ...whole, ...each }))];
    assert.equal(new Set(records.map(contentHash)).size, records.length);
    const texts = records.map((record) => scriptDocument(record, scriptWords).text);
    assert.equal(new Set(texts).size, records.length);
  });
});
