import assert from 'node:assert/strict';
import * as words from '../../../src/script/words/exampleWords.ts';

interface Cases {
  readonly pattern: RegExp;
  readonly matching: readonly string[];
  readonly others: readonly string[];
}

/** Texts of several languages for each pattern, and texts that only look like it. */
const cases: Readonly<Record<string, Cases>> = {
  placeholderNouns: {
    pattern: words.placeholderNouns,
    matching: [
      'a placeholder',
      'Platzhalter',
      'des accolades',
      'marcadores',
      'segnaposto',
      'chaves',
    ],
    others: ['the place of the holder', 'embraces', 'a variable', 'your name'],
  },
  exampleWords: {
    pattern: words.exampleWords,
    matching: [
      'like this',
      'don’t say',
      'z. B. so',
      'jamais',
      'por ejemplo',
      'ad esempio',
      'nooit',
    ],
    others: ['a dislike', 'knot', 'say it', 'nothing'],
  },
  exampleLabel: {
    pattern: words.exampleLabel,
    matching: [
      'Example: ',
      'e.g. "',
      'Beispiel: „',
      'par exemple, ',
      'p. ej. ',
      'Esempio: `',
      '例：',
    ],
    others: ['Example of that is ', 'Name: ', 'for an example see page'],
  },
  developerWords: {
    pattern: words.developerWords,
    matching: [
      'our developers',
      'die Entwickler',
      'les développeurs',
      'el programador',
      'sviluppatori',
    ],
    others: ['the development of', 'our customers'],
  },
  syntaxWords: {
    pattern: words.syntaxWords,
    matching: [
      'the syntax',
      'die Schreibweise',
      'la syntaxe',
      'la sintaxis',
      'la sintassi',
      'składnia',
    ],
    others: ['the tax', 'a notationless text'],
  },
  templateLanguages: {
    pattern: words.templateLanguages,
    matching: [
      'Jinja2 tags',
      'Handlebars',
      'Liquid templates',
      'a template of Vue',
      'Mustache syntax',
    ],
    others: ['liquid soap', 'a mustache', 'a beautiful vue', 'the blade of a knife'],
  },
  literallyWords: {
    pattern: words.literallyWords,
    matching: [
      'say it aloud',
      'verbatim',
      'laut',
      'à voix haute',
      'en voz alta',
      'ad alta voce',
      'hardop',
    ],
    others: ['it is allowed', 'the Laute', 'say it kindly'],
  },
  templateNouns: {
    pattern: words.templateNouns,
    matching: ['variables', 'a template', 'die Vorlage', 'le modèle', 'la plantilla', 'o modelo'],
    others: ['a plate', 'varied', 'small'],
  },
  genericNames: {
    pattern: words.genericNames,
    matching: [
      'x',
      'variable',
      'variable_name',
      'your_name',
      'foo',
      'Platzhalter',
      'nombre_de_variable',
    ],
    others: ['customer_name', 'order_id', 'agent', 'xy_order'],
  },
  likeWords: {
    pattern: words.likeWords,
    matching: ['names like ', 'such as "', 'Namen wie „', 'par exemple, ', '(p. ej. ', 'zoals '],
    others: ['I like it', 'somehow ', 'unlike'],
  },
  unsaidWords: {
    pattern: words.unsaidWords,
    matching: ['never', 'skip it', 'überspringe es', 'ignore-les', 'sáltalas', 'sla ze over'],
    others: ['now', 'skipper', 'notice'],
  },
  seenBefore: {
    pattern: words.seenBefore,
    matching: ['if you see ', 'siehst du „', 'si tu vois ', 'si ves ', 'se vedi ', 'zie je '],
    others: ['see whether ', 'the overseer '],
  },
  appearsAfter: {
    pattern: words.appearsAfter,
    matching: [' appears', '” is still there', ' auftaucht', ' apparaît'],
    others: [' is paid', ' and appears'],
  },
  sayBefore: {
    pattern: words.sayBefore,
    matching: ['never say "', 'lies „', 'no digas «', 'lees "'],
    others: ['say ', 'essay "'],
  },
  metaNames: {
    pattern: words.metaNames,
    matching: ['variables', 'Variablen', 'Platzhalter', 'segnaposto'],
    others: ['variable_cost', 'name', 'accolades'],
  },
  fieldLabel: {
    pattern: words.fieldLabel,
    matching: ['Fields: ', '- CRM fields: ', '**Columns**: ', 'Felder: ', 'Champs : ', 'Campos: '],
    others: ['Say the fields aloud', 'Name: ', 'In fields of wheat: '],
  },
};

describe('the words around examples', () => {
  for (const [name, { pattern, matching, others }] of Object.entries(cases)) {
    for (const text of matching) {
      it(`include ${JSON.stringify(text)} as ${name}`, () => assert.match(text, pattern));
    }
    for (const text of others) {
      it(`do not include ${JSON.stringify(text)} as ${name}`, () =>
        assert.doesNotMatch(text, pattern));
    }
  }

  it('are all tested', () => {
    assert.deepEqual(Object.keys(cases).sort(), Object.keys(words).sort());
  });
});
