import assert from 'node:assert/strict';
import { type Environment, readEnvironmentKey } from '../../../src/account/environmentKey.ts';
import { defaultOrigin } from '../../../src/api/baseUrl.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';

function read(key: string | undefined, origin = defaultOrigin, others: Environment = {}): string {
  const found = readEnvironmentKey({ ERZYCALL_API_KEY: key, ...others }, origin);
  return found.kind === 'unusable' ? found.reason : found.kind === 'usable' ? found.key : 'none';
}

describe('readEnvironmentKey', () => {
  it('fault 55: removes surrounding white space and one pair of quotes, and says what is wrong', () => {
    for (const text of [
      liveKey,
      ` ${liveKey}\r\n`,
      `"${liveKey}"`,
      ` '${liveKey}' `,
      `“${liveKey}”`,
    ]) {
      assert.equal(read(text), liveKey);
    }
    for (const text of [undefined, '', ' \n']) {
      assert.equal(read(text), 'none');
    }
    for (const text of ['""', "''", '" "', " '\n' ", '“”']) {
      assert.equal(read(text), 'empty', 'it is set, but contains no key');
    }
    assert.equal(read(`""${liveKey}""`), 'quotes');
    assert.equal(read('ek_live_a b'), 'whitespace');
    assert.equal(read('ek_live_abcd…wxyz'), 'shortened');
    assert.equal(read('sk_live_abcd'), 'prefix');
    assert.equal(read('ek_live_ä'), 'characters');
  });

  it('fault 54: the key is used for the default server, this machine and the named server only', () => {
    for (const origin of [
      defaultOrigin,
      'http://localhost:1',
      'http://127.0.0.1:1',
      'http://[::1]',
    ]) {
      assert.equal(read(liveKey, origin), liveKey);
    }
    const other = 'https://evil.example';
    assert.equal(read(liveKey, other), 'otherServer');
    assert.equal(read(liveKey, 'https://127.0.0.2'), 'otherServer');
    const named = (url: string) => read(liveKey, other, { ERZYCALL_API_URL: url });
    assert.equal(named('https://evil.example/proxy'), liveKey);
    for (const url of [
      'https://evil.example:444',
      'http://evil.example',
      'https://a.example',
      'x',
    ]) {
      assert.equal(named(url), 'otherServer');
    }
  });
});
