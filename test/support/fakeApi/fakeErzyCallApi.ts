import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { errorAnswer, sendJson, type Exchange } from './answer.ts';
import { applyFault, pause } from './applyFault.ts';
import type { CaseRecord } from './caseRecord.ts';
import { systemClock, type Clock } from './clock.ts';
import { demoKeys, type FakeKey } from './demoKeys.ts';
import { FaultPlan, type Fault, type FaultHandle } from './fault.ts';
import type { LoggedRequest } from './loggedRequest.ts';
import { makeCalls, type CallRecord } from './makeCalls.ts';
import { makeCases } from './makeCases.ts';
import { RequestLog } from './requestLog.ts';
import { route, type Service } from './routes.ts';
import { documentedLimits, SlidingWindows, type Limits } from './slidingWindows.ts';
import { untrustedCertificate } from './untrustedCertificate.ts';

export interface FakeApiOptions {
  /** The cases in server order, or how many of the made-up ones (240 unless told). */
  cases?: number | CaseRecord[];
  /** Whole records in the list and one by one, instead of the four documented fields. */
  fullRecords?: boolean;
  /** For the rate limits, the log, and the dates of made-up records. Delays run in real time. */
  clock?: Clock;
  /** The documented ones unless told; `none` sends no `X-RateLimit-*` either. */
  limits?: Limits | 'none';
  port?: number;
  /** A cursor is refused with another `limit`. */
  cursorBoundToLimit?: boolean;
  /** The calls of a case, newest first. */
  calls?: (caseId: string) => readonly CallRecord[];
  /** Before each answer. */
  latencyMs?: number;
  /** https with a certificate that nobody trusts. */
  tls?: boolean;
}

/** An ErzyCall API on 127.0.0.1 that behaves as documented, remembers every request and fails on demand. */
export class FakeErzyCallApi implements AsyncDisposable {
  readonly origin: string;
  /** Live: may be changed at any time; the order is that of the list. */
  readonly cases: CaseRecord[];
  /** Live, as {@link cases}. */
  readonly keys: Map<string, FakeKey> = demoKeys();
  readonly #service: Service;
  readonly #clock: Clock;
  readonly #windows: SlidingWindows | undefined;
  readonly #latencyMs: number;
  readonly #server: Server;
  readonly #faults = new FaultPlan();
  readonly #log = new RequestLog();

  static async start(options: FakeApiOptions = {}): Promise<FakeErzyCallApi> {
    const server = options.tls ? createTlsServer(untrustedCertificate) : createServer();
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
      fullRecords,
      cursorBoundToLimit,
    };
    this.#clock = clock;
    this.#windows = limits === 'none' ? undefined : new SlidingWindows(limits, clock);
    this.#latencyMs = latencyMs;
    this.#server = server;
    server.on('request', (message, response) => {
      this.#serve(message, response).catch((error: unknown) => {
        // a fault's own function threw: let neither the client hang nor the test pass
        response.destroy();
        throw error;
      });
    });
  }

  /** Every request since the start or {@link clearLog}, in order of arrival. */
  get requests(): readonly LoggedRequest[] {
    return this.#log.entries;
  }

  clearLog(): void {
    this.#log.clear();
  }

  addFault(fault: Fault): FaultHandle {
    return this.#faults.add(fault);
  }

  /** Takes all faults away and answers what they hold back. */
  clearFaults(): void {
    this.#faults.clear();
  }

  /** Resolves when the log holds so many requests; they need not be answered yet. */
  waitForRequests(count: number, timeoutMs?: number): Promise<void> {
    return this.waitFor((requests) => requests.length >= count, timeoutMs);
  }

  /**
   * Resolves when the condition holds; it is asked again after each arrival, answer and abort.
   * @throws Error with the log (no keys) after `timeoutMs`
   */
  waitFor(
    condition: (requests: readonly LoggedRequest[]) => boolean,
    timeoutMs = 5000,
  ): Promise<void> {
    return this.#log.waitFor(condition, timeoutMs);
  }

  /** Cuts all connections; from then on the origin refuses new ones. */
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
    message.resume();
    const following = this.#log.add(message, response, this.#clock.now());
    const { request } = following;
    const admission = this.#windows?.admit(request.key ?? '');
    const refused = admission?.admitted === false;
    const exchange: Exchange = {
      ...following,
      response,
      rateLimitHeaders: admission?.headers ?? {},
      ordinary: () =>
        refused
          ? errorAnswer(429, { message: 'Rate limit exceeded' })
          : route(this.#service, request),
    };
    const fault = refused ? undefined : this.#faults.take(request);
    if (this.#latencyMs > 0) {
      await pause(this.#latencyMs, exchange.closed);
    }
    if (exchange.closed.aborted) {
      return;
    }
    if (fault === undefined) {
      sendJson(exchange, exchange.ordinary());
    } else {
      await applyFault(fault.action, exchange, fault.released, this.#service.cursorBoundToLimit);
    }
  }
}
