import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { HostProbe } from '../support/host/hostProbe.ts';

/** Called by the extension host. Runs every bundled test file in this folder. */
export async function run(): Promise<void> {
  // available because this file is bundled as CommonJS for the extension host
  const folder = __dirname;
  const checkout = process.env['ERZYCALL_CHECKOUT'] ?? '';
  const probe = HostProbe.install(checkout);
  const mocha = new Mocha({
    // longer than the tests themselves wait, because machines differ in speed
    timeout: 120_000,
    forbidOnly: true,
    reporter: join(checkout, 'test/support/countingReporter.cjs'),
  });
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.test.cjs'))
    .sort()) {
    mocha.addFile(join(folder, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  const ours = probe.unhandled.filter((reason) => stackOf(reason).includes(join(checkout, 'dist')));
  if (ours.length > 0) {
    throw new Error(`Rejections that nobody handled:\n${ours.map(stackOf).join('\n')}`);
  }
  if (failures > 0) {
    throw new Error(`Failed tests: ${failures}`);
  }
}

function stackOf(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
