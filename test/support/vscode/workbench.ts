import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { cacheRoot } from './cacheFolder.ts';
import { changeUserSettings } from './changeUserSettings.ts';
import { Notifications } from './notifications.ts';
import type { PageProblems } from './pageProblems.ts';
import { QuickInput } from './quickInput.ts';
import { waitFor } from '../waitFor.ts';

const startLimitMs = 60_000;
const narrowestSideBar = 170;

/** A window of VS Code, as a user sees and uses it. */
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

  /** Clicks the icon of the activity bar unless its views are open. */
  async openSideBarView(container: string): Promise<void> {
    const icon = this.page.locator(`a.action-label[aria-label^="${container}"]`);
    const tab = this.page.locator('.activitybar .action-item[role="tab"]').filter({ has: icon });
    await tab.waitFor();
    if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
    await this.sideBar.locator('.composite.title h2', { hasText: container }).waitFor();
  }

  /** The rows that are drawn: of a long tree those in sight. */
  rows(): Locator {
    return this.sideBar.locator('.monaco-list-row');
  }

  /** The first row with this in its label, its description or what a screen reader says. */
  row(text: string): Locator {
    const quoted = text.replaceAll(/["\\]/g, '\\$&');
    const spoken = this.sideBar.locator(`.monaco-list-row[aria-label*="${quoted}"]`);
    return this.rows().filter({ hasText: text }).or(spoken).first();
  }

  /** Of the whole tree, in sight or not. */
  async rowCount(): Promise<number> {
    const first = this.rows().first();
    if ((await first.count()) === 0) return 0;
    return Number(await first.getAttribute('aria-setsize'));
  }

  /** Scrolls to the end of the tree; resolves with its last row. */
  async lastRow(): Promise<Locator> {
    const last = this.sideBar.locator('.monaco-list-row[data-last-element="true"]');
    await this.sideBar.locator('.monaco-list-rows').first().hover();
    await waitFor('the last row', async () => {
      // a row that is cut off at the edge is drawn too, but cannot be clicked
      if ((await last.isVisible()) && (await this.#isWholeInView(last))) return true;
      await this.page.mouse.wheel(0, 2_000);
      return undefined;
    });
    return last;
  }

  async #isWholeInView(row: Locator): Promise<boolean> {
    const list = this.sideBar.locator('.monaco-list').first();
    const [inner, outer] = await Promise.all([row.boundingBox(), list.boundingBox()]);
    return inner !== null && outer !== null && inner.y + inner.height <= outer.y + outer.height + 1;
  }

  /** A webview takes the focus some time after it is shown, and with it closes whatever box is open. */
  async waitUntilWebviewHasFocus(): Promise<void> {
    await this.page.waitForFunction(() =>
      document.activeElement?.matches('iframe.webview, .webview'),
    );
  }

  /** The text of the view that has no rows, and its buttons. */
  get welcome(): Locator {
    return this.sideBar.locator('.welcome-view-content');
  }

  /** A button of the view's title, by what it says when pointed at. */
  titleAction(tooltip: string): Locator {
    return this.sideBar.locator(`.title-actions a.action-label[aria-label="${tooltip}"]`);
  }

  /** A button of a row; it appears when the row is pointed at. */
  async rowAction(row: Locator, tooltip: string): Promise<Locator> {
    await row.hover();
    return row.locator(`a.action-label[aria-label="${tooltip}"]`);
  }

  /** Runs a command by its full name in the palette, category included. */
  async runCommand(title: string): Promise<void> {
    await this.#chooseCommand(title);
    await this.quickInput.waitUntilPaletteClosed();
  }

  /** A panel that takes the focus late closes the palette; then it is opened again, as a user would. */
  async #chooseCommand(title: string): Promise<void> {
    await waitFor(
      `the command ${title}`,
      async () => {
        try {
          await this.quickInput.openPalette();
          await this.quickInput.type(`>${title}`);
          await this.quickInput.pick(title);
          return true;
        } catch {
          return undefined;
        }
      },
      startLimitMs,
    );
  }

  /** What the webview on top shows. */
  webviewFrame(): FrameLocator {
    return this.page
      .locator('iframe.webview')
      .filter({ visible: true })
      .last()
      .contentFrame()
      .frameLocator('#active-frame');
  }

  /** The titles of the open editors of all groups. */
  editorTabs(): Promise<string[]> {
    return this.page.locator('.editor-group-container .tab .label-name').allInnerTexts();
  }

  /** The words of a modal dialog. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  dialogButton(label: string): Locator {
    return this.dialog.locator('.monaco-button', { hasText: label });
  }

  /** Through the command: a page that the browser reloads has no time to save what is open. */
  async reload(): Promise<void> {
    const left = this.page.waitForEvent('load');
    await this.#chooseCommand('Developer: Reload Window');
    await left;
    await this.waitUntilReady();
  }

  /** In the user settings; `undefined` removes it. In effect a moment after this resolves. */
  setSetting(name: string, value: unknown): Promise<void> {
    return changeUserSettings(this, this.#profileDir, { [name]: value });
  }

  /** Drags the side bar's edge; VS Code makes it no narrower than 170. */
  async resizeSideBar(width: number): Promise<void> {
    const sash = (await this.page.locator('.primary-sidebar-sash').boundingBox())!;
    const before = (await this.sideBar.boundingBox())!;
    const [x, y] = [sash.x + sash.width / 2, sash.y + sash.height / 3];
    const wanted = Math.max(width, narrowestSideBar);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (wanted - before.width), y, { steps: 5 });
    await this.page.mouse.up();
    await waitFor(`a side bar of ${wanted} px`, async () => {
      const now = (await this.sideBar.boundingBox())!;
      return Math.abs(now.width - wanted) <= 4 ? true : undefined;
    });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Resolves with the file, a PNG among the test results unless it is given with its path. */
  async screenshot(name: string): Promise<string> {
    const path = name.includes('/') ? name : join(cacheRoot, 'screenshots', `${name}.png`);
    await mkdir(join(path, '..'), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Lets the extension host end in order. */
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
