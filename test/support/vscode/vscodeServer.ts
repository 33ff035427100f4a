import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './childProcess.ts';
import { freePort } from './freePort.ts';
import { installVsCodeServer } from './install/installVsCodeServer.ts';
import { secretStorageOptions } from './secretStorageOptions.ts';
import { writeUserSettings, type Settings } from './profileSettings.ts';

export interface VsCodeServerOptions {
  /** Contains all data of the server. Created if missing. */
  profileDir: string;
  /** The default is a folder inside the profile. */
  extensionsDir?: string;
  /** User settings. By default, those of the profile remain unchanged. */
  settings?: Settings;
  /** Added to the environment of the server and its extension hosts. `undefined` removes a variable. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Enables workspace trust, as in a user's VS Code. The default is false. */
  workspaceTrust?: boolean;
  /** Allows the URL of a window to name an extension under development and its tests. */
  smokeTestDriver?: boolean;
  /** The display language, for which a language pack must be installed. The default is English. */
  language?: string | undefined;
  /** The default is any free port. */
  port?: number;
}

export interface VsCodeServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly profileDir: string;
  readonly extensionsDir: string;
  /** Contains the output of the server. */
  readonly logFile: string;
  /** Resolves with the exit code or the name of the signal when the server ends for any reason. */
  readonly ended: Promise<number | string>;
  /** Terminates the server and its extension hosts. */
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/** Starts VS Code's server and installs it first if necessary. Resolves when it responds. */
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
      ...(options.language === undefined ? [] : ['--locale', options.language]),
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

/** Installs a packed extension into the profile or extensions folder of a server. */
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
  throw new Error(`${vsix} could not be installed (exited with ${code}):\n${output.slice(-2_000)}`);
}

/** Removes the variables of npm and of a VS Code in whose terminal the tests may run. */
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
    if (hasEnded()) throw new Error('The process ended.');
    if (Date.now() > deadline)
      throw new Error(`There was no response within ${startLimitMs / 1_000} s.`);
    const answer = await fetch(`${origin}/version`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return;
    await delay(50);
  }
}
