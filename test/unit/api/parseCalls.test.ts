import assert from 'node:assert/strict';
import { isApiError } from '../../../src/api/apiError.ts';
import { parseCallPage } from '../../../src/api/parse.ts';
import { callsOnlyKey, casesOnlyKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { makeCalls } from '../../support/fakeApi/data/makeCalls.ts';
import { apiClient } from '../../support/testClient.ts';

const page = (...data: unknown[]) => ({ data, pagination: { cursor: null, hasMore: false } });

describe('parseCallPage', () => {
  it('reads the documented fields', () => {
    const createdAt = '2026-03-01T09:30:00.000Z';
    const call = { id: 'c1', status: 'ended', to: '+4915112345623', from: '+15550100', createdAt };
    const { calls } = parseCallPage(page({ ...call, duration: 92, contactId: 'x', caseId: 'y' }));
    assert.deepEqual(calls, [{ ...call, createdAt: Date.parse(createdAt), duration: 92 }]);
  });

  it('reads a call with missing fields or fields of other types', () => {
    const odd = { id: 'c1', status: 7, to: null, createdAt: 'soon', duration: -1 };
    const empty = { status: '', to: undefined, from: undefined };
    const nothing = { id: 'c1', ...empty, createdAt: undefined, duration: undefined };
    assert.deepEqual(parseCallPage(page(odd, { id: 'c1', duration: null })).calls, [
      nothing,
      nothing,
    ]);
  });

  it('counts records that are not calls', () => {
    const { calls, unreadable } = parseCallPage(page(null, 'call', {}, { id: 'c1' }));
    assert.deepEqual([calls.length, unreadable], [1, 3]);
  });

  it('rejects a body that is not a page', () => {
    for (const body of [undefined, [], {}, { data: [] }, { data: {}, pagination: {} }]) {
      assert.throws(
        () => parseCallPage(body),
        (error) => isApiError(error, 'unexpectedResponse'),
      );
    }
  });
});

describe('ApiClient.listCalls', () => {
  it('fetches the calls of a case with one request', async () => {
    await using api = await FakeErzyCallApi.start({ cases: 20 });
    const { id } = api.cases.find((each) => makeCalls(each.id, Date.now()).length > 10)!;
    const { calls, hasMore } = await apiClient(api.origin, { key: callsOnlyKey }).listCalls(id, 10);
    assert.deepEqual([calls.length, hasMore], [10, true]);
    assert.deepEqual(
      api.requests.map(({ path, query }) => [path, query]),
      [['/api/v1/calls', { caseId: id, limit: '10' }]],
    );
  });

  it('names the scope that the key lacks', async () => {
    await using api = await FakeErzyCallApi.start({ cases: 1 });
    const client = apiClient(api.origin, { key: casesOnlyKey });
    await assert.rejects(
      client.listCalls(api.cases[0]!.id, 10),
      (error) => isApiError(error, 'missingScope') && error.scope === 'calls:read',
    );
  });

  it('makes no request for an invalid ID', async () => {
    await using api = await FakeErzyCallApi.start({ cases: 1 });
    await assert.rejects(apiClient(api.origin).listCalls('../cases', 10), (error) =>
      isApiError(error, 'invalidId'),
    );
    assert.equal(api.requests.length, 0);
  });
});
