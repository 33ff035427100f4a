import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/vscode/cacheFolder.ts';
import type { Result } from './results.ts';

/** What activation loads, and all that the host may come to load: with the first request and the first panel. */
export async function bundleSizes(): Promise<Result[]> {
  const dist = join(projectRoot, 'dist');
  const names = (await readdir(dist)).filter((name) => name.endsWith('.cjs'));
  const files = await Promise.all(names.map((name) => readFile(join(dist, name))));
  return [
    ...sizesOf('host bundle, what activation loads', [files[names.indexOf('extension.cjs')]!]),
    ...sizesOf('host bundle, with what the first request and the first panel load', files),
  ];
}

function sizesOf(what: string, files: readonly Buffer[]): Result[] {
  const kilobytes = (buffers: readonly Buffer[]) => [
    buffers.reduce((sum, { length }) => sum + length, 0) / 1_000,
  ];
  const result = (name: string, ours: number[], limit: number): Result => ({
    ...{ what: name, unit: 'KB', ours },
    target: { kind: 'value', limit },
  });
  const gzipped = files.map((file) => gzipSync(file));
  return [result(what, kilobytes(files), 60), result('… gzipped', kilobytes(gzipped), 20)];
}
