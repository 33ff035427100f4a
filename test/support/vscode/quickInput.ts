import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../waitFor.ts';

/** For one thing that the box does at once, unless it was closed meanwhile. */
const stepLimitMs = 5_000;
const labelSelector = '.quick-input-list-row:first-child .label-name';

/** The box at the top of the window: command palette, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  /** Opens the command palette. */
  async openPalette(): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.waitUntilOpen();
  }

  /** It is gone, or what the command opened stands in its place. */
  async waitUntilPaletteClosed(): Promise<void> {
    await waitFor('the palette to close', async () =>
      (await this.isOpen()) && (await this.text()).startsWith('>') ? undefined : true,
    );
  }

  async waitUntilOpen(): Promise<void> {
    await this.#widget.waitFor({ state: 'visible', timeout: stepLimitMs });
    await this.input().waitFor({ state: 'visible', timeout: stepLimitMs });
  }

  async waitUntilClosed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  isOpen(): Promise<boolean> {
    return this.#widget.isVisible();
  }

  input(): Locator {
    return this.#widget.locator('.quick-input-box input');
  }

  /** Replaces what is in the box. */
  async type(text: string): Promise<void> {
    await this.waitUntilOpen();
    await this.input().fill(text, { timeout: stepLimitMs });
  }

  text(): Promise<string> {
    return this.input().inputValue();
  }

  placeholder(): Promise<string> {
    return this.input()
      .getAttribute('placeholder')
      .then((text) => text ?? '');
  }

  title(): Promise<string> {
    return this.#widget.locator('.quick-input-title').innerText();
  }

  /** What is typed is not shown. */
  async isPassword(): Promise<boolean> {
    return (await this.input().getAttribute('type')) === 'password';
  }

  /** The line below an input box: its prompt, or why the value is refused. */
  message(): Locator {
    return this.#widget.locator('.quick-input-message');
  }

  /** Waits for a message that contains this; resolves with all of it. */
  waitForMessage(part: string): Promise<string> {
    return waitFor(`a message with “${part}”`, async () => {
      const text = await this.message().innerText();
      return text.includes(part) ? text : undefined;
    });
  }

  /** Presses Enter in the box. */
  async accept(): Promise<void> {
    await this.input().press('Enter');
  }

  async cancel(): Promise<void> {
    await this.input().press('Escape');
    await this.waitUntilClosed();
  }

  /** The entries that are drawn: of a long list those in sight. */
  items(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  /** The entry with exactly this label. */
  item(label: string): Locator {
    const name = this.#page.locator(labelSelector, { hasText: exactly(label) });
    return this.items().filter({ has: name });
  }

  labels(): Promise<string[]> {
    return this.items().locator(labelSelector).allInnerTexts();
  }

  async pick(label: string): Promise<void> {
    await this.item(label).click({ timeout: stepLimitMs });
  }

  /** A button of the title bar, by what it says when pointed at. */
  button(tooltip: string): Locator {
    return this.#widget.locator(`.quick-input-titlebar a[aria-label="${tooltip}"]`);
  }

  /** A button of an entry, by what it says when pointed at. */
  itemButton(label: string, tooltip: string): Locator {
    return this.item(label).locator(
      `.quick-input-list-entry-action-bar a[aria-label="${tooltip}"]`,
    );
  }

  /** Indeterminate progress is shown. */
  isBusy(): Promise<boolean> {
    return this.#widget.locator('.quick-input-progress.active').isVisible();
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${RegExp.escape(text)}\\s*$`);
}
