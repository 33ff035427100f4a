import assert from 'node:assert/strict';
import { once } from 'node:events';
import * as http from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { ApiErrorKind } from '../../../src/api/apiError.ts';
import { FakeErzyCallApi } from '../../support/fakeApi/fakeErzyCallApi.ts';
import {
  type TestCertificate,
  testAuthority,
} from '../../support/fakeApi/network/testCertificates.ts';
import { apiClient } from '../../support/testClient.ts';
import { freePort } from '../../support/vscode/freePort.ts';
import { rejection } from './rejection.ts';

describe('faults of secure connections', () => {
  /** The kind of the error, and how many connections were tried. */
  async function kindOf(origin: string): Promise<[ApiErrorKind, number]> {
    let attempts = 0;
    const client = apiClient(origin, { onDidRequest: () => attempts++ });
    const { kind } = await rejection(client.listCases({ limit: 5 }));
    return [kind, attempts];
  }

  describe('with a trusted authority', () => {
    const defaults = getCACertificates('default');
    before(() => setDefaultCACertificates([...defaults, testAuthority]));
    after(() => setDefaultCACertificates(defaults));

    it('has no fault with a valid certificate', async () => {
      await using server = await FakeErzyCallApi.start({ cases: 5, tls: 'valid' });
      assert.equal((await apiClient(server.origin).listCases({ limit: 5 })).cases.length, 5);
    });

    for (const [certificate, kind] of [
      ['expired', 'certificateExpired'],
      ['notYetValid', 'certificateNotYetValid'],
      ['wrongHost', 'certificateWrongHost'],
    ] as const satisfies [TestCertificate, ApiErrorKind][]) {
      it(`fault 67: a certificate that is ${certificate}, without a retry`, async () => {
        await using server = await FakeErzyCallApi.start({ cases: 5, tls: certificate });
        assert.deepEqual(await kindOf(server.origin), [kind, 1]);
        assert.deepEqual(server.requests, []);
      });
    }
  });

  it('fault 67: a certificate of an unknown authority, without a retry', async () => {
    await using server = await FakeErzyCallApi.start({ cases: 5, tls: 'valid' });
    assert.deepEqual(await kindOf(server.origin), ['untrustedCertificate', 1]);
    assert.deepEqual(server.requests, []);
  });

  it('fault 68: plain HTTP on a port for https', async () => {
    await using server = await FakeErzyCallApi.start({ cases: 5 });
    const origin = server.origin.replace('http:', 'https:');
    assert.deepEqual(await kindOf(origin), ['notEncrypted', 1]);
    assert.deepEqual(server.requests, []);
  });

  for (const [title, response] of [
    ['a status below 100', 'HTTP/1.1 42 Odd\r\ncontent-length: 0\r\n\r\n'],
    ['a header without a colon', 'HTTP/1.1 200 OK\r\nnot a header\r\n\r\n'],
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ] as const) {
    it(`fault 69: ${title} is an unexpected response`, async () => {
      await using server = await startRawServer(response);
      assert.equal((await kindOf(server.origin))[0], 'unexpectedResponse');
    });
  }

  it('fault 70: a proxy that cannot be reached is not the API that cannot be reached', async () => {
    const port = await freePort();
    // newer than the types
    const { setGlobalProxyFromEnv } = http as unknown as {
      setGlobalProxyFromEnv: (environment: Record<string, string>) => () => void;
    };
    const restore = setGlobalProxyFromEnv({ HTTPS_PROXY: `http://127.0.0.1:${port}` });
    try {
      assert.equal((await kindOf('https://erzycall.invalid'))[0], 'proxyUnreachable');
    } finally {
      restore();
    }
  });

  it('fault 70: a host whose name contains "proxy" is not a proxy', async () => {
    assert.equal((await kindOf('https://proxy.invalid'))[0], 'unreachable');
  });

  it('fault 71: a 404 for a list means that there is no API, for a case that it is gone', async () => {
    await using server = await FakeErzyCallApi.start({ cases: 5 });
    const client = apiClient(`${server.origin}/elsewhere`);
    assert.equal((await rejection(client.listCases({ limit: 5 }))).kind, 'noApi');
    assert.equal((await rejection(client.listCalls('case_1', 5))).kind, 'noApi');
    assert.equal((await rejection(client.getCase('case_1'))).kind, 'notFound');
  });
});

/** Answers each connection with these bytes. */
async function startRawServer(response: string): Promise<AsyncDisposable & { origin: string }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
