import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { waitFor } from '../support/waitFor.ts';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import { caseNumber, caseTitle } from './benchCases.ts';
import type { BenchScene, Profile } from './benchScene.ts';

export type Side = 'Floor' | 'ErzyCall';

/** The limit for operations that load many pages. */
const longLimitMs = 180_000;

const treeRows = '.part.sidebar .monaco-list-row';

/**
 * Performs `act` and measures, on the page's clock, the milliseconds from the first `event` that it causes
 * to the rendering of a row that contains `text`.
 */
export async function timeToRow(
  { page }: Workbench,
  wanted: { event: 'mousedown' | 'keydown' | 'input'; rows: string; text: string },
  act: () => Promise<void>,
): Promise<number> {
  const handle = await page.evaluateHandle(({ event, rows, text }) => {
    const done = new Promise<number>((resolve) => {
      let start: number | undefined;
      const observer = new MutationObserver(() => {
        const shown = [...document.querySelectorAll(rows)];
        if (start !== undefined && shown.some((row) => row.textContent?.includes(text))) {
          observer.disconnect();
          resolve(performance.now() - start);
        }
      });
      const begin = () => {
        start = performance.now();
      };
      document.addEventListener(event, begin, { capture: true, once: true });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    return { done };
  }, wanted);
  await act();
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`No row with ${wanted.text} was rendered.`)), 30_000).unref();
  });
  return Promise.race([handle.evaluate(({ done }) => done), limit]);
}

function activityIcon({ page }: Workbench, side: Side): Locator {
  const icon = page.locator(`a.action-label[aria-label^="${side}"]`);
  return page.locator('.activitybar .action-item[role="tab"]').filter({ has: icon });
}

/**
 * The time that `activate()` of an extension takes, including loading its bundle, in milliseconds on the
 * extension host's clock, and then the first command of ErzyCall. Uses a new window, because a loaded extension
 * stays loaded.
 */
export async function activation(scene: BenchScene, side: Side) {
  await using window = await scene.openWindow('cold');
  const active = (await scene.probe(window, `Activate ${side}`))['ms']!;
  const firstUse =
    side === 'Floor' ? undefined : (await scene.probe(window, 'Use ErzyCall'))['ms']!;
  return { active, firstUse };
}

/**
 * Measures, in a new window, the first rows after a click on the view icon and then the first Load
 * More.
 */
export async function firstRows(scene: BenchScene, side: Side, profile: Profile) {
  await using window = await scene.openWindow(profile);
  const icon = activityIcon(window, side);
  await icon.waitFor();
  const rows = { event: 'mousedown', rows: treeRows, text: caseNumber(0) } as const;
  scene.api.clearLog();
  const first = await timeToRow(window, rows, () => icon.click());
  await waitForRows(window, 101);
  await scene.api.waitFor((all) => all.length > 0 && all.every(({ status }) => status === 200));
  const firstRequests = scene.api.requests.length;
  const more = await loadMore(window, 100);
  return { first, more, firstRequests, moreRequests: scene.api.requests.length - firstRequests };
}

/** Makes ErzyCall store its list on disk for the windows that are opened later. */
export async function fillCache(scene: BenchScene): Promise<void> {
  await using window = await scene.openWindow('cached');
  await window.openSideBarView('ErzyCall');
  await waitFor('the list on disk', async () => ((await scene.hasCache()) ? true : undefined));
}

/** The time from a click on Load More to new rows, in milliseconds, with `loaded` cases in the list. */
export async function loadMore(window: Workbench, loaded: number): Promise<number> {
  const last = window.sideBar
    .locator('.monaco-list-row[data-last-element="true"]')
    .filter({ hasText: 'Load More' });
  await waitFor('the end of the list', async () => {
    await window.sideBar.locator('.monaco-list').first().focus();
    await window.page.keyboard.press('End');
    // VS Code delays a redraw that follows another within 200 ms, and a redraw may scroll the list.
    await delay(300);
    return (await last.isVisible()) ? true : undefined;
  });
  const row = { event: 'mousedown', rows: treeRows, text: caseNumber(loaded) } as const;
  return timeToRow(window, row, () => last.click());
}

async function waitForRows(window: Workbench, count: number): Promise<void> {
  await waitFor(
    `${count} rows`,
    async () => ((await window.rowCount()) === count ? true : undefined),
    longLimitMs,
  );
}

/** ErzyCall collapses each full thousand of cases into one row, unless it contains the last case. */
function visibleRows(depth: number): number {
  const ranges = Math.floor((depth - 1) / 1_000);
  return ranges + (depth - ranges * 1_000);
}

/** Loads the first `depth` cases in ErzyCall. Meanwhile, the API has no others. */
export async function erzyCallLoadsTo(scene: BenchScene, window: Workbench, depth: number) {
  const rest = scene.api.cases.splice(depth);
  await window.openSideBarView('ErzyCall');
  await window.row('no').waitFor();
  await window.runCommand('ErzyCall: Load All Cases');
  // with the row that says that all are loaded
  await waitForRows(window, visibleRows(depth) + 1);
  scene.api.cases.push(...rest);
}

/**
 * Refreshes ErzyCall after {@link erzyCallLoadsTo}, so that it shows Load More for the other cases.
 * Resolves with the number of requests.
 */
export async function erzyCallFindsMore(scene: BenchScene, window: Workbench, depth: number) {
  scene.api.clearLog();
  await window.runCommand('ErzyCall: Refresh Cases');
  await waitForRows(window, visibleRows(depth) + 1);
  return scene.api.requests.length;
}

/** Loads at least `depth` cases in the floor. */
export async function floorLoadsTo(window: Workbench, depth: number): Promise<void> {
  await window.openSideBarView('Floor');
  await window.row('no').waitFor();
  await window.runCommand('Floor: Load To');
  await window.quickInput.type(String(depth));
  await window.quickInput.accept();
  await waitForRows(window, depth + 1);
}

/** Records when each heading appeared in a webview, in milliseconds since the Unix epoch. */
export class Headings {
  readonly #seen = new Map<string, number>();

  readonly prepare = async (page: Workbench['page']): Promise<void> => {
    await page.exposeFunction('benchReportHeading', (text: string, at: number) =>
      this.#seen.set(text, at),
    );
    await page.addInitScript(() => {
      const report = (text: string) =>
        (
          globalThis as unknown as { benchReportHeading(text: string, at: number): void }
        ).benchReportHeading(text, performance.timeOrigin + performance.now());
      let last: string | null | undefined;
      const look = () => {
        // VS Code renders the content of a webview in a nested frame in which init scripts do not run.
        const shown = document.querySelector<HTMLIFrameElement>('iframe#active-frame');
        const loaded = '#content:not([aria-busy]) h1';
        const text = shown?.contentDocument?.querySelector(loaded)?.textContent;
        if (text && text !== last) report(text);
        last = text;
        requestAnimationFrame(look);
      };
      if (window !== window.top) look();
    });
  };

  /** The time from a click on the row with this title to the heading in a new panel, in milliseconds. */
  async fromClick(window: Workbench, side: 'Probe' | 'ErzyCall', title: string): Promise<number> {
    await window.runCommand('View: Close All Editors');
    await window.openSideBarView(side);
    const row = window.row(title);
    await row.waitFor();
    const handle = await window.page.evaluateHandle(() => {
      const clicked = new Promise<number>((resolve) => {
        const record = () => resolve(performance.timeOrigin + performance.now());
        document.addEventListener('mousedown', record, { capture: true, once: true });
      });
      return { clicked };
    });
    this.#seen.delete(title);
    await row.click();
    const shown = await waitFor(`the panel ${title}`, () => this.#seen.get(title));
    return shown - (await handle.evaluate(({ clicked }) => clicked));
  }
}

/** The time that a plain `fetch` of a case takes in the extension host, in milliseconds. */
export async function roundTrip(scene: BenchScene, window: Workbench, index: number) {
  return (await scene.probe(window, 'Round Trip', scene.api.cases[index]!.id))['ms']!;
}

/** The number of requests to open a case by its ID. */
export async function requestsById(scene: BenchScene, window: Workbench, index: number) {
  await window.runCommand('View: Close All Editors');
  scene.api.clearLog();
  await window.runCommandAndType('ErzyCall: Open Case by ID…', scene.api.cases[index]!.id);
  await window.quickInput.accept();
  const heading = { level: 1, name: caseTitle(index) };
  await window.loadedCase().getByRole('heading', heading).waitFor();
  return scene.api.requests.length;
}

/** The growth of the extension host's heap during `load`, in MB. */
export async function heapGrowth(
  scene: BenchScene,
  load: (window: Workbench) => Promise<void>,
): Promise<number> {
  await using window = await scene.openWindow('cold');
  const before = (await scene.probe(window, 'Heap'))['mb']!;
  await load(window);
  return (await scene.probe(window, 'Heap'))['mb']! - before;
}
