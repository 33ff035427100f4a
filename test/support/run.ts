import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFaultTable } from './faultTable.ts';
import { projectRoot } from './vscode/cacheFolder.ts';
import { type Suite, suites } from './suites.ts';

// `npm test` runs all suites, `npm test -- unit e2e` those that are named. The last line is
// `N passed, N failed` over all of them; a suite that ran no test has failed. A run of all suites
// writes test/faults.md, and each fault that is neither tested nor out of reach counts as a failure.

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const reports = join(projectRoot, 'out', 'reports');

async function runSuite(suite: Suite): Promise<Counts> {
  console.log(`\n▶ ${suite.name}`);
  const report = join(reports, `${suite.name}.json`);
  for (const command of suite.commands) {
    const code = await run(command, report);
    if (code !== 0 && !suite.reports) {
      console.log(`✖ ${suite.name}: ${command.join(' ')} ended with ${code}`);
      return { passed: 0, failed: 1 };
    }
  }
  return suite.reports ? readCounts(suite.name, report) : { passed: 1, failed: 0 };
}

async function readCounts(name: string, report: string): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => '[]');
  const results = JSON.parse(text) as { passed: boolean }[];
  if (results.length === 0) {
    console.log(`✖ ${name}: no test ran`);
    return { passed: 0, failed: 1 };
  }
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

/** Resolves with the exit code, or the signal's name. */
function run([program, ...args]: readonly string[], report: string): Promise<number | string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program!, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, MOCHA_REPORT: report },
      // npm and the programs in node_modules/.bin are scripts there
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 1));
  });
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}: ${suites.map((suite) => suite.name).join(', ')}.`,
  );
  process.exit(2);
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
let passed = 0;
let failed = 0;
for (const suite of suites) {
  if (names.length === 0 || names.includes(suite.name)) {
    const counts = await runSuite(suite);
    passed += counts.passed;
    failed += counts.failed;
  }
}
if (names.length === 0) {
  for (const problem of await writeFaultTable(reports)) {
    console.log(`✖ faults: ${problem}`);
    failed++;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
