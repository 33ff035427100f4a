import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCodeMissing, loadCode } from '../../../src/shared/loadCode.ts';

describe('loadCode', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erzycall-code-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('fault 99: names a missing module, and loads it once it exists', async () => {
    const file = join(folder, 'late.mjs');
    const load = () => loadCode(() => import(pathToFileURL(file).href) as Promise<{ answer: 42 }>);
    await assert.rejects(load, isCodeMissing);
    await writeFile(file, 'export const answer = 42;');
    assert.equal((await load()).answer, 42);
  });

  it('passes on other errors', async () => {
    const error = new TypeError('a mistake in the module');
    await assert.rejects(
      loadCode(() => Promise.reject(error)),
      error,
    );
    assert.equal(isCodeMissing(error), false);
  });
});
