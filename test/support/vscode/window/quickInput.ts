import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../waitFor.ts';

/** The limit for a step that the widget completes at once unless something closes it. */
const stepLimitMs = 5_000;
const labelSelector = '.quick-input-list-row:first-child .label-name';

/** The widget at the top of the window: command palette, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
  }

  async openPalette(): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.waitUntilOpen();
  }

  /** Resolves when the palette is closed or replaced by another quick input that the command opened. */
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

  /** Replaces the text in the box. */
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

  /** Waits for a box with this text in its title. Needed where one box replaces another. */
  async waitForTitle(part: string): Promise<void> {
    await this.#widget.locator('.quick-input-title', { hasText: part }).waitFor();
  }

  /** Waits for a box that hides what is typed. */
  async waitForPassword(): Promise<void> {
    await this.#widget.locator('.quick-input-box input[type="password"]').waitFor();
  }

  /** The text below an input box: its prompt or a validation message. */
  message(): Locator {
    return this.#widget.locator('.quick-input-message');
  }

  /** Waits for a message that contains this text. Resolves with the whole message. */
  waitForMessage(part: string): Promise<string> {
    return waitFor(`a message containing “${part}”`, async () => {
      const text = await this.message().innerText();
      return text.includes(part) ? text : undefined;
    });
  }

  async accept(): Promise<void> {
    await this.input().press('Enter');
  }

  async cancel(): Promise<void> {
    await this.input().press('Escape');
    await this.waitUntilClosed();
  }

  /** The rendered entries. Of a long list, only the visible ones are rendered. */
  items(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

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

  /** A button in the title bar, found by its tooltip. */
  button(tooltip: string): Locator {
    return this.#widget.locator(`.quick-input-titlebar a[aria-label="${tooltip}"]`);
  }

  /** A button of an entry, found by its tooltip. */
  itemButton(label: string, tooltip: string): Locator {
    return this.item(label).locator(
      `.quick-input-list-entry-action-bar a[aria-label="${tooltip}"]`,
    );
  }

  /** Whether the progress bar is shown. */
  isBusy(): Promise<boolean> {
    return this.#widget.locator('.quick-input-progress.active').isVisible();
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${RegExp.escape(text)}\\s*$`);
}
