import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { startRefusingProxy } from '../../support/fakeApi/network/refusingProxy.ts';

describe('connection faults of the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;

  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: 30, limits: 'none' });
  });

  afterEach(() => api.close());

  function ask(init: RequestInit = {}): Promise<Response> {
    return fetch(`${api.origin}/api/v1/cases`, { ...init, headers: { 'X-API-Key': liveKey } });
  }

  it('hold: answers when released', async () => {
    const fault = api.addFault({ kind: 'hold' });
    const answer = ask();
    await api.waitForRequests(1);
    assert.equal(api.requests[0]?.status, undefined);
    fault.release();
    assert.equal((await answer).status, 200);
  });

  it('hold: computes the answer on release, or applies another fault', async () => {
    const fault = api.addFault({ kind: 'hold' });
    const answer = ask();
    await api.waitForRequests(1);
    api.keys.delete(liveKey);
    fault.release();
    assert.equal((await answer).status, 401);
    const failing = api.addFault({ kind: 'hold', then: { kind: 'error', status: 503 } });
    failing.release();
    assert.equal((await ask()).status, 503);
  });

  it('hold: logs that the client disconnected', async () => {
    api.addFault({ kind: 'hold' });
    const abort = new AbortController();
    const answer = ask({ signal: abort.signal });
    await api.waitForRequests(1);
    abort.abort();
    await assert.rejects(answer, { name: 'AbortError' });
    await api.waitFor(([request]) => request?.aborted === true);
    assert.equal(api.requests[0]?.status, undefined);
  });

  it('delay: waits for the given time, or without end', async () => {
    api.addFault({ kind: 'delay', ms: 30 });
    const started = performance.now();
    assert.equal((await ask()).status, 200);
    assert.ok(performance.now() - started >= 25);
    api.addFault({ kind: 'delay', ms: Infinity });
    await assert.rejects(ask({ signal: AbortSignal.timeout(30) }), {
      name: 'TimeoutError',
    });
  });

  it('reset: resets the connection before the headers', async () => {
    api.addFault({ kind: 'reset' });
    await assert.rejects(ask(), (error: Error) => {
      assert.equal((error.cause as NodeJS.ErrnoException).code, 'ECONNRESET');
      return true;
    });
    assert.equal(api.requests.length, 1);
    assert.equal(api.requests[0]?.aborted, false);
  });

  it('resetMidBody: resets the connection after the headers and half of the body', async () => {
    api.addFault({ kind: 'resetMidBody' });
    const response = await ask();
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
    assert.equal(api.requests[0]?.aborted, false);
  });

  it('drip: sends the body without end until the client disconnects', async () => {
    api.addFault({ kind: 'drip', everyMs: 1 });
    const response = await ask();
    const reader = response.body!.getReader();
    for (let chunks = 0; chunks < 3; chunks++) {
      assert.equal((await reader.read()).done, false);
    }
    await reader.cancel();
    await api.waitFor(([request]) => request?.aborted === true);
  });

  it('tls: uses a certificate that the client does not trust', async () => {
    await using secure = await FakeErzyCallApi.start({ cases: 1, tls: true });
    assert.match(secure.origin, /^https:/);
    await assert.rejects(fetch(secure.origin), (error: Error) => {
      assert.match((error.cause as NodeJS.ErrnoException).code!, /SELF_SIGNED/);
      return true;
    });
    assert.equal(secure.requests.length, 0);
  });

  it('a refusing proxy rejects and records CONNECT requests', async () => {
    await using proxy = await startRefusingProxy(407);
    const { hostname, port } = new URL(proxy.origin);
    const status = await new Promise((resolve, reject) => {
      const connect = httpRequest({
        hostname,
        port,
        method: 'CONNECT',
        path: 'app.erzycall.com:443',
      });
      connect.on('connect', (response) => resolve(response.statusCode));
      connect.on('error', reject);
      connect.end();
    });
    assert.equal(status, 407);
    assert.deepEqual(proxy.connects, ['app.erzycall.com:443']);
  });
});
