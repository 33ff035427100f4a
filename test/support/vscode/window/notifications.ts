import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../waitFor.ts';

/** The notifications that are shown in the lower right corner. */
export class Notifications {
  readonly #items: Locator;

  constructor(page: Page) {
    this.#items = page.locator('.notifications-toasts .notification-list-item');
  }

  texts(): Promise<string[]> {
    return this.#items.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification that contains this text. Resolves with its whole text. */
  waitFor(part: string): Promise<string> {
    return waitFor(`a notification containing “${part}”`, async () =>
      (await this.texts()).find((text) => text.includes(part)),
    );
  }

  item(part: string): Locator {
    return this.#items.filter({ hasText: part });
  }

  /** A button of the notification that contains `part`. */
  button(part: string, label: string): Locator {
    return this.item(part).locator('.notification-list-item-buttons-container .monaco-button', {
      hasText: label,
    });
  }

  async clear(): Promise<void> {
    await waitFor('the notifications to close', async () => {
      const first = this.#items.first();
      if ((await first.count()) === 0) return true;
      // The notification may close by itself before it is clicked.
      await first.hover({ timeout: 1_000 }).catch(() => undefined);
      const close = first.locator('.codicon-notifications-clear');
      await close.click({ timeout: 1_000 }).catch(() => undefined);
      return undefined;
    });
  }
}
