import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { liveKey } from '../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../support/fakeApi/fakeErzyCallApi.ts';
import { launchBrowser } from '../support/vscode/install/browser.ts';
import { projectRoot } from '../support/vscode/install/cacheFolder.ts';
import { openWorkbench } from '../support/vscode/window/openWorkbench.ts';
import { startVsCodeServer, type VsCodeServer } from '../support/vscode/vscodeServer.ts';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import { benchCases } from './benchCases.ts';

export type Profile = 'cold' | 'cached';

/**
 * Milliseconds that a new window needs to settle. Until then, measurements take twice as long and vary
 * widely.
 */
const settleMs = 2_000;

/**
 * An API, a browser and two VS Code servers, one with and one without the list cache. Each server has
 * ErzyCall, the floor and the probe installed.
 */
export class BenchScene implements AsyncDisposable {
  readonly api: FakeErzyCallApi;
  readonly #servers: Readonly<Record<Profile, VsCodeServer>>;
  readonly #browser: Browser;
  readonly #temporary: string;

  private constructor(
    api: FakeErzyCallApi,
    servers: Record<Profile, VsCodeServer>,
    browser: Browser,
    temporary: string,
  ) {
    this.api = api;
    this.#servers = servers;
    this.#browser = browser;
    this.#temporary = temporary;
  }

  static async start(cases: number): Promise<BenchScene> {
    const temporary = await mkdtemp(join(tmpdir(), 'erzycall-bench-'));
    const api = await FakeErzyCallApi.start({
      cases: benchCases(cases),
      fullRecords: true,
      limits: 'none',
    });
    const start = async (profile: Profile) => {
      const profileDir = join(temporary, profile);
      await installAll(join(profileDir, 'extensions'));
      return startVsCodeServer({
        profileDir,
        settings: {
          'erzycall.apiBaseUrl': api.origin,
          'erzycall.pageSize': 100,
          'erzycall.cacheCases': profile === 'cached',
        },
        env: { ERZYCALL_API_KEY: liveKey, BENCH_PROBE_FILE: join(temporary, 'probe.json') },
      });
    };
    const servers = { cold: await start('cold'), cached: await start('cached') };
    return new BenchScene(api, servers, await launchBrowser(), temporary);
  }

  /** Opens a window. Resolves when it has settled. */
  async openWindow(profile: Profile, prepare?: (page: Page) => Promise<void>): Promise<Workbench> {
    const window = await openWorkbench({
      server: this.#servers[profile],
      browser: this.#browser,
      ...(prepare && { prepare }),
    });
    await delay(settleMs);
    return window;
  }

  /** Whether ErzyCall has stored its list on disk. */
  async hasCache(): Promise<boolean> {
    const files = await readdir(this.#servers.cached.profileDir, { recursive: true });
    return files.some((path) => /erzycall-cases\/cases\/\w+\.json$/.test(path));
  }

  /** Runs a command of the probe and enters its input, if any. Resolves with the result. */
  async probe(window: Workbench, command: string, input?: string): Promise<Record<string, number>> {
    const file = join(this.#temporary, 'probe.json');
    await rm(file, { force: true });
    await window.runCommand(`Probe: ${command}`);
    if (input !== undefined) {
      await window.quickInput.type(input);
      await window.quickInput.accept();
    }
    return waitFor(`the result of the probe's ${command}`, async () => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return text === '' ? undefined : (JSON.parse(text) as Record<string, number>);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await Promise.all(Object.values(this.#servers).map((server) => server.stop()));
    await this.api.close();
    await rm(this.#temporary, { recursive: true, force: true });
  }
}

async function installAll(extensionsDir: string): Promise<void> {
  for (const name of ['floor', 'probe']) {
    await cp(join(import.meta.dirname, name), join(extensionsDir, `bench.${name}-0.0.1`), {
      recursive: true,
    });
  }
  const erzyCall = join(extensionsDir, 'erzycall-tools.erzycall-cases-0.1.0');
  for (const part of ['package.json', 'package.nls.json', 'dist', 'media']) {
    await cp(join(projectRoot, part), join(erzyCall, part), { recursive: true });
  }
  await removeRequestLimit(join(erzyCall, 'dist'));
}

/** ErzyCall limits itself to 60 requests per minute, so loading 10,000 cases would take minutes. */
async function removeRequestLimit(dist: string): Promise<void> {
  const limit = /(perMinute:\s*\w+\s*=\s*)60(,\s*perHour:\s*\w+\s*=\s*)1e3/g;
  let matches = 0;
  for (const name of await readdir(dist)) {
    const text = await readFile(join(dist, name), 'utf8');
    const changed = text.replaceAll(limit, (_, minute: string, hour: string) => {
      matches++;
      return `${minute}1e6${hour}1e6`;
    });
    if (changed !== text) await writeFile(join(dist, name), changed);
  }
  if (matches !== 1)
    throw new Error(`Expected one request limit in the bundles, found ${matches}.`);
}
