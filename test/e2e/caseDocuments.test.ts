import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { faultyCase, soundCase } from '../support/panelCases.ts';
import { useScene } from '../support/useScene.ts';
import { chooseFromRowMenu } from '../support/vscode/window/rowMenu.ts';
import { waitUntil } from '../support/waitFor.ts';

const wordsBefore = 'Remind them that the appointment can be moved by phone at any time. '.repeat(
  6,
);
const proseCase = {
  ...soundCase,
  id: 'case_prose',
  title: 'Prose script',
  prompt: `${wordsBefore}Never promise a refund. ${wordsBefore}`,
};

describe('scripts as documents, in a window', () => {
  const suite = useScene({
    api: { cases: [{ ...faultyCase }, { ...soundCase }, { ...proseCase }], limits: 'none' },
    env: { ERZYCALL_API_KEY: liveKey },
    prepare: ({ folder }) => writeFile(join(folder, 'mine.md'), '# My own script\n'),
  });
  const window = () => suite.window;
  const lines = (): Locator => window().page.locator('.editor-instance .view-lines').first();
  const diff = (): Locator => window().page.locator('.monaco-diff-editor');
  const requestsFor = (id: string) =>
    suite.api.requests.filter(({ path }) => path === `/api/v1/cases/${id}`).length;

  before(() => window().row(soundCase.title).waitFor());
  afterEach(() => window().runCommand('View: Close All Editors'));

  const chooseFromMenu = (row: Locator, title: string) => chooseFromRowMenu(window(), row, title);

  it('opens the script of a row, with its findings among the problems', async () => {
    await chooseFromMenu(window().row(faultyCase.title), 'Open Script as Text');
    await lines().getByText('internal_code').first().waitFor();
    await window()
      .page.locator('.tab', { hasText: `${faultyCase.title}.md` })
      .waitFor();
    await window().runCommand('Problems: Focus on Problems View');
    const problem = window().page.locator('.markers-panel .monaco-list-row');
    await problem.getByText('undeclared-variable').first().waitFor();
    await window().runCommand('View: Hide Panel');
    assert.equal(requestsFor(faultyCase.id), 1);
  });

  it('fault 108: shows the script again after the window was reloaded', async () => {
    await chooseFromMenu(window().row(soundCase.title), 'Open Script as Text');
    await lines().getByText('how').first().waitFor();
    suite.api.clearLog();
    await window().reload();
    await lines().getByText('how').first().waitFor({ timeout: 90_000 });
    // the variables are underlined, too
    await window().page.locator('.editor-instance [class*="ced-"]').first().waitFor();
    assert.equal(requestsFor(soundCase.id), 1);
  });

  it('saves a script as a file of the user', async () => {
    await chooseFromMenu(window().row(soundCase.title), 'Open Script as Text');
    await lines().getByText('how').first().click();
    const path = join(suite.scene.folder, 'saved.md');
    await window().runCommand('File: Save As...');
    // the box replaces what is typed before it suggests a name
    await waitUntil('the suggested name', async () =>
      (await window().quickInput.text()).endsWith('/Sound script.md'),
    );
    await window().quickInput.type(path);
    // the box ignores the key until it has looked up the path, and then takes a second one for another name
    await window().quickInput.items().filter({ hasText: 'mine.md' }).waitFor();
    await waitUntil('the box to be ready', async () => !(await window().quickInput.isBusy()));
    await window().quickInput.accept();
    const saved = () => readFile(path, 'utf8').catch(() => '');
    await waitUntil('the file', async () => (await saved()).includes(soundCase.firstMessage!));
    assert.ok((await saved()).startsWith(`# ${soundCase.title}\n`));
  });

  it('compares a case with another one and with the active file', async () => {
    await window().quickInput.openPalette();
    await window().quickInput.type('mine.md');
    await window().quickInput.pick('mine.md');
    await lines().getByText('own').first().waitFor();
    await chooseFromMenu(window().row(soundCase.title), 'Compare with…');
    await window().quickInput.waitForTitle('Compare “Sound script” with…');
    await window().quickInput.pick('Active File');
    await diff().locator('.modified').getByText('own').first().waitFor();
    await diff().locator('.original').getByText('how').first().waitFor();
    assert.ok((await window().editorTabs()).includes('Sound script (case) ↔ mine.md (file)'));

    await chooseFromMenu(window().row(soundCase.title), 'Compare with…');
    await window().quickInput.pick('Another Case…');
    await window().quickInput.type(faultyCase.title);
    await window().quickInput.pick(faultyCase.title);
    await diff().locator('.modified').getByText('internal_code').first().waitFor();
  });

  it('fault 109: wraps the lines of changes and marks the words that changed', async () => {
    await window().row(proseCase.title).click();
    const page = window().webviewFrame();
    await page.getByRole('heading', { level: 1, name: proseCase.title }).waitFor();
    suite.api.cases[2]!.prompt = proseCase.prompt.replace('refund', 'discount');
    await page.locator('#refresh').click();
    await page.getByRole('button', { name: 'Show Changes' }).click();
    const modified = diff().locator('.editor.modified');
    await modified.getByText('discount').first().waitFor();
    // the words that changed are visible without scrolling, although the paragraph is 800 characters long
    const word = modified.locator('.char-insert').first();
    await waitUntil('only the word to be marked', async () => {
      const [inner, outer] = await Promise.all([word.boundingBox(), modified.boundingBox()]);
      return (
        inner !== null &&
        outer !== null &&
        inner.x >= outer.x &&
        inner.x + inner.width <= outer.x + outer.width &&
        inner.width < outer.width / 3
      );
    });
  });

  it('compares two selected rows', async () => {
    await window().row(faultyCase.title).click();
    // with this key, a click adds to the selection
    await window()
      .row(soundCase.title)
      .click({ modifiers: ['ControlOrMeta'] });
    await chooseFromMenu(window().row(soundCase.title), 'Compare with…');
    await diff().locator('.original').getByText('internal_code').first().waitFor();
    await diff().locator('.modified').getByText('how').first().waitFor();
    assert.ok((await window().editorTabs()).includes('Faulty script ↔ Sound script'));
  });
});
