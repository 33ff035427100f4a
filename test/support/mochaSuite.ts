import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { runMochaFiles } from './runMochaFiles.ts';

// a program: pattern of the test files, limit for one test in milliseconds, file for the counts
const [pattern, timeout, countsFile] = process.argv.slice(2);
if (pattern === undefined) throw new Error('usage: mochaSuite.ts pattern [timeout] [counts file]');
const files = globSync(pattern).sort();
const counts = await runMochaFiles(
  files.map((file) => resolve(file)),
  { timeout: Number(timeout ?? 10_000), countsFile },
);
// what a failed test left open must not keep the run from ending
process.exit(counts.failed > 0 ? 1 : 0);
