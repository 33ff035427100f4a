import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';
import { setBaseUrl } from '../support/host/hostUser.ts';
import { faultyCase, soundCase } from '../support/panelCases.ts';
import { waitFor } from '../support/waitFor.ts';

/** A case with a title that Markdown and VS Code's labels would interpret. */
const hostileCase = {
  ...soundCase,
  id: 'case_hostile',
  title:
    '[x](command:a) ![i](https://evil.example/i.png) <b>b</b> &amp; $(bug) **c** www.evil.example',
};
const others = Array.from({ length: 300 }, (_, index) => ({
  ...{ ...soundCase, id: `case_many_${index}`, title: `Reminder ${index}` },
}));

describe('case IDs in code', () => {
  let api: FakeErzyCallApi;
  /** Answers as the extension of another language would. */
  let ownProvider: vscode.Disposable;

  const run = (command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand(`erzycall.${command}`, ...args);

  /** Opens a file in which `|` marks a position. */
  async function open(marked: string, language = 'typescript') {
    const at = marked.indexOf('|');
    const content = marked.replace('|', '');
    const document = await vscode.workspace.openTextDocument({ language, content });
    return { document, position: document.positionAt(at) };
  }

  async function hoverText(marked: string, language?: string): Promise<string> {
    const { document, position } = await open(marked, language);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .flatMap((each) => (each instanceof vscode.MarkdownString ? each.value : []))
      .filter((each) => each.includes('command:erzycall.'))
      .join('\n');
  }

  async function completions(marked: string, trigger?: string, language?: string) {
    const { document, position } = await open(marked, language);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      trigger,
    );
    const ours = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return { list, ours, labels, document, position };
  }

  before(async () => {
    api = await FakeErzyCallApi.start({
      cases: [soundCase, faultyCase, hostileCase, ...others],
      fullRecords: true,
      limits: 'none',
    });
    process.env['ERZYCALL_API_KEY'] = liveKey;
    await setBaseUrl(api.origin);
    ownProvider = vscode.languages.registerCompletionItemProvider(
      [{ language: 'typescript' }],
      { provideCompletionItems: () => [new vscode.CompletionItem('from the language')] },
      "'",
    );
  });
  after(async () => {
    ownProvider.dispose();
    delete process.env['ERZYCALL_API_KEY'];
    await setBaseUrl(undefined);
    await api.close();
  });
  beforeEach(() => api.clearLog());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers to look up an unknown ID without a request, and looks it up with one', async () => {
    const line = `const caseId = '|${soundCase.id}';`;
    const before = await hoverText(line);
    assert.match(before, /\[Look Up\]\(command:erzycall\.openCase\?/);
    assert.equal(await hoverText(`const name = '|${soundCase.id}';`), '');
    assert.equal(api.requests.length, 0);
    const argument = /openCase\?([^)]+)\)/.exec(before)![1]!;
    await run('openCase', ...(JSON.parse(decodeURIComponent(argument)) as unknown[]));
    await api.waitFor((all) => all.length === 1 && all[0]!.status === 200);
    const text = await waitFor('the case', async () => {
      const each = await hoverText(line);
      return /Look Up/.test(each) ? undefined : each;
    });
    assert.ok(text.startsWith(`**${soundCase.title}**`), text);
    for (const command of ['openCase', 'copyCallSnippet', 'compareCases', 'findUsages']) {
      assert.ok(text.includes(`(command:erzycall.${command}?%5B%22${soundCase.id}%22%5D)`), text);
    }
    assert.equal(api.requests.filter(({ path }) => path.includes(soundCase.id)).length, 1);
  });

  it('explains a known ID wherever it is, with the errors of its script', async () => {
    await run('copyCaseJson', faultyCase.id);
    const text = await hoverText(`f("${faultyCase.id}|")`);
    assert.match(text, /The script has errors/);
    assert.match(await hoverText(`ANY=${faultyCase.id}|`, 'shellscript'), /The script has errors/);
    assert.equal(await hoverText(`f(${faultyCase.id}|)`), '');
  });

  it('shows titles and messages as text', async () => {
    await run('copyCaseJson', hostileCase.id);
    const text = await hoverText(`f("${hostileCase.id}|")`);
    const [title = ''] = text.split('\n');
    assert.doesNotMatch(title.slice(2, -2), /(?<!\\)[[\]()<>!&*_:./$]/);
  });

  it('offers known cases by title beside those of the language', async () => {
    await waitFor('the list', async () => {
      await run('refreshCases');
      return (await completions(`caseId = '|'`)).ours.length === 50 ? true : undefined;
    });
    api.clearLog();
    for (const trigger of ["'", undefined]) {
      const { ours, labels } = await completions(`f({ caseId: '|' })`, trigger);
      assert.ok(labels.includes('from the language'), labels.join());
      assert.equal(ours.length, 50);
    }
    const { ours, document } = await completions(`f({ caseId: 'Faulty| old' })`);
    const item = ours.find(({ insertText }) => insertText === faultyCase.id)!;
    assert.equal(document.getText(item.range as vscode.Range), 'Faulty old');
    assert.match(item.filterText!, /Faulty script.*case_/);
    assert.deepEqual((await completions(`f({ name: '|' })`)).ours, []);
    assert.equal((await completions(`CASE_ID=|`, undefined, 'dotenv')).ours.length > 0, true);
    assert.deepEqual(api.requests, []);
  });

  it('offers recently opened cases first, and not more than are useful', async () => {
    await run('loadAllCases');
    await run('openCase', 'case_many_250');
    await api.waitFor((all) => all.some(({ path }) => path.endsWith('case_many_250')));
    const ours = await waitFor('the opened case to be first', async () => {
      const each = await completions(`caseId = '|'`);
      return first(each.ours) === 'case_many_250' ? each.ours : undefined;
    });
    assert.equal(ours.length, 200);
    const found = await completions(`caseId = 'Reminder 299|'`);
    assert.deepEqual(
      found.ours.map(({ insertText }) => insertText),
      ['case_many_299'],
    );
  });

  it('does nothing once the setting is off', async () => {
    const configuration = vscode.workspace.getConfiguration('erzycall');
    const set = (value: boolean | undefined) =>
      configuration.update('editor.enabled', value, vscode.ConfigurationTarget.Global);
    await set(false);
    assert.equal(await hoverText(`caseId = '|${faultyCase.id}'`), '');
    assert.deepEqual((await completions(`caseId = '|'`)).ours, []);
    await set(undefined);
    assert.notEqual(await hoverText(`caseId = '|${faultyCase.id}'`), '');
  });

  it('makes no request while a file with 1,000 IDs is edited', async () => {
    const lines = Array.from({ length: 1_000 }, (_, index) => `case_id = 'unknown_${index}',`);
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: lines.join('\n'),
    });
    await vscode.window.showTextDocument(document);
    for (const text of ["case_id = 'unk", 'nown_7', "'"]) {
      await vscode.commands.executeCommand('type', { text });
    }
    await hoverText(`${document.getText()}\ncase_id = 'unknown_|x'`);
    assert.deepEqual(api.requests, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

const first = (items: readonly vscode.CompletionItem[]) =>
  items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]?.insertText;
