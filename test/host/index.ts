import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runMochaFiles } from '../support/runMochaFiles.ts';

/**
 * What VS Code calls in its extension host. The tests were bundled into files beside this one.
 * @throws Error if one failed or none ran
 */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.cjs'))
    .sort()
    .map((file) => join(__dirname, file));
  const { passed, failed } = await runMochaFiles(files, {
    timeout: 30_000,
    countsFile: process.env['ERZYCALL_TEST_COUNTS'],
  });
  if (failed > 0) throw new Error(`${failed} of the tests in VS Code failed`);
  if (passed === 0) throw new Error('no test ran in VS Code');
}
