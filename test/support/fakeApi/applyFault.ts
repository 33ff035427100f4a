import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { errorAnswer, sendJson, writeHead, type Exchange } from './answer.ts';
import type { FaultAction } from './fault.ts';
import { emptyPage } from './routes.ts';

const json = 'application/json; charset=utf-8';

/**
 * Answers a request with a fault.
 * @param released ends `hold` and `delay` early
 */
export async function applyFault(
  action: FaultAction,
  exchange: Exchange,
  released: Promise<void>,
  cursorBoundToLimit: boolean,
): Promise<void> {
  const { request, response } = exchange;
  switch (action.kind) {
    case 'error':
      return sendJson(exchange, errorAnswer(action.status, action));
    case 'body': {
      const { status = 200, body, contentType = json, headers } = action;
      writeHead(exchange, status, { 'content-type': contentType, ...headers });
      response.end(body);
      return;
    }
    case 'transform': {
      const answer = exchange.regularAnswer();
      const body = action.change(answer.body, request);
      return sendJson(exchange, {
        ...answer,
        body,
        headers: { ...answer.headers, ...action.headers },
      });
    }
    case 'emptyPage':
      return sendJson(exchange, emptyPage(exchange.regularAnswer(), request, cursorBoundToLimit));
    case 'redirect':
      writeHead(exchange, action.status ?? 302, { location: action.to });
      response.end();
      return;
    case 'delay':
    case 'hold':
      await Promise.race([
        released,
        pause(action.kind === 'delay' ? action.ms : Infinity, exchange.closed),
      ]);
      if (exchange.closed.aborted) {
        return;
      }
      return action.then === undefined
        ? sendJson(exchange, exchange.regularAnswer())
        : applyFault(action.then, exchange, released, cursorBoundToLimit);
    case 'reset':
      exchange.reset();
      return;
    case 'resetMidBody': {
      const text = JSON.stringify(exchange.regularAnswer().body);
      const length = String(Buffer.byteLength(text));
      writeHead(exchange, 200, { 'content-type': json, 'content-length': length });
      // Reset only after the first half was written: a reset discards what is still buffered.
      response.write(text.slice(0, text.length / 2), () => exchange.reset());
      return;
    }
    case 'drip': {
      writeHead(exchange, 200, { 'content-type': json });
      response.write('{"data":[');
      const timer = setInterval(() => response.write(' '), action.everyMs ?? 20);
      exchange.closed.addEventListener('abort', () => clearInterval(timer));
      return;
    }
    case 'hugeBody': {
      const { megabytes, gzip = false } = action;
      const headers = { 'content-type': json, 'content-encoding': gzip ? 'gzip' : null };
      writeHead(exchange, 200, headers);
      const body = Readable.from(hugePage(megabytes));
      // The client is expected to close the connection before the end.
      await (gzip ? pipeline(body, createGzip(), response) : pipeline(body, response)).catch(
        () => {},
      );
    }
  }
}

/** Waits in real time (`Infinity` allowed) or until the exchange ends, whichever is first. */
export async function pause(ms: number, closed: AbortSignal): Promise<void> {
  if (closed.aborted) {
    return;
  }
  if (Number.isFinite(ms)) {
    await sleep(ms, undefined, { signal: closed }).catch(() => {});
  } else {
    await new Promise((resolve) => closed.addEventListener('abort', resolve, { once: true }));
  }
}

function* hugePage(megabytes: number): Generator<string> {
  const chunk = 'a'.repeat(64 * 1024);
  yield '{"data":[{"id":"case_789","title":"';
  for (let sent = 0; sent < megabytes * 16; sent++) {
    yield chunk;
  }
  yield '","status":"open","createdAt":"2025-01-12T09:00:00Z"}],';
  yield '"pagination":{"cursor":null,"hasMore":false,"pageSize":25}}';
}
