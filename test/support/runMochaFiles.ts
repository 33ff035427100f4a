import { writeTestCounts, type TestCounts } from './testCounts.ts';

export interface MochaOptions {
  /** For one test, unless it says otherwise. In milliseconds. */
  timeout: number;
  /** Where the counts go, for whoever started this process. */
  countsFile: string | undefined;
}

/** Runs test files and tells how it went on the console. Works in plain Node.js and inside VS Code. */
export async function runMochaFiles(
  files: readonly string[],
  { timeout, countsFile }: MochaOptions,
): Promise<TestCounts> {
  // an ES module; this one is bundled as CommonJS for VS Code
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout, forbidOnly: true, color: true });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const counts = await new Promise<TestCounts>((resolve) => {
    const runner = mocha.run((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed });
    });
  });
  if (countsFile) await writeTestCounts(countsFile, counts);
  return counts;
}
