import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingIds } from '../../../src/script/findingIds.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Record<string, { readonly items?: { readonly enum: string[] } }>;
    };
  };
}

describe('the IDs of findings', () => {
  it('are kebab case below erzycall', () => {
    for (const id of findingIds) {
      assert.match(id, /^erzycall\/[a-z]+(?:-[a-z]+)*$/);
    }
    assert.equal(new Set(findingIds).size, findingIds.length);
  });

  it('are documented in CHECKS.md, each under a heading that its link leads to, and no others', async () => {
    const text = await readFile(join(root, 'src', 'script', 'CHECKS.md'), 'utf8');
    const documented = Array.from(text.matchAll(/^ID: `([^`]+)`/gm), ([, id]) => id);
    assert.deepEqual(documented.toSorted(), findingIds.toSorted());
    const headings = Array.from(
      text.matchAll(/^### (.+)$/gm),
      ([, heading]) => `erzycall/${heading}`,
    );
    assert.deepEqual(headings, documented);
  });

  it('are the ones that the setting offers', async () => {
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
    const setting = manifest.contributes.configuration.properties['erzycall.scriptCheck.ignore'];
    assert.deepEqual(setting?.items?.enum, [...findingIds]);
  });
});
