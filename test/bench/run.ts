import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installVsCodeServer } from '../support/vscode/installVsCodeServer.ts';
import { caseTitle, sizedCases } from './benchCases.ts';
import { BenchScene } from './benchScene.ts';
import * as measures from './measures.ts';
import { median, type Result, writeResults } from './results.ts';

// `npm run bench` measures ours against the floor, by turns, in a real window; `-- --long` deeper lists too.

const runs = 7;
const depths = process.argv.includes('--long') ? [1_000, 10_000, 20_000, 50_000] : [1_000, 10_000];
const deepest = depths.at(-1)!;
const started = Date.now();
const results: Result[] = [];
const tell = (text: string) =>
  console.log(`${((Date.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

function add(result: Result): void {
  results.push(result);
  const floor = result.floor ? `floor ${median(result.floor).toFixed(1)}, ` : '';
  tell(`${result.what}: ${floor}ours ${median(result.ours).toFixed(1)}`);
}

const failures: string[] = [];
/** A part that fails is told of among the results; the others are measured all the same. */
async function section(name: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
    failures.push(`**Not measured, or not all of it: ${name}.** ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
}

await using scene = await BenchScene.start(deepest + 1_000);
tell('VS Code is up');

await section('activation', async () => {
  const activated = { Floor: [] as number[], ErzyCall: [] as number[] };
  for (let run = 0; run < runs; run++) {
    for (const side of ['Floor', 'ErzyCall'] as const) {
      activated[side].push(await measures.activation(scene, side));
    }
  }
  add({
    what: 'load and activate',
    floor: activated.Floor,
    ours: activated.ErzyCall,
    target: { kind: 'ratio', limit: 2.5 },
  });
});

const moreAt100: number[] = [];
let firstRequests: number[] = [];
let moreRequests: number[] = [];
await section('first rows', async () => {
  // fills the cache
  await measures.firstRows(scene, 'ErzyCall', 'cached');
  const first: Record<
    'floor' | 'cold' | 'cached',
    Awaited<ReturnType<typeof measures.firstRows>>[]
  > = { floor: [], cold: [], cached: [] };
  for (let run = 0; run < runs; run++) {
    first.floor.push(await measures.firstRows(scene, 'Floor', 'cold'));
    first.cold.push(await measures.firstRows(scene, 'ErzyCall', 'cold'));
    first.cached.push(await measures.firstRows(scene, 'ErzyCall', 'cached'));
  }
  const firstOf = (name: keyof typeof first) => first[name].map((each) => each.first);
  moreAt100.push(...first.cold.map(({ more }) => more));
  firstRequests = first.cold.map((each) => each.firstRequests);
  moreRequests = first.cold.map((each) => each.moreRequests);
  add({
    what: 'view clicked to first rows, cold',
    floor: firstOf('floor'),
    ours: firstOf('cold'),
    target: { kind: 'ratio', limit: 1.1 },
  });
  add({
    what: 'view clicked to first rows, with cache',
    floor: firstOf('floor'),
    ours: firstOf('cached'),
    target: { kind: 'ratio', limit: 0.5 },
  });
  add({
    what: 'Load More to new rows, 100 loaded',
    floor: first.floor.map(({ more }) => more),
    ours: moreAt100,
    target: { kind: 'ratio', limit: 1.15 },
  });
});

let refreshRequests: number[] = [];
await section('long lists', async () => {
  await using window = await scene.openWindow('cold');
  for (const depth of depths) {
    await measures.oursLoadsAll(scene, window, depth);
    if (depth === deepest || depth === 10_000) await measureFinder(depth);
    const requests = await measures.oursSeesMore(scene, window, depth);
    if (depth === depths[0]) refreshRequests = [requests];
    await measures.floorLoadsTo(window, depth);
    const more = { floor: [] as number[], ours: [] as number[] };
    const last = depth + runs * 100;
    // not by turns: at 10,000 a change of view timed out, for a reason not found yet
    for (let loaded = depth; loaded < last; loaded += 100) {
      more.floor.push(await measures.loadMore(window, loaded));
    }
    await window.openSideBarView('ErzyCall');
    for (let loaded = depth; loaded < last; loaded += 100) {
      more.ours.push(await measures.loadMore(window, loaded));
    }
    const named = depth.toLocaleString('en');
    add({ what: `Load More to new rows, ${named} loaded`, ...more });
    if (depth >= 10_000 && moreAt100.length > 0) {
      add({
        what: `… ours at ${named} : ours at 100`,
        unit: '',
        ours: [median(more.ours) / median(moreAt100)],
        target: { kind: 'value', limit: depth === 10_000 ? 1.5 : 2 },
      });
    }
  }

  async function measureFinder(depth: number): Promise<void> {
    await window.runCommand('ErzyCall: Find Case…');
    const keys: number[] = [];
    for (let run = 0; run <= runs; run++) {
      keys.push(await measures.finderKey(window, run + 1));
    }
    await window.quickInput.cancel();
    add({
      what: `finder: key to filtered list, ${depth.toLocaleString('en')} cases`,
      // the first one makes the cases ready
      ours: keys.slice(1),
      target: { kind: 'value', limit: depth === 10_000 ? 50 : 150 },
    });
  }
});

let requestsById: number[] = [];
await section('details', async () => {
  const headings = new measures.Headings();
  await using window = await scene.openWindow('cold', headings.prepare);
  const panels = { empty: [] as number[], long: [] as number[], short: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const index = sizedCases.from + run * 2;
    panels.empty.push(await headings.fromClick(window, 'Probe', `Empty ${run}`));
    panels.long.push(await headings.fromClick(window, 'ErzyCall', caseTitle(index)));
    panels.short.push(await headings.fromClick(window, 'ErzyCall', caseTitle(index + 1)));
  }
  // the first panels of a window load what panels need
  const [empty, long, short] = [panels.empty, panels.long, panels.short].map((all) => all.slice(1));
  add({
    what: 'details, script of 1 KB (floor: an empty webview)',
    floor: empty,
    ours: short!,
    target: { kind: 'ratio', limit: 1.2 },
  });
  add({
    what: 'details, script of 200 KB (floor: an empty webview)',
    floor: empty,
    ours: long!,
    target: { kind: 'ratio', limit: 1.2 },
  });
  requestsById = [await measures.requestsById(scene, window, 50)];
});

await section('heap', async () =>
  add({
    what: 'heap of the extension host, 10,000 cases',
    unit: 'MB',
    floor: [await measures.heapOf(scene, (window) => measures.floorLoadsTo(window, 10_000))],
    ours: [await measures.heapOf(scene, (window) => measures.oursLoadsAll(scene, window, 10_000))],
    target: { kind: 'value', limit: 30 },
  }),
);

const requests: [string, number[], number][] = [
  ['requests: first page', firstRequests, 1],
  ['requests: Load More', moreRequests, 1],
  ['requests: open by ID', requestsById, 1],
  ['requests: refresh of 1,000 cases', refreshRequests, 10],
];
for (const [what, ours, limit] of requests) {
  if (ours.length > 0) add({ what, unit: '', ours, target: { kind: 'value', limit } });
}

const product = join(await installVsCodeServer(), 'product.json');
const { version } = JSON.parse(await readFile(product, 'utf8')) as { version: string };
await writeResults(results, {
  vsCode: `${version} (server, with headless Chromium)`,
  notes: [
    ...failures,
    '“Load and activate”: `activate()` of an extension that was not loaded, called by a third extension in a fresh window, by the clock of the extension host. It holds reading and running the bundle.',
    'Clicks and keys: from the event in the page to the first drawn row with the expected text, by the clock of the page. Load More is clicked when the view had been at rest for 300 ms, since VS Code holds a redraw back that comes within 200 ms of another. First rows and the Load More after them are measured in a window of their own each.',
    'Load More at 1,000 and more: both extensions in one window and one extension host; first the floor, then ours; each run adds 100 cases to the depth. Ours folds whole thousands, so between 100 and 1,000 rows are redrawn.',
    'Finder: the key that turns “no0” into “no0” and a digit, which 1,000 titles hold. The floor has none.',
    'Details: from the click on a row to the heading in the visible frame of a new panel, looked for each time a frame is drawn, the answer of the API included.',
    'Heap: after a garbage collection, one run each; the floor got its 10,000 cases with a single redraw, which is the best case for it.',
    'The limit of 60 requests a minute that ours keeps to by itself was lifted for the measurements.',
  ],
});
tell('done: test/bench/results.md');
