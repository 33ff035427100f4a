import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Settings = Record<string, unknown>;

/** Keep a fresh window still: no tips, no walkthrough, no chat, nothing looked for on the network. */
const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const serverSettings = join('data', 'User', 'settings.json');

/** Replaces the user settings of a server's profile; a window reads them when it loads. */
export async function writeUserSettings(
  profileDir: string,
  settings: Settings,
  name: string = serverSettings,
): Promise<void> {
  const file = join(profileDir, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

export async function readUserSettings(profileDir: string): Promise<Settings> {
  return JSON.parse(await readFile(settingsFile(profileDir), 'utf8')) as Settings;
}

/** In milliseconds. */
export async function userSettingsWrittenAt(profileDir: string): Promise<number> {
  return (await stat(settingsFile(profileDir))).mtimeMs;
}

function settingsFile(profileDir: string): string {
  return join(profileDir, 'data', 'User', 'settings.json');
}
