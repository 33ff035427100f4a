import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { collectProblems } from './pageProblems.ts';
import type { VsCodeServer } from '../vscodeServer.ts';
import { Workbench } from './workbench.ts';
import { workbenchUrl, type Payload } from './workbenchUrl.ts';

export interface WorkbenchOptions {
  server: VsCodeServer;
  browser: Browser;
  /** The folder to open. By default, the window is empty. */
  folder?: string;
  viewport?: { width: number; height: number };
  payload?: Payload;
  /** Pass the same context for all windows of one user: it contains stored keys and state. */
  context?: BrowserContext;
  contextOptions?: BrowserContextOptions;
  /** Called before the page loads. */
  prepare?: (page: Page) => Promise<void>;
}

/** Opens a window. Resolves when it has loaded the contributions of the extensions. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { server, browser, viewport = { width: 1280, height: 800 } } = options;
  const context =
    options.context ??
    (await browser.newContext({ viewport, locale: 'en-US', ...options.contextOptions }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  // Chromium asks for confirmation before it closes a window with unsaved files.
  page.on('dialog', (dialog) => void dialog.accept());
  const problems = collectProblems(page);
  await options.prepare?.(page);
  await page.goto(workbenchUrl(server, options.folder, options.payload));
  const workbench = new Workbench(page, server.profileDir, problems, !options.context);
  await workbench.waitUntilReady();
  return workbench;
}
