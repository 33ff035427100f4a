import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Settings = Record<string, unknown>;

/** Disable what a new window shows or requests by itself: tips, walkthroughs, chat, updates. */
const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // the tooltip of a row where the pointer rests would cover other rows; a test of tooltips sets its own
  'workbench.hover.delay': 600_000,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const serverSettings = join('data', 'User', 'settings.json');

/** Replaces the user settings in a server's profile. Windows read them when they load. */
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

/** Returns the modification time of the user settings in milliseconds since the Unix epoch. */
export async function userSettingsWrittenAt(profileDir: string): Promise<number> {
  return (await stat(settingsFile(profileDir))).mtimeMs;
}

function settingsFile(profileDir: string): string {
  return join(profileDir, 'data', 'User', 'settings.json');
}
