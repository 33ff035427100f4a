import { liveKey, secondLiveKey, testKey } from '../support/fakeApi/demoKeys.ts';
import { removeStoredKey, setKey } from '../support/scene.ts';
import { useScene } from '../support/useScene.ts';
import { assertNoTrace } from './noTrace.ts';

describe('several accounts', () => {
  const suite = useScene({ api: { cases: 12, limits: 'none' } });
  const title = (index: number) => suite.title(index);
  const favorites = () => suite.window.row('Favorites');

  const pickAccount = async (name: string) => {
    await suite.window.runCommandAndPick('ErzyCall: Switch Account…', name);
  };

  it('fault 56: replacing the key of an account does not delete its favorites', async () => {
    await setKey(suite.window, liveKey);
    await suite.window.row(title(0)).click();
    await suite.window
      .webviewFrame()
      .getByRole('heading', { level: 1, name: title(0) })
      .waitFor();
    await suite.window.runCommand('ErzyCall: Add to / Remove from Favorites');
    await favorites().waitFor();
    await setKey(suite.window, secondLiveKey);
    await suite.api.waitFor(
      (requests) => requests.filter((each) => each.status === 200).length > 3,
    );
    await favorites().waitFor();
  });

  it('adds a second account, which has no favorites, and switches back', async () => {
    await pickAccount('Add Account…');
    await suite.window.quickInput.waitForTitle('Add Account for');
    await suite.window.quickInput.type('Staging');
    await suite.window.quickInput.accept();
    await suite.window.quickInput.waitForTitle('Set API Key of Staging');
    await suite.window.quickInput.waitForPassword();
    await suite.window.quickInput.type(testKey);
    await suite.window.quickInput.accept();
    await suite.window.quickInput.waitUntilClosed();
    await suite.window.sideBar.getByText('Staging').first().waitFor();
    await favorites().waitFor({ state: 'detached' });
    await pickAccount('Default');
    await favorites().waitFor();
  });

  it('fault 57: removing the second account leaves the data of the first', async () => {
    await pickAccount('Staging');
    await favorites().waitFor({ state: 'detached' });
    await removeStoredKey(suite.window);
    await favorites().waitFor();
    for (const key of [liveKey, secondLiveKey, testKey]) {
      await assertNoTrace(suite.scene, suite.window, key);
    }
  });
});
