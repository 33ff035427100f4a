import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedFolder, projectRoot } from './cacheFolder.ts';
import { installVsix } from '../vscodeServer.ts';

const root = join(projectRoot, 'out', 'installed');

/**
 * The extensions folder with the packed extension in it, which all servers can share. The package is
 * installed only when it changed since the last call.
 */
export async function installedExtensions(): Promise<string> {
  const vsix = join(projectRoot, 'erzycall-cases.vsix');
  const digest = createHash('sha256')
    .update(await readFile(vsix))
    .digest('hex')
    .slice(0, 16);
  const fill = async (folder: string) => {
    await installVsix(vsix, join(folder, 'profile'), join(folder, 'extensions'));
    await removeOthers(digest);
  };
  return join(await cachedFolder(digest, fill, root), 'extensions');
}

/** Removes the folders of earlier packages. Those with a suffix are being filled by other processes. */
async function removeOthers(current: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (!name.startsWith(current) && !name.includes('.tmp-')) {
      await rm(join(root, name), { recursive: true, force: true });
    }
  }
}
