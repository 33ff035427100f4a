import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { collectProblems } from './pageProblems.ts';
import type { VsCodeServer } from './vscodeServer.ts';
import { Workbench } from './workbench.ts';
import { workbenchUrl, type Payload } from './workbenchUrl.ts';

export interface WorkbenchOptions {
  server: VsCodeServer;
  browser: Browser;
  /** The folder to open; an empty window unless told. */
  folder?: string;
  viewport?: { width: number; height: number };
  payload?: Payload;
  /** Share it between windows of one user: stored keys and state live in it. */
  context?: BrowserContext;
  contextOptions?: BrowserContextOptions;
  /** Before the page loads. */
  prepare?: (page: Page) => Promise<void>;
}

/** Opens a window; resolves when it has read what the extensions contribute. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { server, browser, viewport = { width: 1280, height: 800 } } = options;
  const context =
    options.context ??
    (await browser.newContext({ viewport, locale: 'en-US', ...options.contextOptions }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  // Chromium asks before a window with unsaved files goes away
  page.on('dialog', (dialog) => void dialog.accept());
  const problems = collectProblems(page);
  await options.prepare?.(page);
  await page.goto(workbenchUrl(server, options.folder, options.payload));
  const workbench = new Workbench(page, server.profileDir, problems, !options.context);
  await workbench.waitUntilReady();
  return workbench;
}
