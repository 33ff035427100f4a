import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The Node.js options that give a profile's windows a secret storage that outlives them. */
export async function secretStorageOptions(profileDir: string): Promise<string[]> {
  const file = join(profileDir, 'secret-storage-key');
  await mkdir(profileDir, { recursive: true });
  // 256 bits; kept for the life of the profile
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const module = pathToFileURL(join(import.meta.dirname, 'serveMintKey.js'));
  module.searchParams.set('file', file);
  return ['--import', module.href];
}
