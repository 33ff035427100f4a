import type { Locator } from 'playwright-core';
import { retry, waitFor } from '../../waitFor.ts';
import type { Workbench } from './workbench.ts';

const listLimitMs = 15_000;

/** VS Code's page with the steps of a walkthrough. */
export class Walkthrough {
  readonly #window: Workbench;
  readonly #page: Locator;

  constructor(window: Workbench) {
    this.#window = window;
    this.#page = window.page.locator('.gettingStartedContainer .gettingStartedSlideDetails');
  }

  step(title: string): Locator {
    const heading = this.#window.page.locator('.step-title', { hasText: title });
    return this.#page.locator('.getting-started-step').filter({ has: heading });
  }

  /** Unfolds a step. */
  async select(title: string): Promise<void> {
    await this.step(title).locator('.step-title').click();
    await this.#page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
  }

  /** A button of the step that is unfolded. */
  button(label: string): Locator {
    return this.#page
      .locator('.getting-started-step.expanded')
      .getByRole('button', { name: label, exact: true });
  }

  /**
   * Presses a button of the step that is unfolded, and picks an entry of the list that it opens. The picture
   * of a step takes the focus late, which closes an open list. Then it is opened again, as a user would do.
   */
  pressAndPick(button: string, entry: string): Promise<void> {
    const { quickInput } = this.#window;
    return retry(`the list of ${button}`, async () => {
      await this.button(button).click();
      await quickInput.item(entry).waitFor({ timeout: listLimitMs });
      await quickInput.pick(entry);
    });
  }

  titles(): Promise<string[]> {
    return this.#page.locator('.step-title').allInnerTexts();
  }

  /** The titles of the steps that are checked. */
  async done(): Promise<string[]> {
    return await this.#page
      .locator('.getting-started-step', { has: this.#checked() })
      .locator('.step-title')
      .allInnerTexts();
  }

  /** Waits until exactly these steps are checked. */
  async waitForDone(titles: readonly string[]): Promise<void> {
    await waitFor(`the steps ${titles.join(', ')}`, async () =>
      (await this.done()).join() === titles.join() ? true : undefined,
    );
  }

  /** The picture of the step that is unfolded. */
  get picture(): Locator {
    return this.#window.webviewFrame().locator('svg');
  }

  /** Shows the page again after another editor was in front of it. */
  async reopen(): Promise<void> {
    await this.#window.page.locator('.tab', { hasText: /Welcome|Walkthrough/ }).click();
    await this.#page.waitFor();
  }

  #checked(): Locator {
    return this.#window.page.locator('.codicon[role="checkbox"][aria-checked="true"]');
  }
}
