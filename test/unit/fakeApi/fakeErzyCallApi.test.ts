import assert from 'node:assert/strict';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi, type FakeApiOptions } from '../../support/fakeApi/fakeErzyCallApi.ts';
import type { CaseRecord } from '../../support/fakeApi/data/caseRecord.ts';
import type { CallRecord } from '../../support/fakeApi/data/makeCalls.ts';

interface Page<T = CaseRecord> {
  data: T[];
  pagination: { cursor: string; hasMore: boolean; pageSize: number };
}

interface ErrorBody {
  error: { code: string; message: string; details?: { field: string; message: string }[] };
}

describe('the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;

  async function start(options: FakeApiOptions = {}): Promise<void> {
    api = await FakeErzyCallApi.start(options);
  }

  async function get<T>(path: string): Promise<T> {
    const response = await fetch(api.origin + path, { headers: { 'X-API-Key': liveKey } });
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as T;
  }

  async function getError(path: string, init: RequestInit = { headers: { 'X-API-Key': liveKey } }) {
    const response = await fetch(api.origin + path, init);
    const { error } = (await response.json()) as ErrorBody;
    return { status: response.status, ...error };
  }

  afterEach(() => api.close());

  describe('the list', () => {
    it('returns each case once, in order, page by page', async () => {
      await start({ cases: 107 });
      const ids: string[] = [];
      let page: Page | undefined;
      do {
        const cursor: string = page === undefined ? '' : `&cursor=${page.pagination.cursor}`;
        page = await get<Page>(`/api/v1/cases?limit=25${cursor}`);
        assert.match(page.pagination.cursor, /^[A-Za-z0-9_-]+$/);
        assert.equal(page.pagination.pageSize, 25);
        ids.push(...page.data.map(({ id }) => id));
      } while (page.pagination.hasMore);
      assert.deepEqual(
        ids,
        api.cases.map(({ id }) => id),
      );
      assert.equal(api.requests.length, 5);
    });

    it('returns 25 rows with four fields by default', async () => {
      await start();
      const { data } = await get<Page>('/api/v1/cases');
      assert.equal(data.length, 25);
      assert.deepEqual(Object.keys(data[0]!), ['id', 'title', 'status', 'createdAt']);
    });

    it('ends with hasMore false but still returns a cursor', async () => {
      await start({ cases: 2 });
      const { pagination } = await get<Page>('/api/v1/cases');
      assert.equal(pagination.hasMore, false);
      const beyond = await get<Page>(`/api/v1/cases?cursor=${pagination.cursor}`);
      assert.deepEqual(beyond.data, []);
      assert.equal(beyond.pagination.hasMore, false);
    });

    it('continues after the same row when rows were added before it', async () => {
      await start({ cases: 10 });
      const [, , third, fourth] = api.cases.map(({ id }) => id);
      const first = await get<Page>('/api/v1/cases?limit=3');
      assert.equal(first.data.at(-1)?.id, third);
      api.cases.unshift({ ...api.cases[0]!, id: 'case_new' });
      const second = await get<Page>(`/api/v1/cases?limit=3&cursor=${first.pagination.cursor}`);
      assert.equal(second.data[0]?.id, fourth);
    });

    it('rejects a limit outside 1 to 100 and names the field', async () => {
      await start({ cases: 1 });
      for (const limit of ['0', '101', '-1', '2.5', 'ten']) {
        const { status, code, details } = await getError(`/api/v1/cases?limit=${limit}`);
        assert.deepEqual([status, code], [400, 'VALIDATION_ERROR'], limit);
        assert.equal(details?.[0]?.field, 'limit');
      }
      await get('/api/v1/cases?limit=1');
      await get('/api/v1/cases?limit=100');
    });

    it('rejects invalid cursors and cursors of another query', async () => {
      await start({ cases: 60 });
      const calls = await get<Page>('/api/v1/calls?limit=1');
      const invalid = Buffer.from('{"query":"","offset":-1}').toString('base64url');
      for (const cursor of ['xyz', '!', invalid, calls.pagination.cursor]) {
        const { status, code } = await getError(`/api/v1/cases?cursor=${cursor}`);
        assert.deepEqual([status, code], [400, 'INVALID_CURSOR'], cursor);
      }
    });

    it('binds a cursor to its limit only if configured', async () => {
      await start({ cases: 60 });
      const unbound = await get<Page>('/api/v1/cases?limit=10');
      await get(`/api/v1/cases?limit=20&cursor=${unbound.pagination.cursor}`);
      await api.close();
      await start({ cases: 60, cursorBoundToLimit: true });
      const bound = await get<Page>('/api/v1/cases?limit=10');
      await get(`/api/v1/cases?limit=10&cursor=${bound.pagination.cursor}`);
      const other = await getError(`/api/v1/cases?limit=20&cursor=${bound.pagination.cursor}`);
      assert.equal(other.code, 'INVALID_CURSOR');
    });
  });

  describe('one case', () => {
    it('has four fields by default and all fields if configured', async () => {
      await start({ cases: 3 });
      const { data } = await get<{ data: CaseRecord }>('/api/v1/cases/case_789');
      assert.deepEqual(Object.keys(data), ['id', 'title', 'status', 'createdAt']);
      await api.close();
      await start({ cases: 3, fullRecords: true });
      const full = await get<{ data: CaseRecord }>('/api/v1/cases/case_789');
      assert.deepEqual(full.data, api.cases[0]);
      assert.ok(
        full.data.prompt && full.data.firstMessage && full.data.variables && full.data.tools,
      );
      assert.deepEqual((await get<Page>('/api/v1/cases')).data, api.cases);
    });

    it('is rejected if the ID is unknown or invalid', async () => {
      await start({ cases: 1 });
      const missing = await getError('/api/v1/cases/case_0');
      assert.deepEqual([missing.status, missing.code], [404, 'NOT_FOUND']);
      for (const id of ['a%20b', '%2e%2e%2fx', 'a.b', 'x'.repeat(129), '']) {
        const invalid = await getError(`/api/v1/cases/${id}`);
        assert.deepEqual([invalid.status, invalid.code], [400, 'INVALID_ID'], id);
      }
    });
  });

  describe('calls', () => {
    it('belong to the case and are the same each time', async () => {
      await start({ cases: 30 });
      let total = 0;
      for (const { id } of api.cases.slice(0, 10)) {
        const { data } = await get<Page<CallRecord>>(`/api/v1/calls?caseId=${id}&limit=100`);
        assert.deepEqual(await get(`/api/v1/calls?caseId=${id}&limit=100`).then(toData), data);
        for (const call of data) {
          assert.equal(call.caseId, id);
          assert.match(call.to, /^\+1555\d{7}$/);
        }
        total += data.length;
      }
      assert.ok(total > 20);
      const missing = await get<Page<CallRecord>>('/api/v1/calls?caseId=case_0');
      assert.deepEqual(missing.data, []);
    });

    const toData = (body: unknown) => (body as Page<CallRecord>).data;
  });

  describe('other requests', () => {
    beforeEach(() => start({ cases: 1 }));

    it('are rejected with 405 or 404 in the error envelope', async () => {
      const headers = { 'X-API-Key': liveKey };
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const init = method === 'POST' ? { method, headers, body: '{}' } : { method, headers };
        assert.equal((await getError('/api/v1/cases', init)).status, 405);
      }
      for (const path of [
        '/',
        '/api/v1',
        '/api/v2/cases',
        '/api/v1/contacts',
        '/api/v1/cases/a/b',
      ]) {
        const { status, code } = await getError(path);
        assert.deepEqual([status, code], [404, 'NOT_FOUND'], path);
      }
    });

    it('receive no CORS headers', async () => {
      const headers = { 'X-API-Key': liveKey, Origin: 'https://example.com' };
      const response = await fetch(`${api.origin}/api/v1/cases`, { headers });
      const cors = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
      assert.deepEqual(cors, []);
      await response.body?.cancel();
    });
  });

  it('logs each request and its outcome', async () => {
    await start({ cases: 1 });
    await get('/api/v1/cases?limit=5&cursor=');
    const [request] = api.requests;
    assert.equal(request?.method, 'GET');
    assert.equal(request.path, '/api/v1/cases');
    assert.deepEqual(request.query, { limit: '5', cursor: '' });
    assert.equal(request.key, liveKey);
    assert.equal(request.status, 200);
    assert.equal(request.aborted, false);
    api.clearLog();
    assert.deepEqual(api.requests, []);
  });

  it('lists the requests without the key when waiting times out', async () => {
    await start({ cases: 1 });
    await get('/api/v1/cases');
    await assert.rejects(api.waitForRequests(2, 5), (error: Error) => {
      assert.match(error.message, /GET \/api\/v1\/cases 200/);
      assert.ok(!error.message.includes(liveKey));
      return true;
    });
  });

  it('delays answers by the latency and can be closed meanwhile', async () => {
    await start({ cases: 1, latencyMs: 60_000 });
    const answer = fetch(`${api.origin}/api/v1/cases`, { headers: { 'X-API-Key': liveKey } });
    const failed = assert.rejects(answer);
    await api.waitForRequests(1);
    assert.equal(api.requests[0]?.status, undefined);
    await api.close();
    await failed;
    assert.equal(api.requests[0]?.aborted, false);
  });

  it('starts on the port of a server that was closed', async () => {
    await start({ cases: 1 });
    await api.close();
    await assert.rejects(fetch(api.origin), { message: 'fetch failed' });
    const port = Number(new URL(api.origin).port);
    await start({ cases: 1, port });
    await get('/api/v1/cases');
  });
});
