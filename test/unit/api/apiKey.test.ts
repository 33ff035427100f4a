import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkApiKey } from '../../../src/api/apiKey.ts';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';

describe('checkApiKey', () => {
  it('distinguishes live keys from test keys', () => {
    assert.deepEqual(checkApiKey(liveKey), { valid: true, environment: 'live' });
    assert.deepEqual(checkApiKey(testKey), { valid: true, environment: 'test' });
  });

  it('fault 48: says what is wrong with pasted text', () => {
    const refused = {
      '': 'empty',
      'ek_live_abc\n': 'whitespace',
      ' ek_live_abc': 'whitespace',
      'ek_live_a\u0000bc': 'whitespace',
      'ek_live_a\u200bbc': 'whitespace',
      '"ek_live_abc"': 'quotes',
      '“ek_live_abc”': 'quotes',
      'ek_live_abc…': 'shortened',
      'ek_live_abc...': 'shortened',
      'ek_live_ab••••': 'shortened',
      sk_live_abc: 'prefix',
      ek_live_: 'prefix',
      ek_prod_abc: 'prefix',
      ek_live_äbc: 'characters',
    };
    for (const [text, reason] of Object.entries(refused)) {
      assert.deepEqual(checkApiKey(text), { valid: false, reason }, JSON.stringify(text));
    }
  });

  it('accepts only text that is valid in a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (random) => {
        const key = `ek_live_${random}`;
        if (checkApiKey(key).valid) {
          assert.equal(new Headers({ 'X-API-Key': key }).get('X-API-Key'), key);
        }
      }),
    );
  });
});
