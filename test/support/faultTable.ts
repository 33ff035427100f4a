import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FaultName, faultNames } from './faultNames.ts';
import { projectRoot } from './vscode/cacheFolder.ts';

/** One test as `countingReporter.cjs` reports it. */
export interface TestResult {
  /** With the titles of the suites around it. */
  readonly title: string;
  readonly file?: string | undefined;
  readonly passed: boolean;
}

export interface FaultRow {
  readonly number: number;
  readonly name: string;
  /** Relative to the project, sorted. */
  readonly files: readonly string[];
  readonly result: 'passed' | 'failed' | 'unreachable' | 'untested';
  readonly reason: string | undefined;
}

/** One row for each fault, from the tests whose titles name it: `fault 9: …`, `faults 10, 11: …`. */
export function faultRows(
  results: readonly TestResult[],
  names: readonly FaultName[] = faultNames,
): FaultRow[] {
  return names.map(({ name, unreachable }, index) => {
    const number = index + 1;
    const tests = results.filter(({ title }) => faultsIn(title).includes(number));
    const files = tests.map(({ file }) => sourceOf(file ?? '')).filter((file) => file !== '');
    return {
      number,
      name,
      files: [...new Set(files)].sort(),
      result: resultOf(tests, unreachable),
      reason: unreachable,
    };
  });
}

/** The faults that tests claim to show and that do not exist. */
export function unknownFaults(
  results: readonly TestResult[],
  names: readonly FaultName[] = faultNames,
): number[] {
  const numbers = results.flatMap(({ title }) => faultsIn(title));
  return [...new Set(numbers)].filter((number) => number < 1 || number > names.length);
}

export function faultTable(rows: readonly FaultRow[]): string {
  const lines = rows.map((row) => {
    const files = row.files.map((file) => `\`${file}\``).join('<br>');
    return `| ${row.number} | ${row.name} | ${files} | ${resultText(row)} |`;
  });
  return [
    '# Faults',
    '',
    'What can go wrong, and the tests that show what happens then. Written by `npm test`; do not edit.',
    '',
    '| # | fault | tested in | result |',
    '| --: | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** Writes test/faults.md from the reports of all suites, and returns what is wrong with it. */
export async function writeFaultTable(reports: string): Promise<string[]> {
  const results: TestResult[] = [];
  for (const name of await readdir(reports)) {
    const text = await readFile(join(reports, name), 'utf8');
    results.push(...(JSON.parse(text) as TestResult[]));
  }
  const rows = faultRows(results);
  await writeFile(join(projectRoot, 'test', 'faults.md'), faultTable(rows));
  return [
    ...rows
      .filter((row) => row.result === 'untested')
      .map((row) => `fault ${row.number} (${row.name}) is not tested`),
    ...unknownFaults(results).map((number) => `there is no fault ${number}`),
  ];
}

function faultsIn(title: string): number[] {
  const lists = title.matchAll(/\bfaults? (\d+(?:, \d+)*):/g);
  return [...lists].flatMap(([, list]) => list!.split(', ').map(Number));
}

function resultOf(
  tests: readonly TestResult[],
  unreachable: string | undefined,
): FaultRow['result'] {
  if (tests.length > 0) {
    return tests.every((test) => test.passed) ? 'passed' : 'failed';
  }
  return unreachable === undefined ? 'untested' : 'unreachable';
}

function resultText({ result, reason }: FaultRow): string {
  switch (result) {
    case 'unreachable':
      return `cannot be reached here: ${reason}`;
    case 'untested':
      return 'NOT TESTED';
    case 'passed':
    case 'failed':
      return result;
  }
}

/** Tests in VS Code run as bundles below out/. */
function sourceOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^.*\/(?=(?:test|out)\/)/, '');
  return path.replace(/^out\/host\/(.*)\.cjs$/, 'test/host/$1.ts');
}
