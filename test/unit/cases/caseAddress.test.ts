import assert from 'node:assert/strict';
import fc from 'fast-check';
import { caseIdIn, caseIdInAddress } from '../../../src/cases/caseAddress.ts';

describe('caseIdIn', () => {
  for (const address of [
    'https://app.erzycall.com/cases/case_789',
    'https://app.erzycall.com/dashboard/cases/case_789/',
    'https://app.erzycall.com/cases/case_789?tab=script&from=/cases/',
    'https://app.erzycall.com/cases/case_789#prompt',
    'https://app.erzycall.com/cases/case_789/edit',
    'https://app.erzycall.com/#/cases/case_789?tab=script',
    'https://user:secret@elsewhere.example:8443/de/cases/case_789',
    'http://127.0.0.1:3000/cases/case_789',
    'app.erzycall.com/cases/case_789',
    '/cases/case_789',
    'vscode://erzycall-tools.erzycall-cases/case/case_789',
    ' https://app.erzycall.com/api/v1/cases/case_789\n',
  ]) {
    it(`fault 96: finds the ID in ${JSON.stringify(address)}`, () => {
      assert.equal(caseIdIn(address), 'case_789');
      assert.equal(caseIdInAddress(address), 'case_789');
    });
  }

  it('accepts an ID itself, which is not an address', () => {
    assert.equal(caseIdIn(' case_789 '), 'case_789');
    assert.equal(caseIdInAddress('case_789'), undefined);
  });

  for (const text of [
    '',
    'two words',
    'see /cases/case_789 please',
    'https://app.erzycall.com/cases',
    'https://app.erzycall.com/cases/',
    'https://app.erzycall.com/cases/..',
    'https://app.erzycall.com/cases/%2e%2e',
    'https://app.erzycall.com/cases/a b',
    'https://app.erzycall.com/calls/call_1',
    'https://evil.example/x',
    '../keys',
    `https://app.erzycall.com/cases/${'a'.repeat(129)}`,
  ]) {
    it(`finds no ID in ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.equal(caseIdIn(text), undefined);
    });
  }

  it('returns only valid IDs', () => {
    const piece = fc.constantFrom('/', 'cases', 'case', '..', '#', '?', '%2f', 'a', '\\', ' ', 'ß');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        assert.match(caseIdIn(pieces.join('')) ?? 'none', /^[A-Za-z0-9_-]{1,128}$/);
      }),
    );
  });
});
