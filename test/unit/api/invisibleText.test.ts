import assert from 'node:assert/strict';
import { parseCallPage, parseCase, parseCasePage } from '../../../src/api/parse.ts';

describe('text without a visible character', () => {
  const invisible = ['', ' ', '\n', '\u00a0', '\u00ad', '\u200b', '\u3164', '\u2800', '\u{e0041}'];

  for (const text of invisible) {
    it(`fault 66: is no title, status or phone number: ${JSON.stringify(text)}`, () => {
      const record = { id: 'case_1', title: text, status: text };
      const pagination = { hasMore: false };
      const all = [
        parseCase({ data: record }, 100),
        parseCasePage({ data: [record], pagination }).cases[0]!,
      ];
      for (const { title, status } of all) {
        assert.deepEqual([title, status], ['', '']);
      }
      const call = { id: 'call_1', status: text, to: text, from: text };
      const { status, to, from } = parseCallPage({ data: [call], pagination }).calls[0]!;
      assert.deepEqual([status, to, from], ['', undefined, undefined]);
    });
  }

  it('remains where something is visible beside it', () => {
    const title = ' \u200bA\u3164';
    assert.equal(parseCase({ data: { id: 'case_1', title } }, 100).title, title);
  });
});
