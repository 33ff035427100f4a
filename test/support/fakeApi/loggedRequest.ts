import type { IncomingHttpHeaders } from 'node:http';

/** A request as received. `status` and `aborted` change while it is processed. */
export interface LoggedRequest {
  readonly method: string;
  /** As sent: not normalized, and without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The `X-API-Key` header. */
  readonly key: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The time of arrival on the server's clock, in milliseconds. */
  readonly at: number;
  /** Undefined until the headers were sent. */
  readonly status: number | undefined;
  /** Whether the client disconnected before the complete answer was sent. */
  readonly aborted: boolean;
}
