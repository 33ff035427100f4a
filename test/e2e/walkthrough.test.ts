import assert from 'node:assert/strict';
import { testKey, unknownKey } from '../support/fakeApi/demoKeys.ts';
import { setKey } from '../support/scene.ts';
import { useScene } from '../support/useScene.ts';
import { Walkthrough } from '../support/vscode/window/walkthrough.ts';

const titles = [
  'Get an API key',
  'Set the API key',
  'Find and open a case',
  'Insert a call into your code',
];

describe('the walkthrough', () => {
  const suite = useScene({ api: { cases: 3 }, opensWindow: false });
  let walkthrough: Walkthrough;

  before(async () => {
    // VS Code shows pictures only beside the steps, so the window must be wide enough for both
    suite.window = await suite.scene.openWindow({ viewport: { width: 1500, height: 800 } });
    await suite.window.openSideBarView('ErzyCall');
    walkthrough = new Walkthrough(suite.window);
  });

  it('opens from the view without a key, with no step done', async () => {
    await suite.window.welcome.getByText('Get started').click();
    await walkthrough.step(titles[0]!).waitFor();
    assert.deepEqual(await walkthrough.titles(), titles);
    assert.deepEqual(await walkthrough.done(), []);
    assert.deepEqual(suite.api.requests, []);
  });

  it('shows a picture in the colors of the theme', async () => {
    const fill = await walkthrough.picture
      .locator('rect')
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
    const background = await suite.window.page
      .locator('.monaco-workbench')
      .evaluate((workbench) =>
        getComputedStyle(workbench).getPropertyValue('--vscode-editor-background'),
      );
    assert.equal(hexOf(fill), background.trim().toLowerCase());
  });

  it('checks the steps of the key once a key was saved, with the view hidden', async () => {
    await suite.window.runCommand('View: Show Explorer');
    await walkthrough.select(titles[1]!);
    await walkthrough.button('Set API Key').click();
    await suite.window.quickInput.type(unknownKey);
    await suite.window.quickInput.accept();
    await suite.window.quickInput.waitForMessage('The key was not saved.');
    await suite.window.quickInput.cancel();
    assert.deepEqual(await walkthrough.done(), []);
    await setKey(suite.window, testKey);
    await walkthrough.waitForDone(titles.slice(0, 2));
  });

  it('checks the step of the search once a case is open', async () => {
    await walkthrough.select(titles[2]!);
    await walkthrough.pressAndPick('Find Case', suite.title(0));
    await suite.window
      .loadedCase()
      .getByRole('heading', { level: 1, name: suite.title(0) })
      .waitFor();
    await walkthrough.reopen();
    await walkthrough.waitForDone(titles.slice(0, 3));
  });

  it('checks the last step once a call was inserted, not before', async () => {
    await walkthrough.select(titles[3]!);
    await walkthrough.pressAndPick('Insert Call Snippet', suite.title(1));
    await suite.window.quickInput.waitForTitle('Call Snippet');
    await suite.window.quickInput.cancel();
    assert.deepEqual(await walkthrough.done(), titles.slice(0, 3));
    await walkthrough.pressAndPick('Insert Call Snippet', suite.title(1));
    await suite.window.quickInput.waitForTitle('Call Snippet');
    await suite.window.quickInput.pick('TypeScript');
    await suite.window.page.locator('.view-lines').getByText('caseId').first().waitFor();
    await walkthrough.reopen();
    await walkthrough.waitForDone(titles);
  });
});

/** "rgb(31, 31, 31)" as "#1f1f1f". */
function hexOf(color: string): string {
  const parts = color.match(/\d+/g)!.slice(0, 3);
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
