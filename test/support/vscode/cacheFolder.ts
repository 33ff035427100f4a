import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The checkout. */
export const projectRoot = join(import.meta.dirname, '..', '..', '..');

/** Where downloaded hosts are kept between runs; `@vscode/test-electron` caches there too. */
export const cacheRoot = join(projectRoot, '.vscode-test');

/**
 * The folder `name` of the cache, filled by `fill` if it is not there.
 * It appears in one step, so that an interrupted or a concurrent run never leaves half of one.
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
    // another process was faster
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
