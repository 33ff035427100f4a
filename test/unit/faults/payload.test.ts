import assert from 'node:assert/strict';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import * as samples from '../../support/fakeApi/faultSamples.ts';
import { apiClient } from '../../support/testClient.ts';
import { rejection } from './rejection.ts';

describe('payload faults', () => {
  let server: FakeErzyCallApi;
  beforeEach(async () => {
    server = await FakeErzyCallApi.start({ cases: 5 });
  });
  afterEach(() => server.close());
  const list = () => apiClient(server.origin).listCases({ limit: 5 });

  it('fault 24: truncated JSON, an empty 200, a 204', async () => {
    server.addFault({ kind: 'body', body: samples.truncatedJson });
    server.addFault({ kind: 'body', body: '' });
    server.addFault({ kind: 'body', body: '', status: 204 });
    for (let each = 0; each < 3; each++) {
      const error = await rejection(list());
      assert.equal(error.kind, 'unexpectedResponse');
      assert.ok(!error.message.includes('data'));
    }
    assert.equal(server.requests.length, 3);
  });

  it('fault 25: the error envelope with status 200', async () => {
    server.addFault({ kind: 'error', status: 200, code: 'KEY_REVOKED' });
    assert.equal((await rejection(list())).kind, 'keyRevoked');
  });

  it('fault 26: data that is null or of the wrong type', async () => {
    for (const data of [null, {}, 'x', 1, undefined]) {
      server.addFault({ kind: 'transform', change: (body) => ({ ...(body as object), data }) });
      assert.equal((await rejection(list())).kind, 'unexpectedResponse');
      server.addFault({ kind: 'transform', change: () => ({ data }) });
      const one = rejection(apiClient(server.origin).getCase(server.cases[0]!.id));
      assert.equal((await one).kind, 'unexpectedResponse');
    }
  });

  it('fault 27: one bad record among good ones', async () => {
    server.addFault({ kind: 'transform', change: samples.oneBadRecord });
    const page = await list();
    assert.equal(page.cases.length, 5);
    assert.equal(page.unreadable, 1);
  });

  it('fault 28: optional fields that are missing or of the wrong type', async () => {
    const { id } = server.cases[0]!;
    server.addFault({
      kind: 'transform',
      change: samples.eachCase((record, index) =>
        index === 0 ? { id } : { ...record, title: 5, status: null, tags: 'x', createdAt: [] },
      ),
    });
    const page = await list();
    const [first, second] = page.cases;
    const blank = { title: '', status: '', createdAt: undefined, tags: [] };
    assert.deepEqual(first, { id, ...blank });
    assert.deepEqual(second, { id: server.cases[1]!.id, ...blank });
    assert.equal(page.unreadable, 0);
  });

  it('fault 33: a title of 10 MB is rejected, one of 5 MB is cut', async () => {
    server.addFault({ kind: 'transform', change: samples.hugeTitle(5) });
    const page = await list();
    assert.equal(page.cases[0]?.title.length, 301);
    server.addFault({ kind: 'transform', change: samples.hugeTitle(10) });
    assert.equal((await rejection(list())).kind, 'responseTooLarge');
  });

  it('fault 34: a body of more than 8 MB, and a gzip bomb', async () => {
    for (const gzip of [false, true]) {
      server.clearLog();
      server.addFault({ kind: 'hugeBody', megabytes: 100, gzip });
      assert.equal((await rejection(list())).kind, 'responseTooLarge');
      assert.equal(server.requests.length, 1);
      // the client stopped reading, so the server could not send the whole body
      await server.waitFor(([request]) => request?.aborted === true);
    }
  });

  it('fault 34: a case with two million odd tools is refused with a short message', async () => {
    const body = `{"data":{"id":"case_1","tools":[${'0,'.repeat(2_000_000)}0]}}`;
    server.addFault({ kind: 'body', body, contentType: 'application/json' });
    const error = await rejection(apiClient(server.origin).getCase('case_1'));
    assert.equal(error.kind, 'responseTooLarge');
    assert.ok(error.message.length < 100);
  });

  it('fault 34: the status of an error counts, however many values its body has', async () => {
    const body = `{"error":{"code":"KEY_REVOKED","details":[${'{},'.repeat(200_000)}0]}}`;
    server.addFault({ kind: 'body', status: 404, body, contentType: 'application/json' });
    assert.equal((await rejection(apiClient(server.origin).getCase('case_1'))).kind, 'notFound');
  });

  it('fault 34: a page of more than 100 cases is cut and counted', async () => {
    server.addFault({ kind: 'transform', change: samples.longPage(250) });
    const page = await list();
    assert.deepEqual([page.cases.length, page.cut, page.unreadable], [100, 150, 0]);
  });

  it('fault 34: a cursor of more than 4 KB is not used', async () => {
    for (const [length, used] of [
      [4096, true],
      [4097, false],
    ] as const) {
      server.addFault({ kind: 'transform', change: samples.longCursor(length) });
      const page = await list();
      assert.equal(page.hasMore, true);
      assert.equal(page.cursor !== undefined, used);
    }
  });

  it('fault 37: an invalid date', async () => {
    server.addFault({
      kind: 'transform',
      change: samples.eachCase((record) => ({ ...record, createdAt: '2025-99-99' })),
    });
    assert.equal((await list()).cases[0]?.createdAt, undefined);
  });

  it('fault 38: extra fields and __proto__ are available only as raw data and change no prototype', async () => {
    server.addFault({ kind: 'transform', change: samples.pollutingFields });
    await list();
    const { id } = server.cases[0]!;
    const change = (body: unknown) =>
      JSON.parse(
        JSON.stringify(body).replace('"id"', '"__proto__":{"polluted":true},"extra":1,"id"'),
      ) as unknown;
    server.addFault({ kind: 'transform', change });
    const record = await apiClient(server.origin).getCase(id);
    assert.equal((record.raw as { extra: number }).extra, 1);
    assert.equal(Object.getPrototypeOf(record), Object.prototype);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal((record as unknown as { polluted?: unknown }).polluted, undefined);
  });

  it('fault 52: an ID that is not safe in a path', async () => {
    const ids = ['..', '../cases', 'https://evil.invalid/', 'a/b', 'a?b', '', 'x'.repeat(129), 'é'];
    for (const id of ids) {
      assert.equal((await rejection(apiClient(server.origin).getCase(id))).kind, 'invalidId');
    }
    assert.equal(server.requests.length, 0);
  });
});
