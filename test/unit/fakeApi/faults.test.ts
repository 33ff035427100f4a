import assert from 'node:assert/strict';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import {
  hostileStrings,
  hostileTexts,
  hugeTitle,
  moreWithoutCursor,
  nullData,
  oneBadRecord,
  pollutingFields,
  sameCursorForEver,
  signInPage,
  truncatedJson,
  type Change,
  type ListBody,
} from '../../support/fakeApi/faultSamples.ts';

describe('faults of the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;

  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: 30, limits: 'none' });
  });

  afterEach(() => api.close());

  function ask(path = '/api/v1/cases', init: RequestInit = {}): Promise<Response> {
    return fetch(api.origin + path, { ...init, headers: { 'X-API-Key': liveKey } });
  }

  async function list(path = '/api/v1/cases'): Promise<ListBody> {
    const response = await ask(path);
    assert.equal(response.status, 200);
    return (await response.json()) as ListBody;
  }

  describe('matching', () => {
    it('affects only the next request by default', async () => {
      const fault = api.addFault({ kind: 'error', status: 500 });
      assert.deepEqual(await statuses(3), [500, 200, 200]);
      assert.equal(fault.hits, 1);
    });

    it('affects the given number of requests, in the order added, until removed', async () => {
      api.addFault({ kind: 'error', status: 502, times: 2 });
      const endless = api.addFault({ kind: 'error', status: 503, times: Infinity });
      assert.deepEqual(await statuses(4), [502, 502, 503, 503]);
      endless.dispose();
      assert.deepEqual(await statuses(1), [200]);
      api.addFault({ kind: 'error', status: 503, times: Infinity });
      api.clearFaults();
      assert.deepEqual(await statuses(1), [200]);
    });

    it('selects requests by path, query, key or a function', async () => {
      const always = { kind: 'error', status: 418, times: Infinity } as const;
      const isAffected = async (path: string) => (await ask(path)).status === 418;
      for (const match of [
        { path: /\/case_/ },
        { path: '/api/v1/cases/case_789' },
        { path: /cases\//, key: liveKey },
        (request: { path: string }) => request.path.endsWith('789'),
      ]) {
        using fault = api.addFault({ ...always, match });
        assert.deepEqual(
          [await isAffected('/api/v1/cases'), await isAffected('/api/v1/cases/case_789')],
          [false, true],
        );
        assert.equal(fault.hits, 1);
      }
      using limited = api.addFault({ ...always, match: { query: { limit: '2' } } });
      assert.deepEqual(
        [await isAffected('/api/v1/cases?limit=3'), await isAffected('/api/v1/cases?limit=2')],
        [false, true],
      );
      assert.equal(limited.hits, 1);
      using other = api.addFault({ ...always, match: { key: testKey } });
      await ask();
      assert.equal(other.hits, 0);
    });

    async function statuses(count: number): Promise<number[]> {
      const seen: number[] = [];
      for (let asked = 0; asked < count; asked++) {
        const response = await ask();
        await response.arrayBuffer();
        seen.push(response.status);
      }
      return seen;
    }
  });

  describe('answers', () => {
    it('error: sends the envelope with any status and headers', async () => {
      const details = [{ field: 'limit', message: 'bad' }];
      const headers = { 'retry-after': 'banana' };
      api.addFault({ kind: 'error', status: 429, message: 'slow', details, headers });
      const response = await ask();
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('retry-after'), 'banana');
      const error = { code: 'RATE_LIMITED', message: 'slow', details };
      assert.deepEqual(await response.json(), { error });
      api.addFault({ kind: 'error', status: 200, code: 'CONFLICT' });
      assert.equal(
        ((await list()) as unknown as { error: { code: string } }).error.code,
        'CONFLICT',
      );
    });

    it('error: omits headers that are set to null', async () => {
      await using limited = await FakeErzyCallApi.start({ cases: 1 });
      limited.addFault({ kind: 'error', status: 429, headers: { 'x-ratelimit-reset': null } });
      const response = await fetch(limited.origin);
      assert.equal(response.headers.get('x-ratelimit-reset'), null);
      assert.equal(response.headers.get('x-ratelimit-limit'), '60');
      await response.body?.cancel();
    });

    it('body: sends the body verbatim', async () => {
      api.addFault({ kind: 'body', body: signInPage, contentType: 'text/html' });
      const page = await ask();
      assert.equal(page.headers.get('content-type'), 'text/html');
      assert.equal(await page.text(), signInPage);
      api.addFault({ kind: 'body', body: truncatedJson });
      await assert.rejects((await ask()).json(), SyntaxError);
      api.addFault({ kind: 'body', body: '' });
      assert.equal(await (await ask()).text(), '');
      api.addFault({ kind: 'body', body: '', status: 204 });
      assert.equal((await ask()).status, 204);
    });

    it('transform: changes the answer as each sample describes', async () => {
      const changed = async (change: Change) => {
        api.addFault({ kind: 'transform', change });
        return await list();
      };
      assert.equal((await changed(nullData)).data, null);
      assert.equal((await changed(oneBadRecord)).data.length, 26);
      const { cursor, hasMore } = (await changed(moreWithoutCursor)).pagination;
      assert.deepEqual([cursor, hasMore], [null, true]);
      const first = (await changed(sameCursorForEver)).pagination;
      assert.deepEqual((await changed(sameCursorForEver)).pagination, first);
      assert.ok((await changed(hugeTitle(10))).data[0]!.title.length > 10_000_000);
      assert.equal((await changed(hostileTexts)).data[0]!.title, hostileStrings[0]);
      const polluted = (await changed(pollutingFields)).data[0]!;
      assert.ok(Object.hasOwn(polluted, '__proto__') && Object.hasOwn(polluted, 'constructor'));
    });

    it('emptyPage: returns no rows and skips none', async () => {
      const first = await list('/api/v1/cases?limit=10');
      const seen = new Set<string | null>([first.pagination.cursor]);
      api.addFault({ kind: 'emptyPage', times: 2 });
      let page = first;
      for (let asked = 0; asked < 2; asked++) {
        page = await list(`/api/v1/cases?limit=10&cursor=${page.pagination.cursor}`);
        assert.deepEqual(page.data, []);
        assert.equal(page.pagination.hasMore, true);
        assert.ok(!seen.has(page.pagination.cursor));
        seen.add(page.pagination.cursor);
      }
      page = await list(`/api/v1/cases?limit=10&cursor=${page.pagination.cursor}`);
      assert.equal(page.data[0]?.id, api.cases[10]?.id);
    });

    it('redirect: redirects to another origin', async () => {
      await using other = await FakeErzyCallApi.start({ cases: 1 });
      api.addFault({ kind: 'redirect', to: `${other.origin}/api/v1/cases`, times: 2, status: 307 });
      const response = await ask('/api/v1/cases', { redirect: 'manual' });
      assert.equal(response.status, 307);
      assert.equal(other.requests.length, 0);
      await ask();
      assert.equal(other.requests.length, 1);
    });

    it('hugeBody: sends valid JSON of the given size, compressed or not', async () => {
      for (const gzip of [false, true]) {
        api.addFault({ kind: 'hugeBody', megabytes: 9, gzip });
        const response = await ask();
        assert.equal(response.headers.get('content-encoding'), gzip ? 'gzip' : null);
        const page = (await response.json()) as ListBody;
        assert.equal(page.data[0]!.title.length, 9 * 1024 * 1024);
      }
    });

    it('hugeBody: stops when the client disconnects', async () => {
      api.addFault({ kind: 'hugeBody', megabytes: 10_000, gzip: true });
      const response = await ask();
      await response.body?.cancel();
      await api.waitFor(([request]) => request?.aborted === true);
    });
  });
});
