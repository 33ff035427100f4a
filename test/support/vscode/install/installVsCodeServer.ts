import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cachedFolder, cacheRoot, projectRoot } from './cacheFolder.ts';
import { startChild } from '../childProcess.ts';

/** Contains VS Code 1.139.1. A shrinkwrap pins all of its dependencies. */
const version = '4.139.1';
const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/** Installs VS Code's server from npm if necessary. Resolves with its folder. */
export async function installVsCodeServer(): Promise<string> {
  const folder = await cachedFolder(`code-server-${version}`, async (draft) => {
    console.log(
      `Installing VS Code's server (code-server ${version}) from npm (only needed once)…`,
    );
    await writeFile(
      join(draft, 'package.json'),
      JSON.stringify({ private: true, dependencies: { 'code-server': version } }),
    );
    await npmInstall(draft);
    await npmInstall(join(draft, serverFolder));
    await replaceNativeLogger(join(draft, serverFolder));
  });
  const server = join(folder, serverFolder);
  await linkTypeScript(server);
  return server;
}

/** The package lacks the compiler that its TypeScript extension uses, so it gets that of the tests. */
async function linkTypeScript(server: string): Promise<void> {
  const modules = join(server, 'extensions', 'node_modules');
  await mkdir(modules, { recursive: true });
  const target = join(projectRoot, 'node_modules', 'typescript');
  await symlink(target, join(modules, 'typescript'), 'dir').catch((error: unknown) => {
    const isLinked = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isLinked) throw error;
  });
}

/**
 * Skips the install scripts: they compile native modules, which takes minutes and needs system headers,
 * and the server runs without these modules.
 */
async function npmInstall(folder: string): Promise<void> {
  const logFile = join(cacheRoot, 'logs', 'install.log');
  await mkdir(dirname(logFile), { recursive: true });
  const args = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'];
  const [program, first] = npm();
  const child = await startChild(program, [...first, ...args, '--prefix', folder], {
    cwd: folder,
    logFile,
  });
  const code = await child.ended;
  if (code === 0) return;
  throw new Error(
    `npm could not install code-server ${version} (exited with ${code}; see ${logFile}). ` +
      'Check that npm can reach its registry and that 1 GB of disk space is free, then try again. ' +
      'Or set ERZYCALL_VSCODE to the path of a desktop VS Code.',
  );
}

async function replaceNativeLogger(server: string): Promise<void> {
  const folder = join(server, 'node_modules', '@vscode', 'spdlog');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: '@vscode/spdlog', type: 'module', exports: './index.js' }),
  );
  await copyFile(join(import.meta.dirname, 'fileLogger.js'), join(folder, 'index.js'));
}

/** Uses the npm that started this process, if any, with the same Node.js. */
function npm(): [program: string, args: string[]] {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('.js')) return [process.execPath, [running]];
  return ['npm', []];
}
