import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { faultyCase, soundCase } from '../support/panelCases.ts';
import { canRun, runSnippets } from '../support/snippets/runSnippets.ts';
import { useScene } from '../support/useScene.ts';
import { chooseFromRowMenu } from '../support/vscode/window/rowMenu.ts';
import { waitUntil } from '../support/waitFor.ts';

describe('call snippets and dragged rows', () => {
  const suite = useScene({
    api: { cases: [faultyCase, soundCase] },
    env: { ERZYCALL_API_KEY: liveKey },
    prepare: ({ folder }) => writeFile(join(folder, 'call.ts'), ''),
  });
  const window = () => suite.window;
  const press = (key: string) => window().page.keyboard.press(key);
  const file = () => readFile(join(suite.scene.folder, 'call.ts'), 'utf8');
  const editor = () => window().page.locator('.editor-instance .monaco-editor').first();

  before(() => window().row(soundCase.title).waitFor());

  const chooseFromMenu = (row: Locator, title: string) => chooseFromRowMenu(window(), row, title);

  async function openFile(): Promise<void> {
    await window().quickInput.openPalette();
    await window().quickInput.type('call.ts');
    await window().quickInput.pick('call.ts');
    await editor().waitFor();
  }

  async function saved(what: string, condition: (text: string) => boolean): Promise<string> {
    await waitUntil(what, async () => {
      await window().runCommand('File: Save All Files');
      return condition(await file());
    });
    return await file();
  }

  it('copies a snippet from the menu of a row', async () => {
    await chooseFromMenu(window().row(soundCase.title), 'Copy Call Snippet…');
    await window().quickInput.pick('cURL');
    await waitUntil('the clipboard', async () =>
      (await window().clipboard()).startsWith('# Case: Sound script\n'),
    );
    const text = await window().clipboard();
    assert.ok(text.includes(`'${suite.api.origin}/api/v1/calls'`));
    assert.ok(!text.includes(liveKey));
    assert.equal(suite.api.requests.length, 1);
  });

  it('inserts a snippet that places a call once its tab stops are filled in', async () => {
    await openFile();
    await chooseFromMenu(window().row(faultyCase.title), 'Insert Call Snippet…');
    await editor()
      .getByText('FaultyScript')
      .or(editor().getByText('Faulty script'))
      .first()
      .waitFor();
    for (const value of ['+15551234567', '+15557654321', 'contact_1', 'Sam', 'May', '7']) {
      await window().page.keyboard.type(value);
      await press('Tab');
    }
    const text = await saved('the filled-in snippet', (each) => each.includes("'7'"));
    assert.ok(canRun('typescript'));
    const { code, output } = await runSnippets('typescript', [text], liveKey);
    assert.equal(code, 0, output);
    assert.deepEqual(
      suite.api.placedCalls.map(({ body }) => body['variableValues']),
      [
        {
          agent: 'Sam',
          mnoth: 'May',
          internal_code: '7',
          company: 'Erzy Ltd',
          month: 'March 2025',
        },
      ],
    );
  });

  it('copies the types of several selected rows', async () => {
    // with this key, a click selects without opening
    for (const { title } of [faultyCase, soundCase]) {
      await window()
        .row(title)
        .click({ modifiers: ['ControlOrMeta'] });
    }
    await waitUntil('two selected rows', async () => {
      const selected = window().rows().and(window().page.locator('[aria-selected="true"]'));
      return (await selected.count()) === 2;
    });
    await chooseFromMenu(window().row(soundCase.title), 'Copy as TypeScript Types');
    await waitUntil('two types', async () => {
      const types = (await window().clipboard()).match(/^export type \w+/gm);
      return types?.join() === 'export type FaultyScriptCall,export type SoundScriptCall';
    });
  });

  it('inserts the IDs of rows that are dragged into an editor', async () => {
    await window().runCommand('View: Close All Editors');
    await openFile();
    await press('ControlOrMeta+a');
    await press('Delete');
    const { mouse } = window().page;
    await window().row(soundCase.title).hover();
    await mouse.down();
    const target = (await editor().locator('.view-lines').boundingBox())!;
    await mouse.move(target.x + 50, target.y + 5, { steps: 10 });
    await waitUntil('the place of the drop', async () => {
      await mouse.move(target.x + 60, target.y + 6);
      await mouse.move(target.x + 50, target.y + 5);
      return (await editor().locator('.dnd-target').count()) > 0;
    });
    await mouse.up();
    await editor().getByText(soundCase.id).waitFor();
    const text = await saved('the dropped IDs', (each) => each !== '');
    assert.deepEqual(text.split('\n'), [faultyCase.id, soundCase.id]);
  });
});
