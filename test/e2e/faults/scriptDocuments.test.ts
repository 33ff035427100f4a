import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { soundCase } from '../../support/panelCases.ts';
import { removeStoredKey, setKey } from '../../support/scene.ts';
import { useScene } from '../../support/useScene.ts';

describe('scripts as documents', () => {
  const suite = useScene({ api: { cases: [{ ...soundCase }], limits: 'none' } });

  it('fault 100: are emptied with their account, even after their language was changed', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(soundCase.title).click();
    const page = suite.window.webviewFrame();
    await page.getByRole('heading', { level: 1, name: soundCase.title }).waitFor();
    suite.api.cases[0]!.firstMessage = 'Good evening {{name}}.';
    await page.locator('#refresh').click();
    await page.getByRole('button', { name: 'Show Changes' }).click();
    const diff = suite.window.page.locator('.monaco-diff-editor');
    const before = diff.locator('.original');
    const now = diff.locator('.modified');
    await before.getByText('how').first().waitFor();
    await now.getByText('evening').first().waitFor();
    await now.getByText('evening').first().click();
    await suite.window.runCommandAndType('Change Language Mode', 'Plain Text');
    await suite.window.quickInput.accept();
    await suite.window.page.locator('.statusbar').getByText('Plain Text').waitFor();
    await removeStoredKey(suite.window);
    await before.getByText('no longer in memory').first().waitFor();
    await now.getByText('no longer in memory').first().waitFor();
  });
});
