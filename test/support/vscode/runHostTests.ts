import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { projectRoot } from './cacheFolder.ts';

// Runs test/host inside an extension host: of desktop VS Code where ERZYCALL_VSCODE names one or it can
// be downloaded, else of VS Code's server from npm. ERZYCALL_VSCODE_HOST=server or desktop decides.

const bundled = join(projectRoot, 'out', 'host');
await rm(bundled, { recursive: true, force: true });
await build({
  absWorkingDir: projectRoot,
  entryPoints: ['test/host/index.ts', 'test/host/*.test.ts'],
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

/** Without an executable `@vscode/test-electron` downloads one. */
async function chooseHost(): Promise<{ name: string; executable?: string }> {
  const wanted = process.env['ERZYCALL_VSCODE_HOST'];
  const named = process.env['ERZYCALL_VSCODE'];
  if (named) {
    return { name: `desktop VS Code at ${named}`, executable: named };
  }
  if (wanted === 'desktop' || (wanted !== 'server' && (await canDownload()))) {
    return { name: 'desktop VS Code, downloaded' };
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
