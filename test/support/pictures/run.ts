import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { liveKey } from '../fakeApi/demoKeys.ts';
import { Scene } from '../scene.ts';
import { cacheRoot, projectRoot } from '../vscode/install/cacheFolder.ts';
import { writeUserSettings } from '../vscode/profileSettings.ts';
import { type Picture, pictures, prepare } from './pictures.ts';

// `npm run screenshots` creates the pictures of the README, from a real window with the packed extension.
// With `-- --all-themes` it creates each of them in every kind of theme, to look at, and leaves the
// README's alone. Names of pictures limit either to those.

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;
const { values, positionals } = parseArgs({
  options: { 'all-themes': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const chosen = pictures.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
const folder = values['all-themes']
  ? join(cacheRoot, 'screenshots')
  : join(projectRoot, 'media', 'readme');
await mkdir(folder, { recursive: true });
for (const picture of chosen) {
  for (const theme of values['all-themes'] ? (Object.keys(themes) as Theme[]) : [picture.theme]) {
    const name = values['all-themes'] ? `${picture.name}-${theme}` : picture.name;
    await take(picture, theme, join(folder, `${name}.png`));
    console.log(name);
  }
}

type Theme = keyof typeof themes;

async function take(picture: Picture, theme: Theme, file: string): Promise<void> {
  // each picture has a profile of its own, because a window restores the editors of the one before
  await using scene = await Scene.start({
    api: { cases: 240 },
    env: { ERZYCALL_API_KEY: liveKey },
  });
  await prepare(scene);
  await writeUserSettings(scene.server.profileDir, {
    'erzycall.apiBaseUrl': scene.api.origin,
    'workbench.colorTheme': themes[theme],
    // the files in the pictures are parts of a program
    'typescript.validate.enable': false,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
  });
  const viewport = { width: 1200, height: 750 };
  await using window = await scene.openWindow({ viewport });
  await window.openSideBarView('ErzyCall');
  await window.row(scene.api.cases[0]!.title).waitFor();
  await picture.arrange(window, scene);
  await window.screenshot(file);
}
