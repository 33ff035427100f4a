import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../support/vscode/install/cacheFolder.ts';
import type { Result } from './results.ts';

/**
 * The size of the bundle that activation loads, the size with the one that the first use loads, and the total size
 * with those that the first request, the first panel and others load.
 */
export async function bundleSizes(): Promise<Result[]> {
  const dist = join(projectRoot, 'dist');
  const names = (await readdir(dist)).filter((name) => name.endsWith('.cjs'));
  const files = await Promise.all(names.map((name) => readFile(join(dist, name))));
  const fileOf = (name: string) => files[names.indexOf(name)]!;
  return [
    ...sizesOf('host bundle: loaded on activation', [fileOf('extension.cjs')]),
    ...sizesOf('host bundle: loaded on first use', [
      fileOf('extension.cjs'),
      fileOf('activate.cjs'),
    ]),
    ...sizesOf('host bundle: including first request and first panel', files),
  ];
}

function sizesOf(name: string, files: readonly Buffer[]): Result[] {
  const kilobytes = (buffers: readonly Buffer[]) => [
    buffers.reduce((sum, { length }) => sum + length, 0) / 1_000,
  ];
  const result = (name: string, erzyCall: number[], limit: number): Result => ({
    ...{ name, unit: 'KB', erzyCall },
    target: { kind: 'value', limit },
  });
  const gzipped = files.map((file) => gzipSync(file));
  return [result(name, kilobytes(files), 60), result(`${name}, gzipped`, kilobytes(gzipped), 20)];
}
