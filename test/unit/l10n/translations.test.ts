import assert from 'node:assert/strict';
import { pluralCategories } from '../../../src/shared/plural.ts';
import { english, type Texts, translations } from '../../support/l10n/bundles.ts';
import { terms } from '../../support/l10n/terms.ts';

/** What must occur in a translation as often as in the original: placeholders, links, code and icons. */
const fixedParts = /\{\d+\}|\]\([^)]+\)|``[^`]+``|`[^`]+`|\$\([\w-]+\)|\berzycall\.\w+\b/g;

const parts = (text: string) => [...text.matchAll(fixedParts)].map(([part]) => part).sort();
const keysOf = (texts: Texts) => Object.keys(texts).sort();
/** Texts that end alike in all languages. */
const ending = /(?:…|[.?!:])?$/;

it('the extension is translated into German and Spanish', () => {
  assert.deepEqual(
    translations.map(({ name }) => name),
    ['de', 'es'],
  );
});

for (const { name, code, manifest } of translations) {
  describe(`the translation into ${name}`, () => {
    const pairs = [
      ...Object.entries(code).map(([key, text]) => [english.code[key] ?? key, text] as const),
      ...Object.entries(manifest).map(
        ([key, text]) => [english.manifest[key] ?? key, text] as const,
      ),
    ];
    const failing = (isWrong: (original: string, text: string) => boolean) =>
      pairs.filter(([original, text]) => isWrong(original, text)).map(([, text]) => text);

    it('has each text, and none that is left over', () => {
      assert.deepEqual(keysOf(code), keysOf(english.code));
      assert.deepEqual(keysOf(manifest), keysOf(english.manifest));
      assert.deepEqual(
        failing((_, text) => text.trim() === ''),
        [],
      );
    });

    it('keeps placeholders, links and code', () => {
      const forms = (text: string) => text.split(' | ');
      assert.deepEqual(
        failing((original, text) =>
          forms(text).some((form) => parts(form).join() !== parts(original).join()),
        ),
        [],
      );
    });

    it('has one form for all counts, or one for each plural category of the language', () => {
      const { length } = pluralCategories(new Intl.PluralRules(name));
      const counts = failing((_, text) => ![1, length].includes(text.split(' | ').length));
      assert.deepEqual(counts, []);
    });

    it('ends texts like the original', () => {
      const endOf = (text: string) => ending.exec(text.replace(/\bid\.(?=…?$)/i, 'id'))![0];
      assert.deepEqual(
        failing((original, text) => endOf(original) !== endOf(text)),
        [],
      );
    });

    it('names commands as the manifest does', () => {
      for (const [key, title] of Object.entries(english.manifest)) {
        if (key.startsWith('command.')) {
          const wrong = failing(
            (original, text) =>
              original.includes(`“ErzyCall: ${title}”`) &&
              !text.includes(`ErzyCall: ${manifest[key]}`),
          );
          assert.deepEqual(wrong, [], key);
        }
      }
    });

    it('uses the same terms everywhere', () => {
      const wrong: string[] = [];
      for (const [term, translated] of Object.entries(terms)) {
        const pattern = new RegExp(`\\b${term}(?:s|es)?\\b`, 'i');
        const expected = translated[name as keyof typeof translated];
        for (const [original, text] of pairs) {
          const prose = original.replaceAll(
            /ErzyCall Cases|Settings > API Keys|with requests|\S*[{}_:.`/]\S*/g,
            '',
          );
          if (pattern.test(prose) && !expected.test(text.toLowerCase())) {
            wrong.push(`${term}: ${text}`);
          }
        }
      }
      assert.deepEqual(wrong, []);
    });

    it('has pairs of the quotation marks of the language', () => {
      const [open, close] = name === 'de' ? ['„', '“'] : ['“', '”'];
      const isWrong = (text: string) => {
        const marks = [...text.matchAll(/[„“”"‘]/g)].map(([mark]) => mark);
        return marks.some((mark, index) => mark !== (index % 2 === 0 ? open : close));
      };
      assert.deepEqual(
        failing((_, text) => isWrong(text)),
        [],
      );
    });
  });
}
