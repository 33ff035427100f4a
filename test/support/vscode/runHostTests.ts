import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { projectRoot } from './install/cacheFolder.ts';

// Runs test/host inside an extension host. The host is desktop VS Code if ERZYCALL_VSCODE names one or if
// it can be downloaded, otherwise VS Code's server from npm. If ERZYCALL_VSCODE is
// not set, ERZYCALL_VSCODE_HOST=server or ERZYCALL_VSCODE_HOST=desktop selects the host.

const bundled = join(projectRoot, 'out', 'host');
await rm(bundled, { recursive: true, force: true });
await build({
  absWorkingDir: projectRoot,
  entryPoints: ['test/host/index.ts', 'test/host/**/*.test.ts', 'test/host/tree/rowModules.ts'],
  outdir: bundled,
  outExtension: { '.js': '.cjs' },
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const host = await chooseHost();
console.log(`Extension host: ${host.name}`);
process.exitCode = await runTests({
  ...(host.executable === undefined ? {} : { vscodeExecutablePath: host.executable }),
  extensionDevelopmentPath: projectRoot,
  extensionTestsPath: join(bundled, 'index.cjs'),
  launchArgs: [join(projectRoot, 'test', 'host')],
  extensionTestsEnv: { ERZYCALL_CHECKOUT: projectRoot },
}).catch((error: unknown) => {
  console.error(String(error));
  return 1;
});

/** If the host has no executable, `@vscode/test-electron` downloads one. */
async function chooseHost(): Promise<{ name: string; executable?: string }> {
  const requested = process.env['ERZYCALL_VSCODE_HOST'];
  const configured = process.env['ERZYCALL_VSCODE'];
  if (configured) {
    return { name: `desktop VS Code at ${configured}`, executable: configured };
  }
  if (requested === 'desktop' || (requested !== 'server' && (await canDownload()))) {
    return { name: 'downloaded desktop VS Code' };
  }
  return {
    name: "VS Code's server from npm",
    executable: join(import.meta.dirname, 'hostLauncher.ts'),
  };
}

async function canDownload(): Promise<boolean> {
  try {
    const response = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
