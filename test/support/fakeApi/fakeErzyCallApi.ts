import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { errorAnswer, sendJson, type Exchange } from './answer.ts';
import { applyFault, pause } from './applyFault.ts';
import type { CaseRecord } from './data/caseRecord.ts';
import { systemClock, type Clock } from './clock.ts';
import { demoKeys, type FakeKey } from './demoKeys.ts';
import { FaultPlan, type Fault, type FaultHandle } from './fault.ts';
import type { LoggedRequest } from './loggedRequest.ts';
import { makeCalls, type CallRecord } from './data/makeCalls.ts';
import { makeCases } from './data/makeCases.ts';
import { type PlacedCall, PlacedCalls } from './placeCall.ts';
import { RequestLog } from './requestLog.ts';
import { route, type Service } from './routes.ts';
import { documentedLimits, SlidingWindows, type Limits } from './slidingWindows.ts';
import { type TestCertificate, testCertificates } from './network/testCertificates.ts';
import { untrustedCertificate } from './network/untrustedCertificate.ts';

export interface FakeApiOptions {
  /** The cases in server order, or the number of cases to generate. The default is 240. */
  cases?: number | CaseRecord[];
  /** Returns complete records, in the list as well, instead of the four documented fields. */
  fullRecords?: boolean;
  /** Used for rate limits, the log and the dates of generated records. Delays always use real time. */
  clock?: Clock;
  /** The default is the documented limits. `none` also omits the `X-RateLimit-*` headers. */
  limits?: Limits | 'none';
  /** The default is any free port. */
  port?: number;
  /** Rejects a cursor that is used with another `limit` than the one that produced it. */
  cursorBoundToLimit?: boolean;
  /** Returns the calls of a case, newest first. The default is {@link makeCalls}. */
  calls?: (caseId: string) => readonly CallRecord[];
  /** A delay before each answer, in real time. */
  latencyMs?: number;
  /** Serves HTTPS with a certificate that no client trusts. */
  tls?: boolean | TestCertificate;
}

/** An ErzyCall API on 127.0.0.1 that behaves as documented, logs every request and fails on demand. */
export class FakeErzyCallApi implements AsyncDisposable {
  readonly origin: string;
  /** The cases in list order. Tests may change them at any time. */
  readonly cases: CaseRecord[];
  /** Tests may change the keys at any time. */
  readonly keys: Map<string, FakeKey> = demoKeys();
  readonly #service: Service;
  readonly #clock: Clock;
  readonly #windows: SlidingWindows | undefined;
  readonly #latencyMs: number;
  readonly #server: Server;
  readonly #faults = new FaultPlan();
  readonly #log = new RequestLog();

  static async start(options: FakeApiOptions = {}): Promise<FakeErzyCallApi> {
    const server = startServer(options.tls);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return new FakeErzyCallApi(server, options);
  }

  private constructor(server: Server, options: FakeApiOptions) {
    const { cases = 240, fullRecords = false, clock = systemClock } = options;
    const { limits = documentedLimits, cursorBoundToLimit = false, latencyMs = 0 } = options;
    const started = clock.now();
    this.origin = `http${options.tls ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.cases =
      typeof cases === 'number' ? makeCases(cases, { full: fullRecords, now: started }) : cases;
    this.#service = {
      cases: this.cases,
      keys: this.keys,
      calls: options.calls ?? ((caseId) => makeCalls(caseId, started)),
      placedCalls: new PlacedCalls(),
      fullRecords,
      cursorBoundToLimit,
    };
    this.#clock = clock;
    this.#windows = limits === 'none' ? undefined : new SlidingWindows(limits, clock);
    this.#latencyMs = latencyMs;
    this.#server = server;
    server.on('request', (message, response) => {
      this.#serve(message, response).catch((error: unknown) => {
        // A callback of a fault threw. End the response so that the client does not hang, and rethrow as
        // an unhandled rejection so that the test fails.
        response.destroy();
        throw error;
      });
    });
  }

  /** Every request since the start or the last {@link clearLog}, in order of arrival. */
  get requests(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  /** Every call that was accepted, in order. */
  get placedCalls(): readonly PlacedCall[] {
    return this.#service.placedCalls.all;
  }

  clearLog(): void {
    this.#log.clear();
  }

  addFault(fault: Fault): FaultHandle {
    return this.#faults.add(fault);
  }

  /** Removes all faults and answers the requests that they delay. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Resolves when the log contains at least `count` requests, answered or not. */
  waitForRequests(count: number, timeoutMs?: number): Promise<void> {
    return this.waitFor((requests) => requests.length >= count, timeoutMs);
  }

  /**
   * Resolves when the condition is true. It is checked after each arrival, answer and abort.
   * @throws Error after `timeoutMs`, listing the requests without their keys
   */
  waitFor(
    condition: (requests: readonly LoggedRequest[]) => boolean,
    timeoutMs = 5000,
  ): Promise<void> {
    return this.#log.waitFor(condition, timeoutMs);
  }

  /** Closes all connections. New ones are refused from then on. */
  async close(): Promise<void> {
    this.#log.close();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const tracked = this.#log.add(message, response, this.#clock.now());
    const { request } = tracked;
    // without a complete body, the client is gone
    const body = request.method === 'POST' ? await text(message).catch(() => '') : '';
    message.resume();
    const admission = this.#windows?.admit(request.key ?? '');
    const refused = admission?.admitted === false;
    const exchange: Exchange = {
      ...tracked,
      response,
      rateLimitHeaders: admission?.headers ?? {},
      regularAnswer: () =>
        refused
          ? errorAnswer(429, { message: 'Rate limit exceeded' })
          : route(this.#service, request, body),
    };
    const fault = refused ? undefined : this.#faults.take(request);
    if (this.#latencyMs > 0) {
      await pause(this.#latencyMs, exchange.closed);
    }
    if (exchange.closed.aborted) {
      return;
    }
    if (fault === undefined) {
      sendJson(exchange, exchange.regularAnswer());
    } else {
      await applyFault(fault.action, exchange, fault.released, this.#service.cursorBoundToLimit);
    }
  }
}

function startServer(tls: FakeApiOptions['tls'] = false): Server {
  if (tls === false) {
    return createServer();
  }
  return createTlsServer(tls === true ? untrustedCertificate : testCertificates[tls]);
}
