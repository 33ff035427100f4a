import type { Workbench } from './window/workbench.ts';
import {
  readUserSettings,
  userSettingsWrittenAt,
  writeUserSettings,
  type Settings,
} from './profileSettings.ts';
import { waitFor } from '../waitFor.ts';

/**
 * Changes user settings in a running window; `undefined` removes one. The window does not notice
 * changes made to the file by others, so this opens the file in the window and saves it there.
 */
export async function changeUserSettings(
  window: Workbench,
  profileDir: string,
  changes: Settings,
): Promise<void> {
  await writeUserSettings(profileDir, { ...(await readUserSettings(profileDir)), ...changes });
  await window.runCommand('Preferences: Open User Settings (JSON)');
  const editor = window.page.locator('.monaco-modal-editor-block .monaco-editor');
  await editor.waitFor();
  const before = await userSettingsWrittenAt(profileDir);
  await waitFor('the settings to be saved', async () => {
    // The shortcut has no effect until the editor is ready, so it is pressed repeatedly.
    await window.page.keyboard.press('ControlOrMeta+S');
    return (await userSettingsWrittenAt(profileDir)) > before ? true : undefined;
  });
  await window.page.keyboard.press('Escape');
  await editor.waitFor({ state: 'detached' });
}
