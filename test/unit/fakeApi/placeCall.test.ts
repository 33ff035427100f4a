import assert from 'node:assert/strict';
import { casesOnlyKey, liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { faultyCase, soundCase } from '../../support/panelCases.ts';

interface Response {
  readonly data?: { readonly id: string };
  readonly error?: { readonly code: string; readonly details?: readonly { field: string }[] };
}

describe('POST /api/v1/calls of the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;
  const numbers = { to: '+15551234567', from: '+15557654321' };
  const call = { ...numbers, caseId: faultyCase.id, variableValues: { agent: 'Sam' } };

  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: [faultyCase, soundCase] });
  });
  afterEach(() => api.close());

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${api.origin}/api/v1/calls`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-API-Key': liveKey, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const { data, error } = (await response.json()) as Response;
    const fields = error?.details?.map(({ field }) => field);
    return { status: response.status, id: data?.id, code: error?.code, fields };
  }

  it('accepts a complete call', async () => {
    assert.equal((await post(call)).status, 201);
    assert.equal((await post(numbers)).status, 201);
    const everything = {
      ...call,
      ...{ contactId: 'c_1', firstMessage: 'Hi', assistantConfigId: 'a_1' },
      scheduledAt: '2026-01-02T03:04:05+01:00',
    };
    assert.equal((await post(everything)).status, 201);
    assert.deepEqual(api.placedCalls.at(-1)?.body, everything);
    assert.equal(api.placedCalls.length, 3);
  });

  it('needs the scope calls:write', async () => {
    const { status, code } = await post(call, { 'X-API-Key': casesOnlyKey });
    assert.deepEqual({ status, code }, { status: 403, code: 'INSUFFICIENT_SCOPE' });
    assert.deepEqual(api.placedCalls, []);
  });

  for (const [title, change, field] of [
    ['a number that is not in E.164 format', { to: '0155 1234567' }, 'to'],
    ['a placeholder as number', { from: '+1XXXXXXXXXX' }, 'from'],
    ['an empty contact', { contactId: '' }, 'contactId'],
    ['values that are not strings', { variableValues: { agent: 7 } }, 'variableValues'],
    ['values in a list', { variableValues: ['Sam'] }, 'variableValues'],
    ['a required variable without a value', { variableValues: {} }, 'variableValues.agent'],
    ['a blank required variable', { variableValues: { agent: ' ' } }, 'variableValues.agent'],
    ['a time without an offset', { scheduledAt: '2026-01-02T03:04:05' }, 'scheduledAt'],
    ['no time', { scheduledAt: null }, 'scheduledAt'],
    ['an unknown field', { variables: {} }, 'variables'],
    ['a first message that is too long', { firstMessage: 'a'.repeat(1001) }, 'firstMessage'],
  ] as const) {
    it(`refuses ${title}`, async () => {
      const { status, code, fields } = await post({ ...call, ...change });
      assert.deepEqual(
        { status, code, fields },
        { status: 400, code: 'VALIDATION_ERROR', fields: [field] },
      );
      assert.deepEqual(api.placedCalls, []);
    });
  }

  it('refuses what is not JSON, and a case that it does not have', async () => {
    assert.equal((await post('{"to":')).code, 'INVALID_JSON');
    assert.equal((await post(call, { 'Content-Type': 'text/plain' })).code, 'INVALID_JSON');
    assert.equal((await post({ ...call, caseId: 'case_none' })).code, 'NOT_FOUND');
  });

  it('places one call for one idempotency key', async () => {
    const key = { 'Idempotency-Key': 'key-1' };
    const [first, again] = [await post(call, key), await post(call, key)];
    assert.equal(again.id, first.id);
    const other = await post({ ...call, to: '+15550000000' }, key);
    assert.deepEqual([other.status, other.code], [409, 'IDEMPOTENCY_MISMATCH']);
    assert.equal(api.placedCalls.length, 1);
    await post(call, { 'Idempotency-Key': 'key-2' });
    await post(call);
    await post(call);
    assert.equal(api.placedCalls.length, 4);
  });
});
