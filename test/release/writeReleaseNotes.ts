import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changelogSection } from './changelog.ts';

// Writes what CHANGELOG.md says about the version of package.json to the file that is named.

const root = join(import.meta.dirname, '..', '..');
const [, , file = 'release-notes.md'] = process.argv;
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
await writeFile(file, `${changelogSection(changelog, manifest.version)}\n`);
