import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Returns Node.js options that make the secret storage of a profile persist when a window is
 * reloaded.
 */
export async function secretStorageOptions(profileDir: string): Promise<string[]> {
  const file = join(profileDir, 'secret-storage-key');
  await mkdir(profileDir, { recursive: true });
  // The key has 256 bits. An existing one is reused, or the secrets of the profile would be lost.
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const module = pathToFileURL(join(import.meta.dirname, 'serveMintKey.js'));
  module.searchParams.set('file', file);
  return ['--import', module.href];
}
