import type { Locator } from 'playwright-core';
import { waitUntil } from '../../waitFor.ts';
import type { Workbench } from './workbench.ts';

/** Chooses an entry of the context menu of a row by its title. */
export async function chooseFromRowMenu(
  window: Workbench,
  row: Locator,
  title: string,
): Promise<void> {
  await row.click({ button: 'right' });
  const item = window.page.locator('.monaco-menu .action-item').filter({ hasText: title });
  await item.waitFor();
  // a menu ignores a click right after it was opened, because it may belong to the click before
  await waitUntil('the menu to close', async () => {
    await item.click({ timeout: 1_000 }).catch(() => undefined);
    return !(await item.isVisible());
  });
}
