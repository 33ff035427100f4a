import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { bundledChromium } from './bundledChromium.ts';

export interface BrowserProgram {
  executablePath: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Starts a headless Chromium: the one that ERZYCALL_CHROMIUM names, otherwise an installed one,
 * otherwise the one from npm (Linux x64 only).
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    // Playwright accepts no undefined values.
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    args: [
      ...['--no-sandbox', '--no-zygote', '--disable-gpu', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--font-render-hinting=none',
    ],
  });
}

async function findBrowser(): Promise<BrowserProgram> {
  const { env } = process;
  const configured = env['ERZYCALL_CHROMIUM'];
  if (configured) {
    if (existsSync(configured)) return { executablePath: configured, env };
    throw new Error(`ERZYCALL_CHROMIUM is set to ${configured}, which does not exist.`);
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledChromium();
  throw new Error(
    'No Chrome or Chromium was found. Set ERZYCALL_CHROMIUM to the path of its executable.',
  );
}

function installedBrowsers(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    case 'win32':
      return [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']]
        .filter((folder) => folder !== undefined)
        .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`);
    default:
      return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
  }
}
