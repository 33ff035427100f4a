import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { FakeErzyCallApi, type FakeApiOptions } from './fakeApi/fakeErzyCallApi.ts';
import { offerLanguage } from './l10n/offerLanguage.ts';
import { isOurs, uncaughtInHosts } from './uncaughtErrors.ts';
import { launchBrowser } from './vscode/install/browser.ts';
import { installedExtensions } from './vscode/install/installedExtensions.ts';
import { openWorkbench, type WorkbenchOptions } from './vscode/window/openWorkbench.ts';
import type { PageProblems } from './vscode/window/pageProblems.ts';
import type { Settings } from './vscode/profileSettings.ts';
import { startVsCodeServer, type VsCodeServer } from './vscode/vscodeServer.ts';
import type { Workbench } from './vscode/window/workbench.ts';

export interface SceneOptions {
  readonly api?: FakeApiOptions;
  readonly settings?: Settings;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly workspaceTrust?: boolean;
  /** The scene gets a copy of the installed extension, which tests may change. */
  readonly ownExtensions?: boolean;
  /** The display language, `qps-ploc` for the pseudo-language. The default is English. */
  readonly language?: string;
}

/** A fake API, VS Code with the packed extension, and a browser. */
export class Scene implements AsyncDisposable {
  readonly api: FakeErzyCallApi;
  readonly server: VsCodeServer;
  readonly browser: Browser;
  readonly folder: string;
  readonly #temporary: string;
  readonly #windows = new Set<Workbench>();
  /** Of all windows, closed ones included. */
  readonly #problems: PageProblems[] = [];

  private constructor(
    api: FakeErzyCallApi,
    server: VsCodeServer,
    browser: Browser,
    temporary: string,
  ) {
    this.api = api;
    this.server = server;
    this.browser = browser;
    this.folder = join(temporary, 'workspace');
    this.#temporary = temporary;
  }

  static async start(options: SceneOptions = {}) {
    const { settings, env, workspaceTrust = false, language, ...rest } = options;
    const { ownExtensions = language !== undefined } = options;
    const temporary = await mkdtemp(join(tmpdir(), 'erzycall-e2e-'));
    await mkdir(join(temporary, 'workspace'));
    let extensionsDir = await installedExtensions();
    if (ownExtensions) {
      const copy = join(temporary, 'extensions');
      await cp(extensionsDir, copy, { recursive: true });
      extensionsDir = copy;
    }
    const profileDir = join(temporary, 'profile');
    if (language !== undefined) {
      await offerLanguage(language, { profileDir, extensionsDir });
    }
    // the limits are the documented ones, so that a test notices when it needs more requests
    const api = await FakeErzyCallApi.start({ fullRecords: true, ...rest.api });
    const [browser, server] = await Promise.all([
      launchBrowser(),
      startVsCodeServer({
        ...{ profileDir, extensionsDir, language },
        settings: { 'erzycall.apiBaseUrl': api.origin, ...settings },
        env: { ERZYCALL_API_KEY: undefined, ...env },
        workspaceTrust,
      }),
    ]);
    return new Scene(api, server, browser, temporary);
  }

  /** The folder that contains the installed code of the extension. */
  get dist(): string {
    const { extensionsDir } = this.server;
    const [installed] = globSync('erzycall-tools.*/dist', { cwd: extensionsDir });
    return join(extensionsDir, installed!);
  }

  /** Opens a window of a user who never used the extension, unless a context is shared. */
  async openWindow(options: Partial<WorkbenchOptions> = {}): Promise<Workbench> {
    const { server, browser, folder } = this;
    const window = await openWorkbench({ server, browser, folder, ...options });
    this.#windows.add(window);
    this.#problems.push(window.problems);
    window.page.once('close', () => this.#windows.delete(window));
    return window;
  }

  /** The errors of the extension so far that nobody handled, in its hosts and in all windows. */
  async uncaughtErrors(): Promise<string[]> {
    const inWindows = this.#problems.flatMap(({ uncaughtErrors }) => uncaughtErrors);
    return [...inWindows.filter(isOurs), ...(await uncaughtInHosts(this.server.profileDir))];
  }

  /** Takes a screenshot of each open window. */
  async screenshots(name: string): Promise<void> {
    for (const [index, window] of [...this.#windows].entries()) {
      await window.screenshot(index === 0 ? name : `${name}-${index + 1}`);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await this.api.close();
    await rm(this.#temporary, { recursive: true, force: true });
  }
}

/** Sets a key as a user does, with the view open. */
export async function setKey(window: Workbench, key: string): Promise<void> {
  await window.runCommandAndType('ErzyCall: Set API Key…', key);
  await window.quickInput.accept();
  await window.quickInput.waitUntilClosed();
}

/** Removes the stored key as a user does. */
export async function removeStoredKey(window: Workbench): Promise<void> {
  await window.runCommand('ErzyCall: Remove API Key');
  await window.dialogButton('Remove').click();
  await window.dialog.waitFor({ state: 'detached' });
}
