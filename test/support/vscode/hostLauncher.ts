#!/usr/bin/env node
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './install/browser.ts';
import { openWorkbench } from './window/openWorkbench.ts';
import { startVsCodeServer } from './vscodeServer.ts';
import { remoteUri } from './window/workbenchUrl.ts';

/**
 * Replaces the executable of desktop VS Code: it accepts the arguments of `@vscode/test-electron`,
 * runs the tests in the extension host of VS Code's server, prints their output and exits with their
 * exit code.
 */
const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
  allowPositionals: true,
  // Ignore the arguments that only Electron understands.
  strict: false,
});

const limitMs = 10 * 60_000;

process.exit(await runInServer());

async function runInServer(): Promise<number> {
  const profileDir = required('user-data-dir');
  await using server = await startVsCodeServer({
    profileDir,
    extensionsDir: required('extensions-dir'),
    settings: {},
    smokeTestDriver: true,
  });
  await using browser = await launchBrowser();
  const windowLog = join(profileDir, 'window.log');
  const exit = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    console.error(`The tests in VS Code did not finish within ${limitMs / 60_000} minutes.`);
    exit.resolve(1);
  }, limitMs);
  void server.ended.then(() => exit.resolve(1));
  const opened = openWorkbench({
    server,
    browser,
    ...(positionals[0] === undefined ? {} : { folder: positionals[0] }),
    payload: [
      ['extensionDevelopmentPath', remoteUri(server, required('extensionDevelopmentPath'))],
      ['extensionTestsPath', remoteUri(server, required('extensionTestsPath'))],
      ['skipWelcome', 'true'],
    ],
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
        printHostConsole(type, args, windowLog),
      );
      await page.exposeFunction('codeAutomationExit', exit.resolve);
    },
  });
  opened.catch((error: unknown) => {
    console.error(error);
    exit.resolve(1);
  });
  const code = await exit.promise;
  clearTimeout(timer);
  if (code !== 0) console.log(`See the logs of VS Code in ${windowLog} and ${server.logFile}.`);
  return code;
}

/** Prints Mocha's output, which uses `console.log`. VS Code's own messages go to a file. */
function printHostConsole(type: string, args: unknown[], logFile: string): void {
  const text = format(...args);
  if (
    (type === 'log' || type === 'info') &&
    !/^(%c|\[|Resolv|Creating a socket|Updating additional)/.test(text)
  )
    console.log(text);
  else appendFileSync(logFile, `[${type}] ${text}\n`);
}

function required(name: keyof typeof values): string {
  const value = values[name];
  if (typeof value === 'string') return value;
  throw new Error(`The argument --${name} is missing.`);
}
