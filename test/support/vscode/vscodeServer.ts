import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './childProcess.ts';
import { freePort } from './freePort.ts';
import { installVsCodeServer } from './installVsCodeServer.ts';
import { secretStorageOptions } from './secretStorageOptions.ts';
import { writeUserSettings, type Settings } from './profileSettings.ts';

export interface VsCodeServerOptions {
  /** Everything that the server keeps; made if missing. */
  profileDir: string;
  /** Inside the profile unless told. */
  extensionsDir?: string;
  /** User settings; those of the profile are kept if not given. */
  settings?: Settings;
  /** On top of our own environment; the extension host gets it too. `undefined` removes one. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Ask whether a folder is trusted, as a user's VS Code does. Off unless told. */
  workspaceTrust?: boolean;
  /** Lets the address of a window carry extensions under development and their tests. */
  smokeTestDriver?: boolean;
  /** Any free one unless told. */
  port?: number;
}

export interface VsCodeServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly profileDir: string;
  readonly extensionsDir: string;
  /** What it wrote to its output. */
  readonly logFile: string;
  /** Resolves when it ended, for whatever reason. */
  readonly ended: Promise<number | string>;
  /** Ends it and its extension hosts. */
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/** Starts VS Code's server, installing it first if needed; resolves when it answers. */
export async function startVsCodeServer(options: VsCodeServerOptions): Promise<VsCodeServer> {
  const { profileDir } = options;
  const extensionsDir = options.extensionsDir ?? join(profileDir, 'extensions');
  const logFile = join(profileDir, 'server.log');
  const server = await installVsCodeServer();
  if (options.settings) await writeUserSettings(profileDir, options.settings);
  const port = options.port ?? (await freePort());
  const child = await startChild(
    process.execPath,
    [
      ...(await secretStorageOptions(profileDir)),
      join(server, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', profileDir, '--extensions-dir', extensionsDir],
      ...['--telemetry-level', 'off'],
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
      ...(options.smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: serverEnvironment(options.env), logFile },
  );
  const origin = `http://127.0.0.1:${port}`;
  try {
    await waitUntilUp(origin, () => child.hasEnded());
  } catch (error) {
    await child.stop();
    const output = await readFile(logFile, 'utf8');
    throw new Error(`VS Code's server did not start:\n${output.slice(-2_000)}`, { cause: error });
  }
  const stop = (): Promise<void> => child.stop();
  const { ended } = child;
  return {
    ...{ origin, port, profileDir, extensionsDir, logFile, ended, stop },
    [Symbol.asyncDispose]: stop,
  };
}

/** Installs a packed extension into the profile (or folder) that a server will be started with. */
export async function installVsix(
  vsix: string,
  profileDir: string,
  extensionsDir: string = join(profileDir, 'extensions'),
): Promise<void> {
  const server = await installVsCodeServer();
  const logFile = join(profileDir, 'install-extension.log');
  const child = await startChild(
    process.execPath,
    [
      join(server, 'out', 'server-main.js'),
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--server-data-dir', profileDir, '--extensions-dir', extensionsDir],
      ...['--install-extension', vsix, '--force'],
    ],
    { env: serverEnvironment(), logFile },
  );
  const code = await child.ended;
  if (code === 0) return;
  const output = await readFile(logFile, 'utf8');
  throw new Error(`${vsix} could not be installed (ended with ${code}):\n${output.slice(-2_000)}`);
}

/** Ours without what npm adds and what a VS Code that we run in would tell it. */
function serverEnvironment(extra: VsCodeServerOptions['env'] = {}): NodeJS.ProcessEnv {
  const env = Object.entries({ ...process.env, ...extra });
  return Object.fromEntries(
    env.filter(
      ([name, value]) => value !== undefined && !/^(npm_|VSCODE_|NODE_OPTIONS$)/.test(name),
    ),
  );
}

async function waitUntilUp(origin: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    if (hasEnded()) throw new Error('it ended');
    if (Date.now() > deadline) throw new Error(`no answer in ${startLimitMs / 1_000} s`);
    const answer = await fetch(`${origin}/version`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await delay(50);
  }
}
