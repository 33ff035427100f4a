import assert from 'node:assert/strict';
import * as http from 'node:http';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import { liveKey } from '../../support/fakeApi/demoKeys.ts';
import { startRefusingProxy } from '../../support/fakeApi/network/refusingProxy.ts';
import { apiClient } from '../../support/testClient.ts';
import { rejection } from './rejection.ts';

describe('network faults', () => {
  let server: FakeErzyCallApi;
  beforeEach(async () => {
    server = await FakeErzyCallApi.start({ cases: 5 });
  });
  afterEach(() => server.close());

  it('fault 1: a host name that cannot be resolved', async () => {
    const attempts: number[] = [];
    const api = apiClient('https://erzycall.invalid', {
      onDidRequest: ({ attempt }) => attempts.push(attempt),
    });
    const error = await rejection(api.listCases({ limit: 5 }));
    assert.equal(error.kind, 'unreachable');
    assert.match(error.code ?? '', /ENOTFOUND|EAI_AGAIN/);
    assert.deepEqual(attempts, [1, 2, 3]);
  });

  it('fault 2: connection refused', async () => {
    const attempts: number[] = [];
    const api = apiClient(server.origin, {
      onDidRequest: ({ attempt }) => attempts.push(attempt),
    });
    await server.close();
    const error = await rejection(api.listCases({ limit: 5 }));
    assert.equal(error.kind, 'unreachable');
    assert.equal(error.code, 'ECONNREFUSED');
    assert.deepEqual(attempts, [1, 2, 3]);
  });

  it('fault 3: reset before the headers, once', async () => {
    server.addFault({ kind: 'reset' });
    const page = await apiClient(server.origin).listCases({ limit: 5 });
    assert.equal(page.cases.length, 5);
    assert.equal(server.requests.length, 2);
  });

  it('fault 3: reset before the headers, every time', async () => {
    server.addFault({ kind: 'reset', times: Infinity });
    const error = await rejection(apiClient(server.origin).listCases({ limit: 5 }));
    assert.equal(error.kind, 'unreachable');
    assert.equal(server.requests.length, 3);
  });

  it('fault 4: reset while the body is sent, once', async () => {
    server.addFault({ kind: 'resetMidBody' });
    const page = await apiClient(server.origin).listCases({ limit: 5 });
    assert.equal(page.cases.length, 5);
    assert.equal(server.requests.length, 2);
  });

  it('fault 4: reset while the body is sent, every time: one retry', async () => {
    server.addFault({ kind: 'resetMidBody', times: Infinity });
    const error = await rejection(apiClient(server.origin).listCases({ limit: 5 }));
    assert.equal(error.kind, 'unreachable');
    assert.equal(server.requests.length, 2);
  });

  it('fault 5: an untrusted certificate, without a retry', async () => {
    await using tls = await FakeErzyCallApi.start({ cases: 1, tls: true });
    const attempts: number[] = [];
    const api = apiClient(tls.origin, { onDidRequest: ({ attempt }) => attempts.push(attempt) });
    const error = await rejection(api.listCases({ limit: 5 }));
    assert.equal(error.kind, 'untrustedCertificate');
    assert.deepEqual(attempts, [1]);
    assert.equal(tls.requests.length, 0);
  });

  it('fault 6: headers that never arrive', async () => {
    server.addFault({ kind: 'delay', ms: Infinity });
    const error = await rejection(apiClient(server.origin, { timeout: 100 }).getCase('case_1'));
    assert.equal(error.kind, 'timeout');
    assert.equal(server.requests.length, 1);
    await server.waitFor(([request]) => request?.aborted === true);
  });

  it('fault 6: headers that never arrive, canceled', async () => {
    server.addFault({ kind: 'delay', ms: Infinity });
    const abort = new AbortController();
    const request = apiClient(server.origin).getCase('case_1', { signal: abort.signal });
    await server.waitForRequests(1);
    abort.abort();
    await assert.rejects(request, { name: 'AbortError' });
    await server.waitFor(([first]) => first?.aborted === true);
    assert.equal(server.requests.length, 1);
  });

  it('fault 7: a body that arrives endlessly in small pieces', async () => {
    server.addFault({ kind: 'drip', times: Infinity });
    const error = await rejection(
      apiClient(server.origin, { timeout: 200 }).listCases({ limit: 5 }),
    );
    assert.equal(error.kind, 'timeout');
    assert.equal(server.requests.length, 1);
    await server.waitFor(([request]) => request?.aborted === true);
  });

  for (const status of [407, 502] as const) {
    it(`fault 8: a proxy that responds to CONNECT with ${status}, without a retry`, async () => {
      await using proxy = await startRefusingProxy(status);
      const attempts: number[] = [];
      const api = apiClient('https://erzycall.invalid', {
        onDidRequest: ({ attempt }) => attempts.push(attempt),
      });
      // the agent of undici, which VS Code's fetch uses too
      const restore = useProxy(proxy.origin);
      try {
        const error = await rejection(api.listCases({ limit: 5 }));
        assert.equal(error.kind, 'proxyRefused');
      } finally {
        restore();
      }
      assert.deepEqual(attempts, [1]);
      assert.deepEqual(proxy.connects, ['erzycall.invalid:443']);
    });
  }

  it('no error contains the key', async () => {
    server.addFault({ kind: 'reset', times: 3 });
    const error = await rejection(apiClient(server.origin).listCases({ limit: 5 }));
    assert.ok(!inspectDeep(error).includes(liveKey));
  });
});

function inspectDeep(error: unknown): string {
  return JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
}

/** Routes requests of fetch through a proxy until the returned function is called. */
function useProxy(origin: string): () => void {
  // the types do not contain this function yet
  const { setGlobalProxyFromEnv } = http as unknown as {
    setGlobalProxyFromEnv: (environment: Record<string, string>) => () => void;
  };
  return setGlobalProxyFromEnv({ HTTPS_PROXY: origin });
}
