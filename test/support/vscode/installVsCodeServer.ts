import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cachedFolder, cacheRoot } from './cacheFolder.ts';
import { startChild } from './childProcess.ts';

/** Holds VS Code 1.139.1, with all its dependencies pinned by a shrinkwrap. */
const version = '4.139.1';
const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/** Installs VS Code's server from npm unless it is there; resolves with its folder. */
export async function installVsCodeServer(): Promise<string> {
  const folder = await cachedFolder(`code-server-${version}`, async (draft) => {
    console.log(`Installing VS Code's server (code-server ${version}) from npm, once …`);
    await writeFile(
      join(draft, 'package.json'),
      JSON.stringify({ private: true, dependencies: { 'code-server': version } }),
    );
    await npmInstall(draft);
    await npmInstall(join(draft, serverFolder));
    await replaceNativeLogger(join(draft, serverFolder));
  });
  return join(folder, serverFolder);
}

/**
 * Without install scripts: they compile native modules for minutes and need system headers, and the
 * server runs without them.
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
    `npm could not install code-server ${version} (it ended with ${code}; its output is in ${logFile}). ` +
      'Check that npm reaches its registry and that the disk has 1 GB free, then run this again; ' +
      'or set ERZYCALL_VSCODE to the executable of a desktop VS Code.',
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

/** The npm that runs us, on the Node.js that runs us. */
function npm(): [program: string, args: string[]] {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('.js')) return [process.execPath, [running]];
  return ['npm', []];
}
