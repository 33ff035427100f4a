import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { cacheRoot } from '../install/cacheFolder.ts';
import { changeUserSettings } from '../changeUserSettings.ts';
import { Notifications } from './notifications.ts';
import type { PageProblems } from './pageProblems.ts';
import { QuickInput } from './quickInput.ts';
import { retry, waitFor } from '../../waitFor.ts';

const startLimitMs = 60_000;
/** VS Code's minimum, in pixels. */
const minSideBarWidth = 170;

/** Drives a VS Code window through its user interface. */
export class Workbench implements AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly problems: PageProblems;
  readonly #profileDir: string;
  readonly #ownsContext: boolean;

  constructor(page: Page, profileDir: string, problems: PageProblems, ownsContext: boolean) {
    this.page = page;
    this.context = page.context();
    this.quickInput = new QuickInput(page);
    this.notifications = new Notifications(page);
    this.problems = problems;
    this.#profileDir = profileDir;
    this.#ownsContext = ownsContext;
  }

  async waitUntilReady(): Promise<void> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('code/didLoadExtensions').length > 0,
      undefined,
      { timeout: startLimitMs },
    );
    await this.page.locator('.part.statusbar').waitFor();
  }

  get sideBar(): Locator {
    return this.page.locator('.part.sidebar');
  }

  /** Opens a view container by its icon in the activity bar, unless it is already open. */
  async openSideBarView(container: string): Promise<void> {
    const icon = this.page.locator(`a.action-label[aria-label^="${container}"]`);
    const tab = this.page.locator('.activitybar .action-item[role="tab"]').filter({ has: icon });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
    await this.sideBar.locator('.composite.title h2', { hasText: container }).waitFor();
  }

  /** The rendered rows. Of a long tree, only the visible ones are rendered. */
  rows(): Locator {
    return this.sideBar.locator('.monaco-list-row');
  }

  /** The first row with this text in its label, description or accessible name. */
  row(text: string): Locator {
    const quoted = text.replaceAll(/["\\]/g, '\\$&');
    const byAccessibleName = this.sideBar.locator(`.monaco-list-row[aria-label*="${quoted}"]`);
    return this.rows().filter({ hasText: text }).or(byAccessibleName).first();
  }

  /** The number of rows of the whole tree, visible or not. */
  async rowCount(): Promise<number> {
    const first = this.rows().first();
    if ((await first.count()) === 0) return 0;
    return Number(await first.getAttribute('aria-setsize'));
  }

  /** Scrolls to the end of the tree. Resolves with its last row. */
  async lastRow(): Promise<Locator> {
    const last = this.sideBar.locator('.monaco-list-row[data-last-element="true"]');
    await this.sideBar.locator('.monaco-list-rows').first().hover();
    await waitFor('the last row', async () => {
      // A row that is partly outside the list counts as visible but cannot be clicked.
      if ((await last.isVisible()) && (await this.#isFullyVisible(last))) return true;
      await this.page.mouse.wheel(0, 2_000);
      return undefined;
    });
    return last;
  }

  async #isFullyVisible(row: Locator): Promise<boolean> {
    const list = this.sideBar.locator('.monaco-list').first();
    const [inner, outer] = await Promise.all([row.boundingBox(), list.boundingBox()]);
    return inner !== null && outer !== null && inner.y + inner.height <= outer.y + outer.height + 1;
  }

  /** A webview takes the focus some time after it is shown, which closes an open quick input. */
  async waitUntilWebviewHasFocus(): Promise<void> {
    await this.page.waitForFunction(() =>
      document.activeElement?.matches('iframe.webview, .webview'),
    );
  }

  /** The welcome content (text and buttons) of a view without rows. */
  get welcome(): Locator {
    return this.sideBar.locator('.welcome-view-content');
  }

  /** A button in the title of the view, found by its tooltip. */
  titleAction(tooltip: string): Locator {
    return this.sideBar.locator(`.title-actions a.action-label[aria-label="${tooltip}"]`);
  }

  /** A button of a row, found by its tooltip. It is rendered only while the pointer is over the row. */
  async rowAction(row: Locator, tooltip: string): Promise<Locator> {
    await row.hover();
    // VS Code adds the keybinding, if there is one
    return row.locator(`a.action-label[aria-label^="${tooltip}"]`);
  }

  /** Runs a command by its name in the palette, which includes the category. */
  async runCommand(title: string): Promise<void> {
    await this.#chooseCommand(title);
    await this.quickInput.waitUntilPaletteClosed();
  }

  /** Runs a command that opens a box, and types into it. */
  runCommandAndType(title: string, text: string): Promise<void> {
    return this.#retry(title, async () => {
      await this.runCommand(title);
      await this.quickInput.type(text);
    });
  }

  /** Runs a command that opens a list, and picks the entry with this label. */
  runCommandAndPick(title: string, label: string): Promise<void> {
    return this.#retry(title, async () => {
      await this.runCommand(title);
      await this.quickInput.pick(label);
    });
  }

  #chooseCommand(title: string): Promise<void> {
    return this.#retry(title, async () => {
      await this.quickInput.openPalette();
      await this.quickInput.type(`>${title}`);
      await this.quickInput.pick(title);
    });
  }

  /** A panel that takes the focus late closes an open box. Then it is opened again, as a user would do. */
  #retry(title: string, steps: () => Promise<void>): Promise<void> {
    return retry(`the command ${title}`, steps, startLimitMs);
  }

  /** The content of the topmost visible webview. */
  webviewFrame(): FrameLocator {
    return this.page
      .locator('iframe.webview')
      .filter({ visible: true })
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
  }

  /** The content of the topmost case panel, once its case has loaded or failed to. */
  loadedCase(): Locator {
    return this.webviewFrame().locator('#content:not([aria-busy])');
  }

  /** The titles of the open editors in all groups. */
  editorTabs(): Promise<string[]> {
    return this.page.locator('.editor-group-container .tab .label-name').allInnerTexts();
  }

  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  dialogButton(label: string): Locator {
    return this.dialog.locator('.monaco-button', { hasText: label });
  }

  /** Uses the command, because VS Code cannot save its state when the browser reloads the page. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.#chooseCommand('Developer: Reload Window');
    await loaded;
    await this.waitUntilReady();
  }

  /** Changes a user setting; `undefined` removes it. It takes effect shortly after this resolves. */
  setSetting(name: string, value: unknown): Promise<void> {
    return changeUserSettings(this, this.#profileDir, { [name]: value });
  }

  /** Drags the edge of the side bar to this width in pixels, or to VS Code's minimum. */
  async resizeSideBar(width: number): Promise<void> {
    const sash = (await this.page.locator('.primary-sidebar-sash').boundingBox())!;
    const before = (await this.sideBar.boundingBox())!;
    const [x, y] = [sash.x + sash.width / 2, sash.y + sash.height / 3];
    const target = Math.max(width, minSideBarWidth);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (target - before.width), y, { steps: 5 });
    await this.page.mouse.up();
    await waitFor(`a side bar width of ${target} px`, async () => {
      const now = (await this.sideBar.boundingBox())!;
      return Math.abs(now.width - target) <= 4 ? true : undefined;
    });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /**
   * Saves a PNG and resolves with its path. `name` is a path, or the name of a file in
   * `.vscode-test/screenshots` without its extension.
   */
  async screenshot(name: string): Promise<string> {
    const path = name.includes('/') ? name : join(cacheRoot, 'screenshots', `${name}.png`);
    await mkdir(join(path, '..'), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Leaves the workbench first, so that the extension host can shut down properly. */
  async close(): Promise<void> {
    if (!this.page.isClosed()) {
      await this.page.goto('about:blank').catch(() => undefined);
      await this.page.close();
    }
    if (this.#ownsContext) await this.context.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
