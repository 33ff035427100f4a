import type { Locator } from 'playwright-core';
import { retry, succeeds, waitUntil } from '../../waitFor.ts';
import type { Workbench } from './workbench.ts';

/** Milliseconds that one attempt to see something may take before it is repeated. */
const attemptLimit = 5_000;

/** The text editor with the focus, and what VS Code shows in it. */
export class CodeEditor {
  readonly #window: Workbench;

  constructor(window: Workbench) {
    this.#window = window;
  }

  /** Opens a file of the workspace with the cursor at this place. Both numbers start at 1. */
  async open(file: string, line: number, column: number): Promise<void> {
    const { quickInput, page } = this.#window;
    // a new window finds files only after a while
    await retry(`the file ${file}`, async () => {
      await quickInput.openPalette();
      await quickInput.type(`${file}:${line}:${column}`);
      await quickInput.pick(file);
    });
    await quickInput.waitUntilClosed();
    await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  }

  get hover(): Locator {
    return this.#window.page.locator('.monaco-hover:visible .hover-contents');
  }

  /** Shows the hover at the cursor, and waits until it contains this text. */
  async showHover(text: string): Promise<void> {
    await waitUntil(`the hover with ${text}`, async () => {
      await this.#window.runCommand('Show or Focus Hover');
      return isShown(this.hover.filter({ hasText: text }).first());
    });
  }

  suggestion(text: string): Locator {
    return this.#window.page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ hasText: text });
  }
}

/** Whether this becomes visible within {@link attemptLimit}. */
export function isShown(locator: Locator): Promise<boolean> {
  return succeeds(locator.waitFor({ timeout: attemptLimit }));
}
