import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkView } from '../../../src/protocol/scriptViews.ts';
import { splitBlocks } from '../../../src/webview/scriptBlocks.ts';

const mark = (start: number, end: number): MarkView => ({
  id: `mark-${start}`,
  start,
  end,
  tone: 'declared',
});

describe('splitBlocks', () => {
  it('does not split a short text', () => {
    const marks = [mark(0, 5)];
    assert.deepEqual(splitBlocks('short\n\ntext', marks), [{ start: 0, end: 11, marks }]);
    assert.deepEqual(splitBlocks('', []), [{ start: 0, end: 0, marks: [] }]);
  });

  it('splits a long text at line breaks', () => {
    const line = 'x'.repeat(99);
    const text = Array.from({ length: 100 }, () => line).join('\n');
    const blocks = splitBlocks(text, []);
    assert.deepEqual(
      blocks.map(({ start, end }) => [start, end]),
      [
        [0, 4099],
        [4100, 8199],
        [8200, 9999],
      ],
    );
  });

  it('splits neither after an empty line nor within a mark', () => {
    const start = 'x'.repeat(4000);
    const text = `${start}{{\n}}\n\nend`;
    assert.deepEqual(splitBlocks(text, [mark(4000, 4005)]), [
      { start: 0, end: 4005, marks: [mark(4000, 4005)] },
      { start: 4006, end: text.length, marks: [] },
    ]);
    const empty = `${'x'.repeat(3999)}\n\nend`;
    assert.equal(splitBlocks(empty, []).length, 1);
    const windows = `${start}\r\nend`;
    assert.equal(splitBlocks(windows, []).length, 1);
  });

  it('fault 101: splits text without line breaks at spaces, between marks and between characters', () => {
    const words = 'word '.repeat(4000);
    for (const { start, end } of splitBlocks(words, [])) {
      assert.ok(end - start <= 8000);
      assert.ok(end === words.length || words.slice(0, end).endsWith(' '));
    }
    const family = '👩‍👩‍👧‍👦';
    const families = family.repeat(3000);
    for (const { start, end } of splitBlocks(families, [])) {
      assert.ok(end - start <= 8000);
      assert.equal(families.slice(start, end).replaceAll(family, ''), '');
    }
    const marks = Array.from({ length: 2000 }, (_, index) => mark(index * 5, index * 5 + 5));
    for (const block of splitBlocks('{{a}}'.repeat(2000), marks)) {
      assert.ok(block.marks.length <= 400);
      assert.equal(block.end - block.start, 5 * block.marks.length);
    }
  });

  it('loses only line breaks, and assigns each mark to the block that contains it', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\n\n', '\r\n', 'x'.repeat(1500)),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(9000)), (pieces, cuts) => {
        const text = pieces.join('');
        const places = [...new Set(cuts)].sort((a, b) => a - b).filter((at) => at < text.length);
        const marks: MarkView[] = [];
        for (let index = 0; index + 1 < places.length; index += 2) {
          marks.push(mark(places[index]!, places[index + 1]!));
        }
        const blocks = splitBlocks(text, marks);
        assert.deepEqual(
          blocks.flatMap((block) => block.marks),
          marks,
        );
        let position = 0;
        for (const { start, end, marks: inside } of blocks) {
          assert.ok(text.slice(position, start) === '' || text.slice(position, start) === '\n');
          assert.ok(inside.every((each) => start <= each.start && each.end <= end));
          position = end;
        }
        assert.equal(position, text.length);
      }),
    );
  });
});
