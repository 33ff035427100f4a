import assert from 'node:assert/strict';
import { english } from '../../support/l10n/bundles.ts';
import { readSourceTexts } from '../../support/l10n/sourceTexts.ts';

/** Fragments of log entries, and what language models read: English on purpose. */
const notShown = new Set(['unknown error', 'no error code']);

const { keys, phrases } = readSourceTexts([
  '*.ts',
  '{account,commands,editor,entry,finder,panel,protocol,tree,ui,webview}/**/*.ts',
  'tools/caseTools.ts',
]);

describe('the texts of the code', () => {
  it('are all in the English bundle, and nothing else is', () => {
    const bundle = Object.keys(english.code);
    const remedy = 'run `npm run l10n`';
    assert.deepEqual(
      keys.filter((key) => !bundle.includes(key)),
      [],
      `missing: ${remedy}`,
    );
    assert.deepEqual(
      bundle.filter((key) => !keys.includes(key)),
      [],
      `left over: ${remedy}`,
    );
  });

  it('are all localized', () => {
    const shown = phrases.filter(({ text }) => !notShown.has(text));
    assert.deepEqual(
      shown.map(({ text, place }) => `${place}: ${text}`),
      [],
    );
  });
});
