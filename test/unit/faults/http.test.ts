import assert from 'node:assert/strict';
import * as keys from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { signInPage } from '../../support/fakeApi/faultSamples.ts';
import { RequestBudget } from '../../../src/api/apiClient.ts';
import { FakeClock } from '../../support/fakes/fakeClock.ts';
import { waiting } from '../../support/startList.ts';
import { apiClient } from '../../support/testClient.ts';
import { rejection } from './rejection.ts';

describe('HTTP faults', () => {
  let server: FakeErzyCallApi;
  beforeEach(async () => {
    server = await FakeErzyCallApi.start({ cases: 5 });
  });
  afterEach(() => server.close());
  const list = (key?: string) =>
    apiClient(server.origin, key === undefined ? {} : { key }).listCases({ limit: 5 });

  it('fault 9: 401 for an unknown key', async () => {
    assert.equal((await rejection(list(keys.unknownKey))).kind, 'keyRejected');
    assert.equal(server.requests.length, 1);
  });

  it('fault 9: a 401 page in HTML', async () => {
    server.addFault({ kind: 'body', status: 401, body: signInPage, contentType: 'text/html' });
    assert.equal((await rejection(list())).kind, 'keyRejected');
    assert.equal(server.requests.length, 1);
  });

  it('fault 10: a revoked key', async () => {
    assert.equal((await rejection(list(keys.revokedKey))).kind, 'keyRevoked');
    assert.equal(server.requests.length, 1);
  });

  it('fault 11: an expired key', async () => {
    assert.equal((await rejection(list(keys.expiredKey))).kind, 'keyExpired');
    assert.equal(server.requests.length, 1);
  });

  it('fault 12: a key without the scope; the error names it', async () => {
    const error = await rejection(list(keys.callsOnlyKey));
    assert.equal(error.kind, 'missingScope');
    assert.equal(error.scope, 'cases:read');
    assert.equal(server.requests.length, 1);
  });

  it('fault 13: no such case', async () => {
    const error = await rejection(apiClient(server.origin).getCase('case_gone'));
    assert.equal(error.kind, 'notFound');
    assert.equal(server.requests.length, 1);
  });

  it('fault 14: an invalid value; the error names the field', async () => {
    const details = [{ field: 'limit', message: 'must be at most 100' }];
    server.addFault({ kind: 'error', status: 400, code: 'VALIDATION_ERROR', details });
    const error = await rejection(list());
    assert.equal(error.kind, 'requestRefused');
    assert.equal(error.code, 'VALIDATION_ERROR');
    assert.deepEqual(error.details, details);
    assert.equal(server.requests.length, 1);
  });

  it('fault 15: a cursor that is no longer valid', async () => {
    const api = apiClient(server.origin);
    const error = await rejection(api.listCases({ limit: 5, cursor: 'old' }));
    assert.equal(error.kind, 'invalidCursor');
    assert.equal(server.requests.length, 1);
  });

  it('fault 16: 409 and 422', async () => {
    for (const status of [409, 422]) {
      server.addFault({ kind: 'error', status });
      const error = await rejection(list());
      assert.equal(error.kind, 'requestRefused');
      assert.equal(error.status, status);
    }
    assert.equal(server.requests.length, 2);
  });

  it('fault 20: 500, without a retry', async () => {
    server.addFault({ kind: 'error', status: 500, times: Infinity });
    assert.equal((await rejection(list())).kind, 'serverError');
    assert.equal(server.requests.length, 1);
  });

  it('fault 21: 502, 503, 504, then 200', async () => {
    for (const status of [502, 503, 504]) {
      server.clearLog();
      server.addFault({ kind: 'error', status });
      assert.equal((await list()).cases.length, 5);
      assert.equal(server.requests.length, 2);
    }
  });

  it('fault 21: 503 every time: three attempts', async () => {
    server.addFault({ kind: 'error', status: 503, times: Infinity });
    assert.equal((await rejection(list())).kind, 'serverError');
    assert.equal(server.requests.length, 3);
  });

  it('fault 77: 503 with Retry-After: waits as told, then resumes', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, jitter: () => 0 });
    const api = apiClient(server.origin, { budget });
    server.addFault({ kind: 'error', status: 503, headers: { 'retry-after': '20' } });
    const loading = api.listCases({ limit: 5 });
    await waiting(budget, 1);
    assert.partialDeepStrictEqual(budget.state, {
      nextAt: clock.start + 20_000,
      reason: 'unavailable',
    });
    await clock.advance(19_999);
    assert.equal(server.requests.length, 1);
    await clock.advance(1);
    assert.equal((await loading).cases.length, 5);
    assert.equal(server.requests.length, 2);
  });

  it('fault 77: 503 with Retry-After: the wait can be canceled', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget({ clock, jitter: () => 0 });
    const api = apiClient(server.origin, { budget });
    server.addFault({ kind: 'error', status: 503, headers: { 'retry-after': '20' } });
    const abort = new AbortController();
    const loading = api.listCases({ limit: 5 }, { signal: abort.signal });
    await waiting(budget, 1);
    abort.abort();
    await assert.rejects(loading, { name: 'AbortError' });
    assert.equal(budget.state.waiting, 0);
    assert.equal(clock.timers, 0);
    assert.equal(server.requests.length, 1);
  });

  it('fault 22: any redirect to any address', async () => {
    await using other = await FakeErzyCallApi.start({ cases: 5 });
    for (const status of [301, 302, 303, 307, 308] as const) {
      for (const to of [other.origin, `${server.origin}/api/v1/cases`, '//evil.invalid/']) {
        server.clearLog();
        server.addFault({ kind: 'redirect', status, to });
        assert.equal((await rejection(list())).kind, 'redirected');
        assert.equal(server.requests.length, 1);
      }
    }
    assert.equal(other.requests.length, 0);
  });

  it('fault 23: 200 with an HTML page', async () => {
    server.addFault({ kind: 'body', body: signInPage, contentType: 'text/html' });
    assert.equal((await rejection(list())).kind, 'unexpectedResponse');
    assert.equal(server.requests.length, 1);
  });
});
