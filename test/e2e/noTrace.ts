import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import type { Scene } from '../support/scene.ts';
import { storedInBrowser } from './storedInBrowser.ts';

/**
 * Asserts that a text is in no file of the profile, including logs and stored state, not in the browser's
 * storage, and in no frame of the window.
 */
export async function assertNoTrace(scene: Scene, window: Workbench, text: string): Promise<void> {
  for (const file of await profileFiles(scene)) {
    assert.ok(!(await readFile(file, 'utf8')).includes(text), `found in ${file}`);
  }
  assert.ok(!(await storedInBrowser(window.page)).includes(text), 'found in the stored state');
  for (const frame of window.page.frames()) {
    const html = await frame.content().catch(() => '');
    assert.ok(!html.includes(text), `found in ${frame.url()}`);
  }
}

/** Asserts that no line of the extension's logs matches. */
export async function assertNoLogLine(scene: Scene, pattern: RegExp): Promise<void> {
  for (const file of (await profileFiles(scene)).filter((each) => each.endsWith('ErzyCall.log'))) {
    assert.doesNotMatch(await readFile(file, 'utf8'), pattern);
  }
}

async function profileFiles(scene: Scene): Promise<string[]> {
  const { profileDir } = scene.server;
  const files = (await readdir(profileDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('CachedExtension'))
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(
    files.some((file) => /ErzyCall\.log$/.test(file)),
    'the log of the extension is among the files',
  );
  return files;
}
