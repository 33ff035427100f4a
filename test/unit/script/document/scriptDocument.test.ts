import assert from 'node:assert/strict';
import { maxEntries } from '../../../../src/script/script.ts';
import { scriptDocument } from '../../../../src/script/document/scriptDocument.ts';
import { makeRecord } from '../../../support/makeRecord.ts';
import { scriptWords as words } from './scriptWords.ts';

const fence = '```';

const whole = makeRecord({
  tags: ['clinic', 'de'],
  keyterms: ['ErzyCall'],
  description: 'Reminds people.',
  firstMessage: 'Hello {{name}},\r\nthis is the clinic.',
  prompt: '# Role\nBe kind.',
  systemPromptId: 'sp_1',
  variables: [
    { name: 'name', source: 'contact.title', required: true },
    { name: 'month', source: 'custom', required: false, defaultValue: 'in\n"March"' },
    { name: 'bare' },
  ],
  tools: [{ id: 'tool_sms', name: 'send_sms', description: 'Sends\na text.' }, { id: 'tool_bare' }],
});

describe('scriptDocument', () => {
  it('contains the whole case as Markdown', () => {
    assert.equal(
      scriptDocument(whole, words).text,
      `# Reminder

- ID: \`case_1\`
- Status: open
- Tags: \`clinic\`, \`de\`
- Key terms: \`ErzyCall\`

## Description

${fence}
Reminds people.
${fence}

## First message

${fence}
Hello {{name}},
this is the clinic.
${fence}

## Prompt

From the library: \`sp_1\`

${fence}
# Role
Be kind.
${fence}

## Variables

- \`{{name}}\`: source \`contact.title\`, required
- \`{{month}}\`: source \`custom\`, default \`"in\\n\\"March\\""\`
- \`{{bare}}\`

## Tools

- \`send_sms\` (\`tool_sms\`): Sends a text.
- \`tool_bare\`
`,
    );
  });

  it('says what the API did not return', () => {
    assert.equal(
      scriptDocument(makeRecord({ status: '' }), words).text,
      `# Reminder

- ID: \`case_1\`
- Not returned by the API: Tags, Key terms, First message, Prompt, Variables, Tools
`,
    );
  });

  it('says what is there and empty', () => {
    const empty = { title: ' ', firstMessage: '', prompt: '', tags: [], keyterms: [] };
    assert.equal(
      scriptDocument(makeRecord({ ...empty, variables: [], tools: [] }), words).text,
      `# Untitled case

- ID: \`case_1\`
- Status: open
- Tags: None
- Key terms: None

## First message

_Empty_

## Prompt

_Empty_

## Variables

_None_

## Tools

_None_
`,
    );
  });

  it('says where a list goes on that is longer than what is shown', () => {
    const names = Array.from({ length: maxEntries + 1 }, (_, index) => `name_${index}`);
    const { text } = scriptDocument(
      makeRecord({
        tags: names,
        keyterms: names,
        variables: names.map((name) => ({ name })),
        tools: names.map((id) => ({ id })),
      }),
      words,
    );
    assert.equal(text.split('name_999`').length - 1, 3);
    assert.ok(text.includes('{{name_999}}') && !text.includes('name_1000'));
    assert.equal(text.split(words.cut).length - 1, 4);
  });

  it('leaves titles readable', () => {
    const headingOf = (title: string) =>
      scriptDocument(makeRecord({ title }), words).text.split('\n')[0];
    const readable = ['order_confirmation (de) – 50 % off!', 'Q&A', '#1: ask', 'a < b', "It's 5"];
    assert.deepEqual(
      readable.map(headingOf),
      readable.map((title) => `# ${title.replace('<', '\\<')}`),
    );
    assert.equal(headingOf('[x](command:y) *b* _i_ #'), '# \\[x](command:y) \\*b\\* \\_i\\_ \\#');
  });
});
