import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitControls } from '../../../src/webview/visibleText.ts';

describe('splitControls', () => {
  it('does not change ordinary text in any script', () => {
    for (const text of ['Hi {{name}}\n\tand', 'שלום \u200fעולם', 'naïve 👩‍👩‍👧 🎄']) {
      assert.deepEqual(splitControls(text), [{ text }]);
    }
    assert.deepEqual(splitControls(''), []);
  });

  it('names characters that would hide or reorder the text', () => {
    assert.deepEqual(splitControls('a\u202eb\u0007'), [
      { text: 'a' },
      { control: 'U+202E' },
      { text: 'b' },
      { control: 'U+0007' },
    ]);
  });

  it('treats Windows line endings as line breaks', () => {
    assert.deepEqual(splitControls('a\r\nb\rc'), [
      { text: 'a\nb' },
      { control: 'U+000D' },
      { text: 'c' },
    ]);
  });

  it('neither loses nor adds anything else', () => {
    const unit = fc.oneof(
      fc.constantFrom('\u202e', '\u2066', '\u0000', '\u009f', '\ufeff', '\n', '\t', '\r\n'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const back = splitControls(text)
          .map((run) =>
            'text' in run ? run.text : String.fromCharCode(parseInt(run.control.slice(2), 16)),
          )
          .join('');
        assert.equal(back, text.replaceAll('\r\n', '\n'));
      }),
    );
  });
});
