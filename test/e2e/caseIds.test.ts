import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { useScene } from '../support/useScene.ts';
import { CodeEditor, isShown } from '../support/vscode/window/codeEditor.ts';
import { waitUntil } from '../support/waitFor.ts';

describe('case IDs in a file', () => {
  const known = 1;
  const unknown = 200;
  const suite = useScene({
    api: { cases: 240, fullRecords: true },
    env: { ERZYCALL_API_KEY: liveKey },
    prepare: ({ folder, api }) =>
      writeFile(
        join(folder, 'code.ts'),
        [
          "declare function call(options: { caseId: 'kind_one' | 'kind_two' }): void;",
          `const first = '${api.cases[known]!.id}';`,
          `const caseId = '${api.cases[unknown]!.id}';`,
          'call({ caseId:  });',
        ].join('\n'),
      ),
  });
  const page = () => suite.window.page;
  const editor = () => new CodeEditor(suite.window);
  const goTo = (line: number, column: number) => editor().open('code.ts', line, column);

  async function showHover(line: number, column: number, text: string): Promise<void> {
    await goTo(line, column);
    await editor().showHover(text);
  }

  before(() => suite.window.row(suite.title(known)).waitFor());

  it('explains a case of the list without a request', async () => {
    await showHover(2, 20, suite.title(known));
    const contents = editor()
      .hover.filter({ hasText: suite.title(known) })
      .first();
    for (const label of ['Open', 'Copy Call', 'Compare', 'Find in Workspace']) {
      await contents.getByRole('link', { name: label, exact: true }).waitFor();
    }
    assert.deepEqual(suite.api.requests, []);
  });

  it('looks up an unknown case with one request', async () => {
    await showHover(3, 20, 'Look Up');
    assert.equal(suite.api.requests.length, 0);
    await editor().hover.getByRole('link', { name: 'Look Up' }).click();
    await suite.window
      .loadedCase()
      .getByRole('heading', { level: 1, name: suite.title(unknown) })
      .waitFor();
    assert.deepEqual(
      suite.api.requests.map(({ path }) => path),
      [`/api/v1/cases/${suite.api.cases[unknown]!.id}`],
    );
    await showHover(3, 20, suite.title(unknown));
    assert.equal(suite.api.requests.length, 1);
  });

  it('completes titles beside what TypeScript offers', async () => {
    await goTo(4, 16);
    const title = suite.title(known);
    const typed = "'kind_";
    // TypeScript offers nothing until it has started
    await waitUntil('the suggestions of TypeScript', async () => {
      await page().keyboard.type(typed[0]!);
      // opened by the test before, so it comes first
      await editor().suggestion(suite.title(unknown)).first().waitFor();
      await page().keyboard.type(typed.slice(1));
      const isOffered = await isShown(editor().suggestion('kind_one').first());
      await page().keyboard.press('Escape');
      // the last one also removes the closing quotation mark
      for (let count = 0; count < typed.length; count++) {
        await page().keyboard.press('Backspace');
      }
      return isOffered;
    });
    await page().keyboard.type(`'${title.split(' ')[0]!}`);
    await editor().suggestion(title).first().click();
    await page()
      .locator('.view-line')
      .filter({ hasText: `caseId: '${suite.api.cases[known]!.id}'` })
      .first()
      .waitFor();
    assert.equal(suite.api.requests.length, 0);
  });

  it('lists the cases of the file, and goes to their places', async () => {
    await goTo(1, 1);
    await suite.window.runCommand('ErzyCall: Cases in This File…');
    const title = suite.title(unknown);
    await suite.window.quickInput.item(suite.title(known)).waitFor();
    await suite.window.quickInput.item(title).hover();
    await suite.window.quickInput.itemButton(title, 'Go to First Place').click();
    await page().locator('.statusbar-item', { hasText: 'Ln 3,' }).waitFor();
    assert.equal(suite.api.requests.length, 0);
  });

  it('searches the workspace for a case', async () => {
    await goTo(2, 20);
    await showHover(2, 20, suite.title(known));
    await editor().hover.getByRole('link', { name: 'Find in Workspace' }).first().click();
    const search = page().locator('.search-view');
    await search.locator('.monaco-list-row').filter({ hasText: 'code.ts' }).first().waitFor();
    assert.equal(
      await search.locator('.search-widget .search-container textarea').first().inputValue(),
      suite.api.cases[known]!.id,
    );
  });

  it('completes nothing once the setting is off', async () => {
    await suite.window.setSetting('erzycall.editor.enabled', false);
    await goTo(4, 17);
    await suite.window.runCommand('Trigger Suggest');
    // the lists of all providers are shown at once
    await editor().suggestion('kind_one').first().waitFor();
    assert.equal(await editor().suggestion(suite.title(known)).count(), 0);
    await page().keyboard.press('Escape');
    await suite.window.setSetting('erzycall.editor.enabled', undefined);
    // the setting takes effect shortly after it was saved
    await waitUntil('the cases', async () => {
      await page().keyboard.press('Escape');
      await goTo(4, 17);
      await suite.window.runCommand('Trigger Suggest');
      return isShown(editor().suggestion(suite.title(known)).first());
    });
  });
});
