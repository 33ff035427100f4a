import { english, type Language, type Texts } from './bundles.ts';

/** A language of VS Code for tests: readable English that shows what is not localized, and what is cut. */
export const pseudoLanguage = 'qps-ploc';

/** How much longer the texts of other languages are than the English ones. */
const growth = 1.3;

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'å', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ' },
  ...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ' },
  ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž', A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ' },
  ...{ H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ', N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ' },
  ...{ S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' },
};

/** What must stay as it is: placeholders, targets of links, code, and icons. */
const fixed = /(\{\d+\}|\]\([^)]+\)|``[^`]+``|`[^`]+`|\$\([\w-]+\))/;

export const pseudo: Language = {
  name: pseudoLanguage,
  code: pseudoTexts(english.code),
  manifest: pseudoTexts(english.manifest),
};

function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoText(text)]));
}

/** Accented letters, doubled vowels until the text is long enough, and brackets around each line. */
function pseudoText(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [, label, target] = /^\[([^\]]+)\](\(command:[^)]+\))$/.exec(line) ?? [];
      // a line that is only a link is a button
      return label === undefined ? `⟦${longer(line)}⟧` : `[⟦${longer(label)}⟧]${target}`;
    })
    .join('\n');
}

function longer(text: string): string {
  const letters = text.split(fixed).filter((_, index) => index % 2 === 0);
  let missing = Math.ceil(letters.join('').length * (growth - 1));
  const long = text.split(fixed).map((part, index) =>
    index % 2 === 1
      ? part
      : Array.from(part, (letter) => {
          const changed = accented[letter] ?? letter;
          return /[aeiou]/i.test(letter) && missing-- > 0 ? changed + changed : changed;
        }).join(''),
  );
  return long.join('') + '~'.repeat(Math.max(0, missing));
}
