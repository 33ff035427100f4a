import assert from 'node:assert/strict';
import {
  callsOnlyKey,
  casesOnlyKey,
  expiredKey,
  liveKey,
  revokedKey,
  unknownKey,
} from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';

describe('API keys in the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;

  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: 3 });
  });

  afterEach(() => api.close());

  async function ask(key: string | undefined, path = '/api/v1/cases') {
    const headers: Record<string, string> = key === undefined ? {} : { 'X-API-Key': key };
    const response = await fetch(api.origin + path, { headers });
    const { error } = (await response.json()) as { error?: { code: string; message: string } };
    return { status: response.status, code: error?.code, message: error?.message ?? '' };
  }

  it('are accepted if they are active and have the scope', async () => {
    for (const key of api.keys.keys()) {
      const { status } = await ask(key);
      const known = api.keys.get(key)!;
      const hasScope = known.scopes.some((scope) => scope === '*' || scope === 'cases:read');
      assert.equal(status === 200, hasScope && known.state === 'active', key);
    }
    assert.equal((await ask(casesOnlyKey)).status, 200);
  });

  it('are rejected if missing or unknown', async () => {
    for (const key of [undefined, unknownKey, `${liveKey}x`]) {
      const { status, code } = await ask(key);
      assert.deepEqual([status, code], [401, 'UNAUTHORIZED']);
    }
  });

  it('are rejected with different codes if revoked or expired', async () => {
    assert.equal((await ask(revokedKey)).code, 'KEY_REVOKED');
    assert.equal((await ask(expiredKey)).code, 'KEY_EXPIRED');
  });

  it('are rejected with the name of a missing scope', async () => {
    const cases = await ask(callsOnlyKey, '/api/v1/cases/case_789');
    assert.deepEqual([cases.status, cases.code], [403, 'INSUFFICIENT_SCOPE']);
    assert.match(cases.message, /cases:read/);
    assert.match((await ask(casesOnlyKey, '/api/v1/calls')).message, /calls:read/);
  });

  it('can be revoked while the server runs', async () => {
    assert.equal((await ask(liveKey)).status, 200);
    api.keys.set(liveKey, { scopes: ['*'], state: 'revoked' });
    assert.equal((await ask(liveKey)).code, 'KEY_REVOKED');
  });
});
