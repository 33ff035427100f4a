import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by the extension host. Runs every bundled test file in this folder. */
export async function run(): Promise<void> {
  // available because this file is bundled as CommonJS for the extension host
  const folder = __dirname;
  const mocha = new Mocha({
    timeout: 20_000,
    forbidOnly: true,
    reporter: join(process.env['ERZYCALL_CHECKOUT'] ?? '', 'test/support/countingReporter.cjs'),
  });
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.test.cjs'))
    .sort()) {
    mocha.addFile(join(folder, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`Failed tests: ${failures}`);
  }
}
