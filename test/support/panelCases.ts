import type { CaseRecord } from './fakeApi/data/caseRecord.ts';

const common = { status: 'open', createdAt: '2026-01-02T03:04:05.000Z' };

/** A script with one of each mistake. */
export const faultyCase: CaseRecord = {
  ...common,
  id: 'case_faulty',
  title: 'Faulty script',
  firstMessage:
    'Hello {{name}}, this is {{agent}} of {{company}}. Order {{order_id} ships in {{ mnoth }}.',
  prompt: 'You are {{agent}}. Never mention {{internal_code}}. If in doubt, call `send_fax()`.',
  tools: [{ id: 'tool_1', name: 'book_slot', description: 'Books a slot.' }],
  variables: [
    { name: 'agent', source: 'custom', required: true },
    { name: 'company', source: 'custom', required: false, defaultValue: 'Erzy Ltd' },
    { name: 'month', source: 'custom', required: false, defaultValue: 'March 2025' },
  ],
};

/** A script without mistakes. */
export const soundCase: CaseRecord = {
  ...common,
  id: 'case_sound',
  title: 'Sound script',
  firstMessage: 'Hello {{name}}, how are you?',
  prompt: 'Be kind to {{name}}.',
  variables: [],
};

export const bareCase: CaseRecord = { ...common, id: 'case_bare', title: 'Bare case' };

/** 200 KB with 500 variables. */
export const longCase: CaseRecord = {
  ...soundCase,
  id: 'case_long',
  title: 'Long script',
  prompt: Array.from(
    { length: 500 },
    (_, index) =>
      `${index}. Ask for {{variable_${index}}}.\n${'Listen to what they say. '.repeat(15)}`,
  ).join('\n\n'),
  variables: Array.from({ length: 500 }, (_, index) => ({
    name: `variable_${index}`,
    source: 'custom',
    required: false,
    defaultValue: 'x',
  })),
};

const attack =
  '<script>globalThis.pwned = 1</script><img src="https://evil.example/x" onerror="globalThis.pwned = 1">' +
  '<a href="javascript:globalThis.pwned = 1">x</a><a href="command:workbench.action.closeWindow">x</a>' +
  '[x](command:workbench.action.closeWindow) ![x](https://evil.example/y) \u202egnp.exe $(zap)';

/** Text that must be shown literally everywhere. */
export const hostileCase: CaseRecord = {
  ...common,
  id: 'case_hostile',
  title: `Hostile script ${attack}`,
  status: attack,
  description: attack,
  firstMessage: `{{agent}} ${attack} {{ ${attack} }} {{unclosed ${attack}`,
  prompt: `${attack} {{other}} ${attack}`,
  systemPromptId: attack,
  keyterms: [attack],
  tags: [attack],
  tools: [{ id: attack, name: `tool ${attack}`, description: attack }],
  variables: [
    { name: 'agent', source: attack, required: true, defaultValue: `${attack} March 2025` },
    { name: `"><img src=x onerror=globalThis.pwned=1>\u202e`, source: 'custom', required: true },
  ],
};
