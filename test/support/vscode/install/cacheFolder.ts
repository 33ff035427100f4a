import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The root of the repository. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..', '..');

/** Downloaded hosts are cached here between runs, as `@vscode/test-electron` does too. */
export const cacheRoot = join(projectRoot, '.vscode-test');

/**
 * Returns the cache folder `name`, and creates it with `fill` if it does not exist.
 * It is renamed into place when complete, so that an interrupted run never leaves an incomplete folder
 * and concurrent runs do not disturb each other.
 */
export async function cachedFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
  root = cacheRoot,
): Promise<string> {
  const folder = join(root, name);
  if (await exists(folder)) return folder;
  const draft = `${folder}.tmp-${process.pid}`;
  try {
    await mkdir(draft, { recursive: true });
    await fill(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // A concurrent process may have created the folder first.
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
