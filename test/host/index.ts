import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** What the extension host calls: runs every bundled test file beside this one. */
export async function run(): Promise<void> {
  // __dirname: this is bundled to CommonJS, which is what the extension host loads
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
    throw new Error(`${failures} tests failed.`);
  }
}
