import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseCase } from '../../src/api/parse.ts';
import { analyseScript } from '../../src/script/analyseScript.ts';
import { callSnippet, snippetText } from '../../src/script/callSnippet.ts';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';
import { faultyCase, soundCase } from '../support/panelCases.ts';
import { waitUntil } from '../support/waitFor.ts';

/** A case whose texts a snippet of VS Code would interpret. */
const trickyCase = {
  ...soundCase,
  id: 'case_tricky',
  title: '${TM_FILENAME} $1 \\ }',
  variables: [
    ...[{ name: 'agent', source: 'custom', required: true }],
    { name: 'price', source: 'custom', required: false, defaultValue: '$1 ${2:x} \\$ }\n`' },
  ],
};

describe('snippets and links', () => {
  let api: FakeErzyCallApi;
  const configuration = () => vscode.workspace.getConfiguration('erzycall');
  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`erzycall.${command}`, ...args);
  const paths = () => api.requests.map(({ path }) => path.replace('/api/v1/', ''));

  before(async () => {
    api = await FakeErzyCallApi.start({
      cases: [faultyCase, soundCase, trickyCase],
      fullRecords: true,
    });
    process.env['ERZYCALL_API_KEY'] = liveKey;
    await configuration().update('apiBaseUrl', api.origin, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    delete process.env['ERZYCALL_API_KEY'];
    await configuration().update('apiBaseUrl', undefined, vscode.ConfigurationTarget.Global);
    await api.close();
  });
  beforeEach(() => api.clearLog());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('copy a case with one request, and with none once it is in memory', async () => {
    await run('copyCaseJson', faultyCase.id);
    assert.deepEqual(JSON.parse(await vscode.env.clipboard.readText()), faultyCase);
    assert.deepEqual(paths(), [`cases/${faultyCase.id}`]);
    await run('copyAsTypes', faultyCase.id);
    assert.match(await vscode.env.clipboard.readText(), /export type FaultyScriptCall = \{/);
    assert.equal(api.requests.length, 1);
  });

  it('copy nothing when the case cannot be fetched', async () => {
    await vscode.env.clipboard.writeText('before');
    await run('copyCaseJson', 'case_none');
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    await run('copyLink', '../evil');
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.equal(api.requests.length, 1);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('copy each of several selected rows once', async () => {
    const nodes = [faultyCase, soundCase, faultyCase].map((summary) => ({ kind: 'case', summary }));
    await run('copyAsTypes', nodes[1], [...nodes, { kind: 'loadMore' }]);
    const types = await vscode.env.clipboard.readText();
    assert.deepEqual(types.match(/^export type \w+/gm), [
      'export type FaultyScriptCall',
      'export type SoundScriptCall',
    ]);
    await run('copyCaseJson', nodes[0], nodes);
    const json = JSON.parse(await vscode.env.clipboard.readText()) as unknown;
    assert.deepEqual(json, [faultyCase, soundCase]);
    await run('copyLink', nodes[0], nodes);
    const links = (await vscode.env.clipboard.readText()).split('\n');
    assert.equal(links.length, 2);
    // a row that is not selected is meant alone
    await run('copyCaseJson', nodes[2], nodes.slice(0, 2));
    assert.deepEqual(JSON.parse(await vscode.env.clipboard.readText()), faultyCase);
  });

  it('refuse more cases than the rate limit allows', async () => {
    const nodes = Array.from({ length: 51 }, (_, index) => ({
      kind: 'case',
      summary: { id: `case_${index}` },
    }));
    await vscode.env.clipboard.writeText('before');
    await run('copyAsTypes', nodes[0], nodes);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    assert.deepEqual(api.requests, []);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  for (const eol of [vscode.EndOfLine.LF, vscode.EndOfLine.CRLF]) {
    it(`insert a snippet into an editor with tab stops (${vscode.EndOfLine[eol]})`, async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'typescript' });
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.setEndOfLine(eol));
      await run('insertCallSnippet', trickyCase.id);
      const record = parseCase({ data: trickyCase }, 0);
      const callable = { record, analysis: analyseScript(record) };
      const options = { prefix: api.origin, idempotencyKey: '' };
      const expected = snippetText(callSnippet(callable, 'typescript', options));
      assert.equal(document.getText().replaceAll('\r\n', '\n'), expected);
      for (const text of ['+15551234567', '+15557654321', 'contact_1', 'Sam']) {
        await vscode.commands.executeCommand('type', { text });
        await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      }
      assert.match(
        document.getText(),
        /to: '\+15551234567',\s+from: '\+15557654321',\s+caseId: 'case_tricky',\s+contactId: 'contact_1',\s+variableValues: \{\s+agent: 'Sam',/,
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  it('insert the language of the editor', async () => {
    for (const [language, start] of [
      ['shellscript', '# Case: Sound script'],
      ['python', 'import os'],
      ['javascript', '// Case: Sound script'],
    ] as const) {
      const document = await vscode.workspace.openTextDocument({ language });
      await vscode.window.showTextDocument(document);
      await run('insertCallSnippet', soundCase.id);
      assert.equal(document.lineAt(0).text, start);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  it('open a case by its link, and refuse any other link', async () => {
    await run('copyLink', soundCase.id);
    const link = await vscode.env.clipboard.readText();
    const base = `${vscode.env.uriScheme}://erzycall-tools.erzycall-cases`;
    assert.equal(link, `${base}/case/${soundCase.id}`);
    const open = (uri: string) =>
      vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri, true));
    for (const other of [
      `${base}/case/${faultyCase.id}?host=https%3A%2F%2Fevil.example`,
      `${base}/case/${faultyCase.id}?key=${liveKey}`,
      `${base}/case/${faultyCase.id}#fragment`,
      ...[`${base}/case/`, `${base}/case/..`, `${base}/case/a%2Fb`, `${base}/case/a/b`],
      ...[`${base}/cases/${faultyCase.id}`, `${base}/`, base],
      `${base}/CASE/${faultyCase.id}`,
    ]) {
      await open(other);
    }
    await open(link);
    await waitUntil('the case', () => api.requests.length > 0);
    await waitUntil('its panel', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === soundCase.title),
      ),
    );
    assert.deepEqual(paths(), [`cases/${soundCase.id}`]);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
