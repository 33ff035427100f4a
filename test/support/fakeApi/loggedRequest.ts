import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came in; `status` and `aborted` are filled in as it goes on. */
export interface LoggedRequest {
  readonly method: string;
  /** As sent, not normalized, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The `X-API-Key` header. */
  readonly key: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** Arrival by the server's clock, ms. */
  readonly at: number;
  /** Undefined until headers were sent. */
  readonly status: number | undefined;
  /** The client went away before the whole answer was sent. */
  readonly aborted: boolean;
}
