import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyIdOf } from '../../../src/account/account.ts';
import { CaseCacheFile } from '../../../src/account/caseCacheFile.ts';
import { numberedCache } from './numberedCache.ts';

const account = keyIdOf('https://app.erzycall.com', 'fingerprint');
const another = keyIdOf('https://app.erzycall.com', 'another');

describe('the folder of CaseCacheFile', () => {
  let parent: string;
  let directory: string;
  let file: CaseCacheFile;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'erzycall-cache-'));
    directory = join(parent, 'cases');
    file = new CaseCacheFile(directory);
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  it('fault 64: only the user may open the folder, and only files of the extension are deleted', async () => {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    const others = [
      'notes.json',
      'notes.tmp',
      `${account}.tmp`,
      `${account}.notes.tmp`,
      `${account}.${randomUUID()}.tmp.tmp`,
      `notes.${randomUUID()}.tmp`,
    ];
    for (const name of others) {
      await writeFile(join(directory, name), 'x');
    }
    await writeFile(join(directory, `${another}.${randomUUID()}.tmp`), 'x');
    await mkdir(join(directory, 'folder.tmp'));
    await file.write(account, numberedCache(1));
    assert.equal((await stat(directory)).mode & 0o777, 0o700);
    assert.deepEqual(await file.accountIds(), [account]);
    await file.clear();
    assert.deepEqual((await readdir(directory)).sort(), ['folder.tmp', ...others].sort());
  });

  it('fault 64: a folder that is a link is neither cleared nor changed', async () => {
    const target = join(parent, 'target');
    await new CaseCacheFile(target).write(account, numberedCache(1));
    await symlink(target, join(parent, 'link'));
    const linked = new CaseCacheFile(join(parent, 'link'));
    await assert.rejects(linked.clear());
    await assert.rejects(linked.remove(account));
    await assert.rejects(linked.write(another, numberedCache(2)));
    assert.deepEqual(await readdir(target), [`${account}.json`]);
  });
});
