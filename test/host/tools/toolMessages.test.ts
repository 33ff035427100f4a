import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CaseList } from '../../../src/cases/caseList.ts';
import { CaseRecords } from '../../../src/cases/caseRecords.ts';
import { createCaseTools } from '../../../src/tools/caseTools.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeIgnored } from '../../support/fakes/fakeIgnored.ts';
import { makeRecord } from '../../support/makeRecord.ts';

describe('what a tool says it does', () => {
  const ignoredFindings = new FakeIgnored();
  const deps = {
    list: new CaseList(
      () => assert.fail('a request'),
      () => 50,
    ),
    records: new CaseRecords(
      (id) => Promise.resolve(makeRecord({ id, title: '**Evil** [x](command:y)\nline' })),
      ignoredFindings,
    ),
    connection: { wait: undefined, onDidChangeWait: () => new vscode.Disposable(() => {}) },
    ignoredFindings,
    log: { debug: () => {}, warn: () => {}, error: () => {} },
  };
  const tools = createCaseTools(deps);

  it('says what runs, without Markdown or a key, whatever the input', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const message = async (name: string, input: unknown) => {
      const prepared = await tools.get(name)!.prepareInvocation!({ input }, token);
      // without confirmation, because the tools only read; VS Code asks by itself where the user wants that
      assert.deepEqual(Object.keys(prepared!), ['invocationMessage']);
      return (prepared!.invocationMessage as vscode.MarkdownString).value;
    };
    const search = 'erzycall_search_cases';
    assert.equal(await message(search, {}), 'Listing ErzyCall cases');
    assert.equal(await message(search, undefined), 'Listing ErzyCall cases');
    assert.equal(
      await message(search, { query: '**a**' }),
      'Searching ErzyCall cases for “\\*\\*a\\*\\*”',
    );
    assert.doesNotMatch(await message(search, { query: liveKey }), /ek_live_[^\\[]/);
    const get = 'erzycall_get_case';
    assert.equal(await message(get, { id: 'case_1' }), 'Reading ErzyCall case “case\\_1”');
    await deps.records.fetch('case_1', new AbortController().signal);
    const title = await message(get, { id: 'case_1' });
    assert.match(title, /^Reading ErzyCall case “\\\*\\\*Evil/);
    assert.doesNotMatch(title, /\]\(|\n/);
  });
});
