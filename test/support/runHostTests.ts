import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests, type TestOptions } from '@vscode/test-electron/out/index.js';
import { projectRoot } from './vscode/cacheFolder.ts';

// a program: runs the bundled tests of test/host in VS Code; the file for the counts may be given
type Host = { name: string } & Pick<TestOptions, 'vscodeExecutablePath' | 'launchArgs'>;

const [countsFile] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'erzycall-host-'));
try {
  const { name, launchArgs = [], ...host } = await chooseHost();
  console.log(`Host: ${name}`);
  await runTests({
    ...host,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'out', 'test', 'host', 'index.cjs'),
    launchArgs: [
      ...launchArgs,
      `--user-data-dir=${join(folder, 'user')}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
    ],
    extensionTestsEnv: { ERZYCALL_TEST_COUNTS: countsFile, ERZYCALL_API_KEY: undefined },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function chooseHost(): Promise<Host> {
  const executable = process.env['ERZYCALL_VSCODE'];
  if (executable) {
    return { name: `desktop VS Code, ${executable}`, vscodeExecutablePath: executable };
  }
  const wanted = process.env['ERZYCALL_VSCODE_HOST'];
  if (wanted === 'desktop' || (wanted !== 'server' && (await canRunDesktop()))) {
    return { name: 'desktop VS Code, downloaded' };
  }
  return {
    name: "VS Code's server from npm, in a headless Chromium",
    vscodeExecutablePath: process.execPath,
    launchArgs: [join(import.meta.dirname, 'vscode', 'hostLauncher.ts')],
  };
}

/** There is a screen and Microsoft's download server answers. */
async function canRunDesktop(): Promise<boolean> {
  const { platform, env } = process;
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return false;
  const address = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}
