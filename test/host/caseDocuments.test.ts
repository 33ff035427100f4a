import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey, secondLiveKey } from '../support/fakeApi/demoKeys.ts';
import { addAccount, removeAccounts, setKey } from '../support/host/hostUser.ts';
import { useHostApi } from '../support/host/useHostApi.ts';
import { faultyCase, hostileCase, soundCase } from '../support/panelCases.ts';
import { waitFor, waitUntil } from '../support/waitFor.ts';

const nullCase = {
  ...soundCase,
  id: 'case_null',
  title: 'Null',
  prompt: 'A\0B – größe {{name}} 東京',
};

describe('documents of cases', () => {
  let run = 0;

  /** Each test has its own cases, because VS Code keeps a document for minutes after it was closed. */
  const idOf = ({ id }: { readonly id: string }) => `${id}_${run}`;
  const openDocument = (shown: { readonly id: string }, name = 'Any title.md') =>
    vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'erzycall-case', path: `/${idOf(shown)}/${name}` }),
    );
  const diagnosticsOf = ({ uri }: vscode.TextDocument) => vscode.languages.getDiagnostics(uri);

  const host = useHostApi(() => {
    run++;
    const cases = [faultyCase, soundCase, hostileCase, nullCase];
    return cases.map((each) => ({ ...each, id: idOf(each) }));
  });

  it('show the script of a case with one request, in the language of its name', async () => {
    const document = await openDocument(faultyCase);
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.getText().startsWith(`# ${faultyCase.title}\n`));
    assert.ok(document.getText().includes(`\n${faultyCase.firstMessage}\n`));
    const json = await openDocument(faultyCase, 'case.json');
    assert.equal(json.languageId, 'json');
    assert.deepEqual(JSON.parse(json.getText()), { ...faultyCase, id: idOf(faultyCase) });
    assert.equal(host.api.requests.length, 1);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('erzycall-case'), false);
  });

  it('have an outline and can be folded', async () => {
    const { uri } = await openDocument(hostileCase);
    const outline = await waitFor('an outline', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return symbols?.length ? symbols : undefined;
    });
    assert.deepEqual(
      outline.flatMap(({ children }) => children).map(({ name }) => name),
      ['Description', 'First message', 'Prompt', 'Variables', 'Tools'].map((name) => `## ${name}`),
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.length >= 5);
  });

  it('report each finding at its place', async () => {
    const document = await openDocument(faultyCase);
    const diagnostics = await waitFor('diagnostics', () => {
      const found = diagnosticsOf(document);
      return found.length > 0 ? found : undefined;
    });
    const undeclared = diagnostics.filter(
      ({ code }) => codeOf(code) === 'erzycall/undeclared-variable',
    );
    assert.deepEqual(undeclared.map(({ range }) => document.getText(range)).toSorted(), [
      '{{ mnoth }}',
      '{{internal_code}}',
    ]);
    const [first] = undeclared.toSorted((a, b) => a.range.start.line - b.range.start.line);
    assert.deepEqual(
      first!.relatedInformation!.map(({ location }) => document.getText(location.range)),
      ['{{month}}'],
    );
    assert.equal(first!.source, 'ErzyCall');
    assert.equal(first!.severity, vscode.DiagnosticSeverity.Error);
    const { target } = first!.code as { readonly target: vscode.Uri };
    assert.equal(target.fragment, 'undeclared-variable');
    assert.ok(target.path.endsWith('/CHECKS.md'));
    assert.ok(diagnostics.some(({ range }) => document.getText(range) === '{{month}}'));
  });

  it('leave out findings that are ignored', async () => {
    const document = await openDocument(faultyCase);
    const ignored = 'erzycall/undeclared-variable';
    const isReported = () => diagnosticsOf(document).some(({ code }) => codeOf(code) === ignored);
    await waitUntil('the finding', isReported);
    await setSetting('erzycall.scriptCheck.ignore', [ignored]);
    await waitUntil('the finding to go', () => !isReported() && diagnosticsOf(document).length > 0);
    await setSetting('erzycall.scriptCheck.ignore', undefined);
    await waitUntil('the finding to come back', isReported);
  });

  it('explain a variable, with the text of the API as text', async () => {
    const document = await openDocument(hostileCase);
    const position = document.positionAt(document.getText().indexOf('{{agent}}') + 3);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const [content] = hover!.contents as vscode.MarkdownString[];
    assert.equal(document.getText(hover!.range), '{{agent}}');
    assert.notEqual(content!.isTrusted, true);
    assert.notEqual(content!.supportHtml, true);
    assert.doesNotMatch(content!.value, /[^\\]\[x\]\(|[^\\]!\[/);
    assert.match(content!.value, /Required/);
    const besides = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    assert.deepEqual(besides, []);
  });

  it('follow the case when it is fetched again', async () => {
    const document = await openDocument(soundCase);
    host.api.cases.find(({ id }) => id === idOf(soundCase))!.firstMessage =
      'Good evening {{nobody}}.';
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('erzycall.reloadScript');
    await waitUntil('the new text', () => document.getText().includes('Good evening'));
    await waitUntil('the new finding', () => diagnosticsOf(document).length > 0);
    assert.equal(host.api.requests.length, 2);
  });

  it('fault 107: show a script with a null character, and with other encodings in the settings', async () => {
    for (const [key, value] of [
      ['files.encoding', undefined],
      ['files.encoding', 'shiftjis'],
      ['files.encoding', 'utf16le'],
      ['files.autoGuessEncoding', true],
    ] as const) {
      await setSetting(key, value);
      try {
        const document = await openDocument(nullCase, `${key} ${value}.md`);
        assert.ok(document.getText().startsWith('# Null\n'), `${key} ${value}`);
        assert.ok(document.getText().includes('\nA␀B – größe {{name}} 東京\n'), `${key} ${value}`);
      } finally {
        await setSetting(key, undefined);
      }
    }
  });

  it('fault 108: say without a key that there is none, and show the script once there is one', async () => {
    await removeAccounts(host.probe);
    const document = await openDocument(soundCase);
    assert.match(document.getText(), /No API key is set .+Set API Key…/);
    assert.deepEqual(host.api.requests, []);
    await setKey(host.probe, liveKey);
    await waitUntil('the script', () => document.getText().includes(soundCase.firstMessage!));
  });

  it('fault 108: say what failed, and recover', async () => {
    host.api.addFault({ kind: 'error', status: 500, times: Infinity });
    const document = await openDocument(soundCase);
    assert.match(document.getText(), /could not be loaded\n\n.+server error.+Reload Script/);
    const json = await openDocument(soundCase, 'case.json');
    assert.match(String(JSON.parse(json.getText())), /server error/);
    host.api.clearFaults();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('erzycall.reloadScript');
    await waitUntil('the script', () => document.getText().includes(soundCase.firstMessage!));
    await waitUntil('the JSON', () => json.getText().includes(soundCase.firstMessage!));
  });

  it('fault 108: are emptied when another account is used', async () => {
    const document = await openDocument(faultyCase);
    const json = await openDocument(faultyCase, 'case.json');
    await waitUntil('the findings', () => diagnosticsOf(document).length > 0);
    const sent = host.api.requests.length;
    await addAccount(host.probe, 'Second', secondLiveKey);
    for (const each of [document, json]) {
      await waitUntil('the notice', () => each.getText().includes('no longer in memory'));
      assert.ok(!each.getText().includes('order_id'));
    }
    await waitUntil('the findings to go', () => diagnosticsOf(document).length === 0);
    const paths = host.api.requests.slice(sent).map(({ path }) => path);
    assert.ok(!paths.some((path) => path.includes(idOf(faultyCase))), String(paths));
  });

  it('refuse names that are no documents, without a request', async () => {
    for (const path of ['/case_sound', '/case_sound/x.txt', '/a b/x.md', '/case_sound/y/x.md']) {
      const uri = vscode.Uri.from({ scheme: 'erzycall-case', path });
      await assert.rejects(async () => vscode.workspace.fs.readFile(uri), path);
      await assert.rejects(async () => vscode.workspace.fs.writeFile(uri, new Uint8Array()), path);
    }
    assert.deepEqual(host.api.requests, []);
  });
});

async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
