import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installVsCodeServer } from '../support/vscode/install/installVsCodeServer.ts';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import { BenchScene } from './benchScene.ts';
import { bundleSizes } from './bundleSizes.ts';
import { caseIdTimes } from './caseIdTimes.ts';
import { measureDetails } from './detailsMeasures.ts';
import { finderKey, finderOpened } from './finderMeasures.ts';
import { hugeAnswerTimes } from './hugeAnswerTimes.ts';
import * as measures from './measures.ts';
import { notes } from './notes.ts';
import { median, type Result, writeResults } from './results.ts';
import { scriptCheckTimes } from './scriptCheck.ts';
import { Traffic } from './traffic.ts';

// `npm run bench` compares ErzyCall Cases with the floor in real VS Code windows.

const runs = 7;
const depths = [1_000, 10_000, 20_000];
/** Used only for the finder. */
const finderDepth = 50_000;
const started = Date.now();
const results: Result[] = [];
const log = (text: string) =>
  console.log(`${((Date.now() - started) / 1_000).toFixed(0).padStart(4)} s  ${text}`);

function add(result: Result): void {
  results.push(result);
  const floor = result.floor ? `floor ${median(result.floor).toFixed(1)}, ` : '';
  log(`${result.name}: ${floor}ErzyCall ${median(result.erzyCall).toFixed(1)}`);
}

const failures: string[] = [];
/** Runs one part of the benchmark. A failure is added to the notes and does not stop the others. */
async function section(name: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error);
    failures.push(`**Incomplete: ${name}.** ${String(error).split('\n')[0]}`);
    process.exitCode = 1;
  }
}

await using scene = await BenchScene.start(finderDepth + 1_000);
log('VS Code is running');

await section('activation', async () => {
  const activated = { Floor: [] as number[], ErzyCall: [] as number[] };
  const used: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const side of ['Floor', 'ErzyCall'] as const) {
      const { active, firstUse } = await measures.activation(scene, side);
      activated[side].push(active);
      if (firstUse !== undefined) used.push(firstUse);
    }
  }
  add({
    name: 'load and activate, as for each file in a supported language',
    floor: activated.Floor,
    erzyCall: activated.ErzyCall,
    target: { kind: 'value', limit: 2 },
  });
  add({ name: 'first command after activation, including the code that it loads', erzyCall: used });
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
    name: 'click on the view to first rows, cold',
    floor: firstOf('floor'),
    erzyCall: firstOf('cold'),
    target: { kind: 'ratio', limit: 1.1 },
  });
  add({
    name: 'click on the view to first rows, with cache',
    floor: firstOf('floor'),
    erzyCall: firstOf('cached'),
    target: { kind: 'ratio', limit: 0.5 },
  });
  add({
    name: 'click on Load More to new rows, 100 loaded',
    floor: first.floor.map(({ more }) => more),
    erzyCall: moreAt100,
    target: { kind: 'ratio', limit: 1.15 },
  });
});

let refreshRequests: number[] = [];
await section('long lists', async () => {
  await using window = await scene.openWindow('cold');
  for (const depth of depths) {
    await measures.erzyCallLoadsTo(scene, window, depth);
    if (depth === 10_000) await measureFinder(window, depth);
    const requests = await measures.erzyCallFindsMore(scene, window, depth);
    if (depth === depths[0]) refreshRequests = [requests];
    await measures.floorLoadsTo(window, depth);
    // All floor runs come first, because switching views at 10,000 cases timed out (cause unknown).
    const floor = await measureMore(window, depth);
    await window.openSideBarView('ErzyCall');
    const erzyCall = await measureMore(window, depth);
    const formatted = depth.toLocaleString('en');
    add({
      name: `click on Load More to new rows, ${formatted} loaded`,
      floor: floor.times,
      erzyCall: erzyCall.times,
    });
    add({
      name: `Load More: CPU time of the extension host, ${formatted} loaded`,
      floor: [floor.cpu],
      erzyCall: [erzyCall.cpu],
    });
    if (depth >= 10_000 && moreAt100.length > 0) {
      add({
        name: `Load More: time with ${formatted} loaded relative to 100`,
        unit: '',
        erzyCall: [median(erzyCall.times) / median(moreAt100)],
        target: { kind: 'value', limit: depth === 10_000 ? 1.5 : 2 },
      });
    }
  }
  await measures.erzyCallLoadsTo(scene, window, finderDepth);
  await measureFinder(window, finderDepth);
});

async function measureMore(window: Workbench, depth: number) {
  const cpuTime = async () => (await scene.probe(window, 'CPU Time'))['ms']!;
  const times: number[] = [];
  const before = await cpuTime();
  for (let run = 0; run < runs; run++) {
    times.push(await measures.loadMore(window, depth + run * 100));
  }
  return { times, cpu: ((await cpuTime()) - before) / runs };
}

async function measureFinder(window: Workbench, depth: number): Promise<void> {
  const opened: number[] = [];
  const keys: number[] = [];
  for (let run = 0; run <= runs; run++) {
    opened.push(await finderOpened(window));
    keys.push(await finderKey(window, run + 1));
    await window.quickInput.cancel();
  }
  const formatted = depth.toLocaleString('en');
  // Skip the first run: it also loads code and prepares the cases for the search.
  add({ name: `finder: command to first rows, ${formatted} cases`, erzyCall: opened.slice(1) });
  add({
    name: `finder: key press to filtered list, ${formatted} cases`,
    erzyCall: keys.slice(1),
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
      await measures.erzyCallLoadsTo(scene, window, loaded);
      await measures.erzyCallFindsMore(scene, window, loaded);
    }
    await window.row('no').waitFor();
    const name = `Load More: data sent to the window, ${loaded.toLocaleString('en')} loaded`;
    add({ name, unit: 'KB', floor, erzyCall: [await more(loaded)] });
  }
});

await section('bundle', async () => (await bundleSizes()).forEach(add));
await section('script check', async () => (await scriptCheckTimes()).forEach(add));
await section('huge answers', async () => (await hugeAnswerTimes()).forEach(add));
await section('case IDs', async () => (await caseIdTimes()).forEach(add));
let requestsById: number[] = [];
await section('details', async () => {
  const details = await measureDetails(scene, runs);
  details.results.forEach(add);
  requestsById = details.requestsById;
});

await section('heap', async () =>
  add({
    name: 'growth of the extension host heap, 10,000 cases',
    unit: 'MB',
    floor: [await measures.heapGrowth(scene, (window) => measures.floorLoadsTo(window, 10_000))],
    erzyCall: [
      await measures.heapGrowth(scene, (window) => measures.erzyCallLoadsTo(scene, window, 10_000)),
    ],
    target: { kind: 'value', limit: 30 },
  }),
);

const requests: [string, number[], number][] = [
  ['requests: first page', firstRequests, 1],
  ['requests: Load More', moreRequests, 1],
  ['requests: open by ID', requestsById, 1],
  ['requests: refresh of 1,000 cases', refreshRequests, 10],
];
for (const [name, erzyCall, limit] of requests) {
  if (erzyCall.length > 0) add({ name, unit: '', erzyCall, target: { kind: 'value', limit } });
}
const product = await readFile(join(await installVsCodeServer(), 'product.json'), 'utf8');
const { version } = JSON.parse(product) as { version: string };
await writeResults(results, {
  vsCode: `${version} (server, with headless Chromium)`,
  notes: [...failures, ...notes],
});
log('Results written to test/bench/results.md');
