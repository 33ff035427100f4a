import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installVsCodeServer } from '../support/vscode/installVsCodeServer.ts';
import { caseTitle, sizedCases } from './benchCases.ts';
import type { Workbench } from '../support/vscode/workbench.ts';
import { BenchScene } from './benchScene.ts';
import { bundleSizes } from './bundleSizes.ts';
import { finderKey, finderOpened } from './finderMeasures.ts';
import * as measures from './measures.ts';
import { notes } from './notes.ts';
import { median, type Result, writeResults } from './results.ts';
import { scriptCheckTimes } from './scriptCheck.ts';
import { Traffic } from './traffic.ts';

// `npm run bench` measures ours against the floor, by turns, in a real window.

const runs = 7;
const depths = [1_000, 10_000, 20_000];
/** For the finder alone. */
const deepest = 50_000;
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
  await measures.fillCache(scene);
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
    if (depth === 10_000) await measureFinder(window, depth);
    const requests = await measures.oursSeesMore(scene, window, depth);
    if (depth === depths[0]) refreshRequests = [requests];
    await measures.floorLoadsTo(window, depth);
    // not by turns: at 10,000 a change of view timed out, for a reason not found yet
    const floor = await measureMore(window, depth);
    await window.openSideBarView('ErzyCall');
    const ours = await measureMore(window, depth);
    const named = depth.toLocaleString('en');
    add({ what: `Load More to new rows, ${named} loaded`, floor: floor.times, ours: ours.times });
    add({
      what: `… processor time of the extension host, ${named} loaded`,
      floor: [floor.processor],
      ours: [ours.processor],
    });
    if (depth >= 10_000 && moreAt100.length > 0) {
      add({
        what: `… ours at ${named} : ours at 100`,
        unit: '',
        ours: [median(ours.times) / median(moreAt100)],
        target: { kind: 'value', limit: depth === 10_000 ? 1.5 : 2 },
      });
    }
  }
  await measures.oursLoadsAll(scene, window, deepest);
  await measureFinder(window, deepest);
});

async function measureMore(window: Workbench, depth: number) {
  const processorTime = async () => (await scene.probe(window, 'Processor Time'))['ms']!;
  const times: number[] = [];
  const before = await processorTime();
  for (let run = 0; run < runs; run++) {
    times.push(await measures.loadMore(window, depth + run * 100));
  }
  return { times, processor: ((await processorTime()) - before) / runs };
}

async function measureFinder(window: Workbench, depth: number): Promise<void> {
  const opened: number[] = [];
  const keys: number[] = [];
  for (let run = 0; run <= runs; run++) {
    opened.push(await finderOpened(window));
    keys.push(await finderKey(window, run + 1));
    await window.quickInput.cancel();
  }
  const named = depth.toLocaleString('en');
  // the first ones load code and make the cases ready
  add({ what: `finder: command to first rows, ${named} cases`, ours: opened.slice(1) });
  add({
    what: `finder: key to filtered list, ${named} cases`,
    ours: keys.slice(1),
    target: { kind: 'value', limit: depth === 10_000 ? 50 : 150 },
  });
}

await section('traffic', async () => {
  const traffic = new Traffic();
  await using window = await scene.openWindow('cold', traffic.prepare);
  const more = (loaded: number) => traffic.during(() => measures.loadMore(window, loaded));
  for (const loaded of [100, 10_000]) {
    if (loaded === 100) {
      await window.openSideBarView('Floor');
    } else {
      await measures.floorLoadsTo(window, loaded);
    }
    await window.row('no').waitFor();
    const floor = [await more(loaded)];
    if (loaded === 100) {
      await window.openSideBarView('ErzyCall');
    } else {
      await measures.oursLoadsAll(scene, window, loaded);
      await measures.oursSeesMore(scene, window, loaded);
    }
    await window.row('no').waitFor();
    const what = `… sent to the window, ${loaded.toLocaleString('en')} loaded`;
    add({ what, unit: 'KB', floor, ours: [await more(loaded)] });
  }
});

await section('bundle', async () => (await bundleSizes()).forEach(add));

await section('script check', async () => (await scriptCheckTimes()).forEach(add));

let requestsById: number[] = [];
await section('details', async () => {
  const headings = new measures.Headings();
  await using window = await scene.openWindow('cold', headings.prepare);
  const panels = { empty: [] as number[], long: [] as number[], short: [] as number[] };
  const trips = { long: [] as number[], short: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const index = sizedCases.from + run * 2;
    panels.empty.push(await headings.fromClick(window, 'Probe', `Empty ${run}`));
    panels.long.push(await headings.fromClick(window, 'ErzyCall', caseTitle(index)));
    panels.short.push(await headings.fromClick(window, 'ErzyCall', caseTitle(index + 1)));
    trips.long.push(await measures.roundTrip(scene, window, index));
    trips.short.push(await measures.roundTrip(scene, window, index + 1));
  }
  // the first panels of a window load what panels need
  const [empty, long, short] = [panels.empty, panels.long, panels.short].map((all) => all.slice(1));
  const without = (times: number[], each: number[]) => times.map((time) => time - median(each));
  add({
    what: 'details, script of 1 KB, less the round trip (floor: an empty webview)',
    floor: empty,
    ours: without(short!, trips.short),
    target: { kind: 'ratio', limit: 1.2 },
  });
  add({
    what: 'details, script of 200 KB, less the round trip (floor: an empty webview)',
    floor: empty,
    ours: without(long!, trips.long),
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
  notes: [...failures, ...notes],
});
tell('done: test/bench/results.md');
