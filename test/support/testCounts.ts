import { readFile, rm, writeFile } from 'node:fs/promises';

/** How many tests of a suite ended how. Skipped ones are neither. */
export interface TestCounts {
  passed: number;
  failed: number;
}

export async function writeTestCounts(file: string, counts: TestCounts): Promise<void> {
  await writeFile(file, JSON.stringify(counts));
}

/** `undefined` if the suite did not get as far as writing them. */
export async function takeTestCounts(file: string): Promise<TestCounts | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as TestCounts;
  } catch {
    return undefined;
  } finally {
    await rm(file, { force: true });
  }
}
