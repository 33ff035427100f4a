import assert from 'node:assert/strict';
import type { CaseRecord } from '../../../src/api/case.ts';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { callRequest } from '../../../src/script/callRequest.ts';
import {
  callSnippet,
  type SnippetLanguage,
  snippetLanguageOf,
  snippetText,
} from '../../../src/script/callSnippet.ts';
import { makeRecord } from '../../support/makeRecord.ts';

const callable = (fields: Partial<CaseRecord>) => {
  const record = makeRecord(fields);
  return { record, analysis: analyseScript(record) };
};

describe('callRequest', () => {
  const request = (fields: Partial<CaseRecord>) => callRequest(callable(fields));

  it('puts required variables without a default first', () => {
    const { variables } = request({
      variables: [
        { name: 'withDefault', source: 'custom', required: true, defaultValue: 'x' },
        { name: 'optional', source: 'custom' },
        { name: 'blank', source: 'custom', required: true, defaultValue: ' \n' },
        { name: 'required', source: 'custom', required: true },
      ],
    });
    assert.deepEqual(
      variables.map(({ name, defaultValue }) => [name, defaultValue]),
      [
        ['blank', undefined],
        ['required', undefined],
        ['optional', undefined],
        ['withDefault', 'x'],
      ],
    );
  });

  it('leaves out what the contact fills in', () => {
    const { variables, contactVariables } = request({
      firstMessage: '{{name}} {{email}} {{title}} {{order}}',
      variables: [
        { name: 'title', source: 'contact.title', required: true },
        { name: 'phone' },
        { name: 'notes', source: 'custom' },
        { name: 'order', source: 'custom' },
      ],
    });
    assert.deepEqual(
      variables.map(({ name }) => name),
      ['notes', 'order'],
    );
    assert.deepEqual(contactVariables, ['title', 'phone', 'name', 'email']);
  });

  it('includes what the script uses without declaring it', () => {
    const { variables } = request({ firstMessage: '{{agent}}', variables: [] });
    assert.deepEqual(variables, [
      { name: 'agent', required: true, defaultValue: undefined, declared: false },
    ]);
  });

  it('knows whether there may be more variables', () => {
    assert.equal(request({}).isComplete, false);
    assert.equal(request({ prompt: '', variables: [] }).isComplete, true);
    assert.equal(request({ systemPromptId: 'p_1', variables: [] }).isComplete, false);
  });
});

describe('callSnippet', () => {
  const text = (fields: Partial<CaseRecord>, language: SnippetLanguage) =>
    snippetText(
      callSnippet(callable(fields), language, {
        prefix: 'https://api.example',
        idempotencyKey: 'the-key',
      }),
    );

  it('says what is documented and what was only seen', () => {
    for (const language of ['curl', 'typescript', 'python', 'http'] as const) {
      const snippet = text({ firstMessage: '{{name}} {{agent}}', title: 'Reminder' }, language);
      assert.match(snippet, /^(#|###|\/\/) (Case: )?Reminder$/m);
      assert.match(snippet, /Documented: POST \/api\/v1\/calls/);
      assert.match(snippet, /only seen in the tools of the vendor: the name variableValues/);
      assert.match(snippet, /assistantConfigId[^]*scheduledAt/);
      assert.match(snippet, /The contact fills in: name$/m);
      assert.match(snippet, /not declared by the case: agent$/m);
      assert.match(snippet, /there may be more variables/);
      assert.match(snippet, /https:\/\/api\.example\/api\/v1\/calls\b/);
    }
  });

  it('creates the idempotency key before the first attempt', () => {
    for (const [language, key, attempt] of [
      ['curl', 'idempotency_key=', 'curl --'],
      ['typescript', 'crypto.randomUUID()', 'for ('],
      ['python', 'uuid.uuid4()', 'for attempt'],
    ] as const) {
      const snippet = text({}, language);
      assert.ok(snippet.indexOf(key) > 0 && snippet.indexOf(key) < snippet.indexOf(attempt), key);
      assert.equal(snippet.split(key).length, 2, key);
    }
    assert.match(text({}, 'http'), /^Idempotency-Key: the-key$/m);
  });

  it('writes a character beyond 16 bits as one in Python', () => {
    const variables = [{ name: 'a', defaultValue: '\u{e0001}\ud800' }];
    assert.match(text({ variables }, 'python'), /"a": "\\U000e0001\\ud800",/);
  });

  it('leaves no title in the first two lines of a Python file, where it could set the encoding', () => {
    const lines = text({ title: 'coding: utf-7' }, 'python').split('\n');
    assert.deepEqual(lines.slice(0, 2), ['import os', 'import time']);
    assert.ok(!lines.some((line) => /coding[:=]/.test(line)));
  });

  it('uses the ID where there is no title', () => {
    assert.match(text({ title: ' \u202e ' }, 'curl'), /^# Case: case_1$/m);
  });

  it('chooses the language of the editor', () => {
    assert.equal(snippetLanguageOf('shellscript'), 'curl');
    assert.equal(snippetLanguageOf('javascriptreact'), 'typescript');
    assert.equal(snippetLanguageOf('python'), 'python');
    assert.equal(snippetLanguageOf('http'), 'http');
    assert.equal(snippetLanguageOf('markdown'), undefined);
  });
});
