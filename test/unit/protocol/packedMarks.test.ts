import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markId, markIndexOf, packMarks, unpackMarks } from '../../../src/protocol/packedMarks.ts';
import type { MarkTone, MarkView } from '../../../src/protocol/scriptViews.ts';

describe('packed marks', () => {
  it('unpack to the marks that were packed, also after they were sent', () => {
    const tone = fc.constantFrom<MarkTone>('declared', 'contact', 'unknown', 'mistake', 'note');
    const target = fc.option(fc.constantFrom('variable-0', 'variable-1'), { nil: undefined });
    const piece = fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 9 }), tone, target);
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        let position = 0;
        const marks = pieces.map(([gap, length, tone, targetId], index): MarkView => {
          const start = position + gap;
          position = start + length;
          return { id: markId('prompt', index), start, end: position, tone, targetId };
        });
        const sent = JSON.stringify(packMarks('prompt', marks));
        assert.deepEqual(unpackMarks(JSON.parse(sent) as ReturnType<typeof packMarks>), marks);
      }),
    );
  });

  it('are found by their IDs', () => {
    assert.equal(markIndexOf(markId('prompt', 17), 'prompt'), 17);
    for (const id of [
      'mark-prompt-',
      'mark-prompt-x',
      'mark-prompt-01',
      'mark-firstMessage-1',
      'x',
    ]) {
      assert.equal(markIndexOf(id, 'prompt'), undefined);
    }
  });
});
