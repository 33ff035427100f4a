import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BraceMistake, parseScript } from '../../../src/script/parseScript.ts';
import { scriptText } from './scriptTexts.ts';

/** What was found, as `name=text` and `kind=text`. */
function found(text: string): string[] {
  const { uses, mistakes } = parseScript(text);
  return [
    ...uses.map(({ name, start, end }) => `${name}=${text.slice(start, end)}`),
    ...mistakes.map(({ kind, start, end }) => `${kind}=${text.slice(start, end)}`),
  ];
}

describe('parseScript', () => {
  const examples: [title: string, text: string, found: string[]][] = [
    ['finds nothing in plain text', 'Hello there.', []],
    ['finds a variable', 'Hello {{name}}!', ['name={{name}}']],
    ['finds each use', '{{a}}{{b}} {{a}}', ['a={{a}}', 'b={{b}}', 'a={{a}}']],
    ['allows white space around the name', '{{ \tname }}', ['name={{ \tname }}']],
    ['allows line breaks around the name', '{{\r\nname\r\n}}', ['name={{\r\nname\r\n}}']],
    ['knows names of any script', '{{größe}} {{顧客名}}', ['größe={{größe}}', '顧客名={{顧客名}}']],
    ['knows letters beyond 16 bits', '😀{{𝒜}}', ['𝒜={{𝒜}}']],
    ['knows _ . - and digits', '{{a_1.b-2}}', ['a_1.b-2={{a_1.b-2}}']],
    ['reads nothing into __proto__', '{{__proto__}}', ['__proto__={{__proto__}}']],
    ['leaves escaped braces alone', '\\{{name}} \\{{name\\}}', []],
    ['reads on after an escaped backslash', '\\\\{{name}}', ['name={{name}}']],
    ['names unclosed braces', 'Hi {{name, hello', ['unclosed={{name']],
    ['leaves the full stop to the sentence', 'Hi {{name. Hello', ['unclosed={{name']],
    ['names a brace too few at the end', 'Hi {{name}, hello', ['unclosed={{name}']],
    ['goes on after unclosed braces', '{{a, this is {{b}}', ['b={{b}}', 'unclosed={{a']],
    ['names unopened braces', 'Hi name}}, hello', ['unopened=name}}']],
    ['names a brace too few at the start', 'Hi {name}}, hello', ['unopened={name}}']],
    ['finds a name that a line break cuts', '{{first\nname}}', ['invalidName={{first\nname}}']],
    ['names empty braces', '{{}}{{ \n}}', ['empty={{}}', 'empty={{ \n}}']],
    ['names a name of two words', '{{first name}}', ['invalidName={{first name}}']],
    ['names a placeholder of dots', '{{...}}', ['invalidName={{...}}']],
    ['names nested braces as a whole', '{{a{{b}}}}', ['nested={{a{{b}}}}']],
    ['names triple braces', '{{{name}}} {{{{b}}}}', ['nested={{{name}}}', 'nested={{{{b}}}}']],
    ['leaves single braces alone', 'Hi { name }', []],
    ['accepts JSON', '{"a": {"b": [{}, {"c": {"d": 1}}]}}', []],
    ['accepts JSON over lines', '{\r\n  "a": {\r\n    "b": {}}}', []],
    ['finds a variable in JSON', '{"a": {"b": {{x}}}}', ['x={{x}}']],
    ['finds variables between single braces', '{{{a}} or {{b}}}', ['a={{a}}', 'b={{b}}']],
    [
      'finds a variable after a cut one',
      '{{a\n{{b}} c}}',
      ['b={{b}}', 'unclosed={{a', 'unopened=c}}'],
    ],
    ['closes what is escaped', '\\{{a\\}} b}}', ['unopened=b}}']],
    ['cuts out no half characters', '{{𝒜b c𝒜d}', ['unclosed={{𝒜b']],
    ['cuts out none before braces', 'b c𝒜d}}', ['unopened=c𝒜d}}']],
    ['names many stray braces once', 'a}}}}}}', ['unopened=a}}}}}}']],
    ['names a third brace before', 'Hi {{{name}}', ['name={{name}}', 'stray={']],
    ['names a third brace behind', 'Hi {{name}}}', ['name={{name}}', 'stray=}']],
  ];
  for (const [title, text, expected] of examples) {
    it(`${title}: ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), expected));
  }

  it('accepts a name of two words that is declared', () => {
    const { uses, mistakes } = parseScript('{{first name}}', (name) => name === 'first name');
    assert.deepEqual(
      uses.map(({ name }) => name),
      ['first name'],
    );
    assert.deepEqual(mistakes, []);
  });

  it('gives positions that cut out what was found, in order and apart', () => {
    fc.assert(
      fc.property(scriptText, (text) => {
        const { uses, mistakes } = parseScript(text);
        for (const { name, start, end } of uses) {
          const use = text.slice(start, end);
          assert.ok(use.startsWith('{{') && use.endsWith('}}'), use);
          assert.equal(use.slice(2, -2).trim(), name);
        }
        for (const { start, end } of mistakes) {
          assert.match(text.slice(start, end), /^\{|\}$/);
        }
        const lists: (readonly Pick<BraceMistake, 'start' | 'end'>[])[] = [uses, mistakes];
        for (const list of lists) {
          assert.deepEqual(
            list.map(({ start }) => start),
            list.map(({ start }) => start).sort((a, b) => a - b),
          );
        }
        let last = 0;
        for (const { start, end } of [...uses, ...mistakes].sort((a, b) => a.start - b.start)) {
          assert.ok(last <= start && start < end && end <= text.length, `${start} to ${end}`);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds exactly the variables that a sound text was made of', () => {
    const words = fc.constantFrom(' ', 'Hi ', '{"a": {"b": 1}}', '—', '\r\n', '😀', '\\\\');
    const names = fc.constantFrom('a', 'name', 'größe', 'a.b-c_1', '𝒜');
    const space = fc.constantFrom('', ' ', '\t', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, space, names, space)), (pieces) => {
        const text = pieces.map(
          ([word, before, name, after]) => `${word}{{${before}${name}${after}}}`,
        );
        const { uses, mistakes } = parseScript(text.join(''));
        assert.deepEqual(
          uses.map(({ name }) => name),
          pieces.map(([, , name]) => name),
        );
        assert.deepEqual(mistakes, []);
      }),
    );
  });
});
