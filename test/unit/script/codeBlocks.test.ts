import assert from 'node:assert/strict';
import { blockAt, findCodeBlocks } from '../../../src/script/checks/codeBlocks.ts';

const textsOf = (prompt: string) =>
  findCodeBlocks(prompt).map(({ start, end }) => prompt.slice(start, end));
const areCode = (prompt: string) => findCodeBlocks(prompt).map(({ isCode }) => isCode);

describe('the fenced blocks of a prompt', () => {
  const whole = [
    '```\na\n```',
    '~~~\na\n~~~',
    '````\n```\na\n```\n````',
    '  ```json\n{}\n  ```',
    '> ```\n> a\n> ```',
    '```\r\na\r\n```',
    '```js title="x"\na\n```',
  ];
  for (const block of whole) {
    it(`are found with their fences: ${JSON.stringify(block)}`, () => {
      assert.deepEqual(
        textsOf(`Before.\n${block}\nAfter.`).map((text) => text.trim()),
        [block.trim()],
      );
    });
  }

  const none = [
    '',
    'a',
    '`a`',
    '```\na',
    'a ``` b ``` c',
    '``\na\n``',
    '```\na\n~~~',
    '````\na\n```',
  ];
  for (const prompt of none) {
    it(`are none in ${JSON.stringify(prompt)}`, () => assert.deepEqual(textsOf(prompt), []));
  }

  it('are found one after the other', () => {
    assert.deepEqual(textsOf('```\na\n```\nb\n~~~\nc\n~~~'), ['```\na\n```', '~~~\nc\n~~~']);
  });

  it('are at most 500', () => {
    assert.equal(findCodeBlocks('```\na\n```\n'.repeat(600)).length, 500);
  });

  const code = [
    '```js\na\n```',
    '```python\na\n```',
    '```jinja2\na\n```',
    '```c++\na\n```',
    '```\n{% if x %}\n```',
    '```\n<div class="a">\n```',
    '```\nconst a = 1\n```',
    '```\nsteps:\n  - run: a\n```',
    '```\ncurl -X POST\n```',
    '```text\na = 1;\n```',
  ];
  for (const prompt of code) {
    it(`are code: ${JSON.stringify(prompt)}`, () => assert.deepEqual(areCode(prompt), [true]));
  }

  const texts = [
    '```\nHello {{name}}!\n```',
    '```text\nHello\n```',
    '```json\n{"a": 1}\n```',
    '```markdown\n# Title\n```',
    '```prompt\nBe kind.\n```',
    '```\nAgent: Hello?\nUser: Yes.\n```',
  ];
  for (const prompt of texts) {
    it(`are text for the model: ${JSON.stringify(prompt)}`, () =>
      assert.deepEqual(areCode(prompt), [false]));
  }

  it('are found by a place in them', () => {
    const prompt = 'a\n```\nb\n```\nc\n```\nd\n```\ne';
    const blocks = findCodeBlocks(prompt);
    const at = (letter: string) => {
      const block = blockAt(blocks, prompt.indexOf(letter));
      return block && blocks.indexOf(block);
    };
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map(at), [undefined, 0, undefined, 1, undefined]);
    assert.equal(blockAt([], 0), undefined);
  });
});
