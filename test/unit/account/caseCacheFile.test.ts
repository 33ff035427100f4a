import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keyIdOf } from '../../../src/account/account.ts';
import { CaseCacheFile } from '../../../src/account/caseCacheFile.ts';
import { maxCacheBytes } from '../../../src/cases/caseCache.ts';
import { numberedCache } from './numberedCache.ts';

const account = keyIdOf('https://app.erzycall.com', 'fingerprint');
const another = keyIdOf('https://app.erzycall.com', 'another');
const writer = fileURLToPath(new URL('./writeCaseCache.ts', import.meta.url));

describe('CaseCacheFile', () => {
  let parent: string;
  let directory: string;
  let file: CaseCacheFile;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'erzycall-cache-'));
    directory = join(parent, 'not', 'there yet');
    file = new CaseCacheFile(directory);
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  /** Returns the path of the file, and checks that there is only one. */
  async function onlyPath(): Promise<string> {
    const [name, ...others] = await readdir(directory);
    assert.deepEqual(others, []);
    return join(directory, name!);
  }

  it('reads what was written, also in another window', async () => {
    assert.equal(await file.read(account), undefined);
    await file.write(account, numberedCache(1));
    assert.deepEqual(await new CaseCacheFile(directory).read(account), numberedCache(1));
    await file.write(account, numberedCache(2));
    assert.deepEqual(await file.read(account), numberedCache(2));
  });

  it('separates accounts and does not reveal their identity', async () => {
    await file.write(account, numberedCache(1));
    assert.equal(await file.read(another), undefined);
    const path = await onlyPath();
    assert.ok(!`${path}${await readFile(path, 'utf8')}`.includes('fingerprint'));
    await file.write(another, numberedCache(2));
    assert.deepEqual(await file.read(account), numberedCache(1));
    assert.deepEqual(await file.read(another), numberedCache(2));
  });

  it('ignores a file that was moved to another account', async () => {
    await file.write(account, numberedCache(1));
    const content = await readFile(await onlyPath());
    await file.clear();
    await file.write(another, numberedCache(2));
    await writeFile(await onlyPath(), content);
    assert.equal(await file.read(another), undefined);
  });

  it('writes files that only the user can read', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    await file.write(account, numberedCache(1));
    assert.equal((await stat(await onlyPath())).mode & 0o077, 0);
  });

  it('stores the last of many simultaneous writes, and never an incomplete one', async () => {
    const other = new CaseCacheFile(directory);
    const writes = Array.from({ length: 40 }, (_, n) => file.write(account, numberedCache(n)));
    const others = Array.from({ length: 40 }, (_, n) => other.write(account, numberedCache(n)));
    let done = false;
    const all = Promise.all([...writes, ...others]).finally(() => (done = true));
    while (!done) {
      const read = await file.read(account);
      assert.ok(read === undefined || isWhole(read));
    }
    await all;
    assert.deepEqual(await file.read(account), numberedCache(39));
    await onlyPath();
  });

  it('ignores a damaged file and can replace it', async () => {
    await file.write(account, numberedCache(1));
    const path = await onlyPath();
    const { size } = await stat(path);
    const damages = [
      () => truncate(path, size - 1),
      () => truncate(path, 0),
      () => writeFile(path, Buffer.alloc(size)),
      () => writeFile(path, '{"version":1}'),
    ];
    for (const damage of damages) {
      await damage();
      assert.equal(await file.read(account), undefined);
      await file.write(account, numberedCache(1));
      assert.deepEqual(await file.read(account), numberedCache(1));
    }
  });

  it('ignores a file that is too large', async () => {
    await file.write(account, numberedCache(1));
    const path = await onlyPath();
    const json = await readFile(path, 'utf8');
    await writeFile(path, json.padEnd(maxCacheBytes));
    assert.deepEqual(await file.read(account), numberedCache(1));
    await writeFile(path, json.padEnd(maxCacheBytes + 1));
    assert.equal(await file.read(account), undefined);
  });

  it('ignores a directory with the name of the file; writing rejects and leaves no temporary file', async () => {
    await file.write(account, numberedCache(1));
    const path = await onlyPath();
    await rm(path);
    await mkdir(path);
    assert.equal(await file.read(account), undefined);
    await assert.rejects(file.write(account, numberedCache(2)));
    assert.equal(await onlyPath(), path);
    await rm(path, { recursive: true });
    await file.write(account, numberedCache(3));
    assert.deepEqual(await file.read(account), numberedCache(3));
  });

  it('removes the files of all accounts, and incomplete files', async () => {
    await file.clear();
    await file.write(account, numberedCache(1));
    await file.write(another, numberedCache(2));
    await writeFile(join(directory, `${another}.${randomUUID()}.tmp`), 'x');
    await file.clear();
    assert.deepEqual(await readdir(directory), []);
    assert.equal(await file.read(account), undefined);
  });

  it('drops pending writes when cleared', async () => {
    const writes = [1, 2, 3].map((n) => file.write(account, numberedCache(n)));
    const cleared = file.clear();
    await Promise.all([...writes, cleared]);
    assert.equal(await file.read(account), undefined);
  });

  it('removes the file of one account and drops its pending writes', async () => {
    await file.write(another, numberedCache(1));
    await Promise.all([
      file.write(account, numberedCache(1)),
      file.write(account, numberedCache(2)),
      file.remove(account),
    ]);
    assert.equal(await file.read(account), undefined);
    assert.deepEqual(await file.read(another), numberedCache(1));
    await file.remove(account);
  });

  it('writes a list that follows a removal, even if earlier writes are pending', async () => {
    await Promise.all([
      file.write(account, numberedCache(1)),
      file.write(account, numberedCache(2)),
      file.remove(account),
      file.write(account, numberedCache(3)),
    ]);
    assert.deepEqual(await file.read(account), numberedCache(3));
  });

  it('writes a list that follows clearing, even if earlier writes are pending', async () => {
    await Promise.all([
      file.write(account, numberedCache(1)),
      file.write(account, numberedCache(2)),
      file.clear(),
      file.write(account, numberedCache(3)),
    ]);
    assert.deepEqual(await file.read(account), numberedCache(3));
  });

  it('removes incomplete files that are older than an hour', async () => {
    await mkdir(directory, { recursive: true });
    const [old, young] = [1, 2].map(() => `${another}.${randomUUID()}.tmp`);
    for (const [name, minutes] of [
      [old!, 61],
      [young!, 59],
      ['old.tmp', 61],
      ['old.json', 61],
    ] as const) {
      await writeFile(join(directory, name), 'x');
      const time = Date.now() / 1000 - 60 * minutes;
      await utimes(join(directory, name), time, time);
    }
    await file.write(account, numberedCache(1));
    const left = await readdir(directory);
    assert.deepEqual(left.sort(), [`${account}.json`, young, 'old.json', 'old.tmp'].sort());
  });

  it('has a complete file or none when the process is killed while writing, 100 times', async function () {
    this.timeout(300_000);
    // bundled, because that starts three times as fast
    const program = join(parent, 'writer.mjs');
    const bundle = { bundle: true, platform: 'node', format: 'esm' } as const;
    await build({ ...bundle, entryPoints: [writer], outfile: program });
    let seen = 0;
    const killOnce = async () => {
      const child = spawn(process.execPath, [program, directory, account], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      // the process must be killed at a different moment each time
      await setTimeout(Math.random() * 40);
      child.kill('SIGKILL');
      await once(child, 'exit');
      // listed before it is read, because the other process may create the file in between
      const written = await stat(directory).then(
        async () => (await readdir(directory)).some((name) => name.endsWith('.json')),
        () => false,
      );
      const read = await file.read(account);
      assert.ok(read === undefined || isWhole(read));
      // a damaged file cannot be read, but it would exist
      assert.ok(!written || read !== undefined);
      seen += read === undefined ? 0 : 1;
    };
    for (let n = 0; n < 100; n += 2) {
      await Promise.all([killOnce(), killOnce()]);
    }
    assert.ok(seen > 0);
    await file.clear();
    assert.deepEqual(await readdir(directory), []);
  });
});

function isWhole(cache: { savedAt: number }): boolean {
  assert.deepEqual(cache, numberedCache(cache.savedAt));
  return true;
}
