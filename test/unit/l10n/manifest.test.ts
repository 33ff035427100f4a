import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../support/l10n/bundles.ts';
import { projectRoot } from '../../support/vscode/install/cacheFolder.ts';

const source = readFileSync(join(projectRoot, 'package.json'), 'utf8');
const { contributes, description } = JSON.parse(source) as Record<string, unknown>;

/** The names of properties whose values VS Code shows. */
const shown =
  /^(?:title|name|contents|description|markdownDescription|displayName|userDescription|altText|label|enumDescriptions|deprecationMessage)$/;

/** The same in all languages. */
const names = new Set(['ErzyCall', 'erzycall_search_cases', 'erzycall_get_case']);

describe('the texts of the manifest', () => {
  it('are all in package.nls.json, and nothing else is', () => {
    const used = [...source.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english.manifest).sort());
  });

  it('are all localized', () => {
    const literal = shownTexts({ ...(contributes as object), description }).filter(
      (text) => !/^%[\w.]+%$/.test(text) && !names.has(text),
    );
    assert.deepEqual(literal, []);
  });
});

/** The texts of an object and what it contains. What describes tools to language models is not shown. */
function shownTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (key === 'inputSchema') {
      return [];
    }
    if (shown.test(key) && (typeof each === 'string' || Array.isArray(each))) {
      return [each].flat().map(String);
    }
    return shownTexts(each);
  });
}
