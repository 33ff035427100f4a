import assert from 'node:assert/strict';
import type { CaseRecord } from '../../../src/api/case.ts';
import { contentHash, scriptText, type ScriptWords } from '../../../src/script/scriptText.ts';
import { makeRecord } from '../../support/makeRecord.ts';

const words: ScriptWords = {
  untitled: 'Untitled case',
  status: 'Status',
  tags: 'Tags',
  keyterms: 'Key terms',
  description: 'Description',
  firstMessage: 'First message',
  prompt: 'Prompt',
  promptLibrary: 'From the library',
  variables: 'Variables',
  required: 'required',
  defaultValue: 'default',
  tools: 'Tools',
};

const whole = makeRecord({
  tags: ['clinic', 'de'],
  keyterms: ['ErzyCall'],
  description: 'Reminds people.',
  firstMessage: 'Hello {{name}},\r\nthis is the clinic.',
  prompt: 'Be kind.',
  systemPromptId: 'sp_1',
  variables: [
    { name: 'name', source: 'contact.title', required: true },
    { name: 'month', source: 'custom', required: false, defaultValue: 'in\n"March"' },
    { name: 'bare' },
  ],
  tools: [{ id: 'tool_sms', name: 'send_sms', description: 'Sends\na text.' }, { id: 'tool_bare' }],
});

describe('scriptText', () => {
  it('holds the whole case as text to read', () => {
    assert.equal(
      scriptText(whole, words),
      `Reminder

Status: open
Tags: clinic, de
Key terms: ErzyCall

## Description
Reminds people.

## First message
Hello {{name}},
this is the clinic.

## Prompt
From the library: sp_1

Be kind.

## Variables
{{name}}: contact.title; required
{{month}}: custom; default "in\\n\\"March\\""
{{bare}}

## Tools
send_sms (tool_sms): Sends a text.
tool_bare
`,
    );
  });

  it('leaves out what the API did not return', () => {
    assert.equal(scriptText(makeRecord(), words), 'Reminder\n\nStatus: open\n');
  });

  it('names what is there and empty', () => {
    const empty = makeRecord({ title: ' ', firstMessage: '', variables: [] });
    assert.equal(
      scriptText(empty, words),
      'Untitled case\n\nStatus: open\n\n## First message\n\n## Variables\n',
    );
  });
});

describe('contentHash', () => {
  it('is the same for the same content, whatever else came with it', () => {
    const again = { ...whole, id: 'other', createdAt: 1, updatedAt: 2, raw: 'x' };
    assert.equal(contentHash(again), contentHash(whole));
  });

  it('changes with every part of the content', () => {
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
    const hashes = [whole, ...changes.map((each) => ({ ...whole, ...each }))].map(contentHash);
    assert.equal(new Set(hashes).size, hashes.length);
  });
});
