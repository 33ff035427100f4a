import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface RefusingProxy extends AsyncDisposable {
  readonly origin: string;
  /** The targets of all CONNECT requests, as `host:port`. */
  readonly connects: readonly string[];
}

/** Starts a proxy that answers every request, CONNECT or not, with this status. */
export async function startRefusingProxy(status: 407 | 502): Promise<RefusingProxy> {
  const connects: string[] = [];
  const server = createServer((_request, response) => response.writeHead(status).end());
  server.on('connect', (request, socket: Duplex) => {
    connects.push(request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connects,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
