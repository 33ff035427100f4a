import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type TestResult, writeFaultTable } from './faults/faultTable.ts';
import { type Suite, suites } from './suites.ts';
import { projectRoot } from './vscode/install/cacheFolder.ts';

// `npm test` runs all suites, `npm test -- unit e2e` those that are named and what they need. The last
// line is `N passed, N failed` over all of them; a suite that ran no test has failed. A run of all suites
// writes test/faults.md, and each fault that is neither tested nor out of reach counts as a failure.

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reports = join(projectRoot, 'out', 'reports');
const slowestCount = 10;

const selected = selectSuites(process.argv.slice(2));
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const counts = await runAll(selected);
const results = (await Promise.all(selected.map(readResults))).flat();
printSlowest(results);
let failed = counts.reduce((sum, each) => sum + each.failed, 0);
if (selected.length === suites.length) {
  for (const problem of await writeFaultTable(results)) {
    console.log(`✖ faults: ${problem}`);
    failed++;
  }
}
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** All suites without names. Exits when a name is unknown. */
function selectSuites(names: readonly string[]): Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map(({ name }) => name).join(', ');
    console.error(`There is no suite ${unknown.join(', ')}. The suites are: ${known}.`);
    process.exit(2);
  }
  const wanted = new Set(
    suites
      .filter(({ name }) => names.length === 0 || names.includes(name))
      .flatMap(({ name, needs = [] }) => [name, ...needs]),
  );
  return suites.filter(({ name }) => wanted.has(name));
}

/** As many at a time as there are processors; what needs another suite waits for it. */
async function runAll(chosen: readonly Suite[]): Promise<Counts[]> {
  const waiting = [...chosen];
  const running = new Map<Suite, Promise<void>>();
  const done = new Map<string, Counts>();
  const hasEnded = (name: string) => !chosen.some((suite) => suite.name === name) || done.has(name);
  const canStart = ({ needs = [], runsAlone = false }: Suite) =>
    needs.every(hasEnded) &&
    (runsAlone
      ? running.size === 0 && waiting.length === 1
      : running.size < availableParallelism());
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(canStart);
    if (next === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const end = runSuite(next).then((result) => {
      running.delete(next);
      done.set(next.name, result);
    });
    running.set(next, end);
  }
  return [...done.values()];
}

async function runSuite(suite: Suite): Promise<Counts> {
  const { code, output } = await run(suite);
  // in one piece, because other suites print at the same time
  process.stdout.write(suite.runsAlone === true ? '' : `\n▶ ${suite.name}\n${output}`);
  const tests = await readResults(suite);
  if (!suite.reports) {
    if (code !== 0) console.log(`✖ ${suite.name}: ${suite.command.join(' ')} ended with ${code}`);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  if (tests.length === 0) {
    console.log(`✖ ${suite.name}: no test ran`);
    return { passed: 0, failed: 1 };
  }
  const passing = tests.filter((test) => test.passed).length;
  return { passed: passing, failed: tests.length - passing };
}

/** Resolves with the exit code, or the signal's name. A suite that runs alone prints directly. */
function run({
  name,
  command,
  runsAlone = false,
}: Suite): Promise<{ code: number | string; output: string }> {
  if (runsAlone) console.log(`\n▶ ${name}`);
  return new Promise((resolve, reject) => {
    const [program, ...args] = command;
    const child = spawn(program!, args, {
      cwd: projectRoot,
      stdio: ['ignore', runsAlone ? 'inherit' : 'pipe', runsAlone ? 'inherit' : 'pipe'],
      env: { ...process.env, MOCHA_REPORT: reportOf(name) },
      // npm and the programs in node_modules/.bin are scripts there
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({ code: code ?? signal ?? 1, output: Buffer.concat(chunks).toString() }),
    );
  });
}

function reportOf(name: string): string {
  return join(reports, `${name}.json`);
}

/** None of a suite that does not report, or ended before it could. */
async function readResults({ name, reports: hasReport }: Suite): Promise<TestResult[]> {
  const text = hasReport ? await readFile(reportOf(name), 'utf8').catch(() => '[]') : '[]';
  return JSON.parse(text) as TestResult[];
}

function printSlowest(tests: readonly TestResult[]): void {
  const slowest = tests.toSorted((a, b) => b.duration - a.duration).slice(0, slowestCount);
  if (slowest.length > 0) {
    console.log('\nSlowest tests');
  }
  for (const { duration, title } of slowest) {
    console.log(`${(duration / 1_000).toFixed(1).padStart(6)} s  ${title}`);
  }
}
