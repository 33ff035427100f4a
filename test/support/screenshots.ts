import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Scene } from './scene.ts';
import { liveKey } from './fakeApi/demoKeys.ts';
import { projectRoot } from './vscode/install/cacheFolder.ts';
import { writeUserSettings } from './vscode/profileSettings.ts';
import type { Workbench } from './vscode/window/workbench.ts';

// `npm run screenshots` creates the pictures of the README, from a real window with the packed extension.

const folder = join(projectRoot, 'media', 'readme');
await mkdir(folder, { recursive: true });
await using scene = await Scene.start({
  api: { cases: 240 },
  env: { ERZYCALL_API_KEY: liveKey },
});
const viewport = { width: 1200, height: 750 };

await picture('overview', 'Default Dark Modern', async (window) => {
  await openCase(window, 3);
});
await picture('details', 'Default Light Modern', async (window) => {
  await openCase(window, 9);
});
await picture('find', 'Default Dark Modern', async (window) => {
  await openCase(window, 0);
  await window.runCommandAndType('ErzyCall: Find Case…', 'reminder');
  await window.quickInput.items().nth(2).waitFor();
});

async function picture(
  name: string,
  theme: string,
  arrange: (window: Workbench) => Promise<void>,
): Promise<void> {
  await writeUserSettings(scene.server.profileDir, {
    'erzycall.apiBaseUrl': scene.api.origin,
    'workbench.colorTheme': theme,
  });
  await using window = await scene.openWindow({ viewport });
  await window.openSideBarView('ErzyCall');
  await window.row(scene.api.cases[0]!.title).waitFor();
  await arrange(window);
  // without a hover or a focus ring
  await window.page.mouse.move(viewport.width / 2, viewport.height - 5);
  await window.screenshot(join(folder, `${name}.png`));
}

async function openCase(window: Workbench, index: number): Promise<void> {
  const title = scene.api.cases[index]!.title;
  await window.row(title).click();
  await window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
}
