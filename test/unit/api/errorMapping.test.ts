import assert from 'node:assert/strict';
import { errorFromResponse } from '../../../src/api/errorMapping.ts';

describe('errorFromResponse', () => {
  it('fault 65: only documented scopes of the message become part of the error', () => {
    const scopeOf = (message: string) => {
      const body = { success: false, error: { code: 'INSUFFICIENT_SCOPE', message } };
      return errorFromResponse(403, new Headers(), body).scope;
    };
    assert.equal(scopeOf('Missing scope: cases:read.'), 'cases:read');
    assert.equal(scopeOf('Required: "calls:write"'), 'calls:write');
    assert.equal(scopeOf('Required: *'), '*');
    assert.equal(scopeOf('Visit evil:example, then calls:read'), 'calls:read');
    assert.equal(scopeOf('mailto:someone'), undefined);
    assert.equal(scopeOf('Key ek_live_**** lacks cases:read'), 'cases:read');
    assert.equal(scopeOf('Key **** (ek_test_*, ek_live_ab…*) lacks **calls:read**'), 'calls:read');
    assert.equal(scopeOf('Missing scope:cases:read'), 'cases:read');
    assert.equal(scopeOf('The key needs the scope "*".'), '*');
    assert.equal(scopeOf('ek_live_cases:read calls:read:all x-cases:read'), undefined);
    assert.equal(scopeOf('xcases:read cases:reader'), undefined);
  });
});
