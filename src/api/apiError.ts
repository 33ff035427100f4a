import type { BaseUrl } from './baseUrl.ts';

/**
 * What went wrong. There is one kind for each message that users can see. `requestRefused` and
 * `serverError` cover the 4xx and 5xx statuses that no other kind describes.
 */
export type ApiErrorKind =
  | 'unreachable'
  | 'certificateExpired'
  | 'certificateNotYetValid'
  | 'certificateWrongHost'
  | 'untrustedCertificate'
  | 'notEncrypted'
  | 'secureConnectionFailed'
  | 'proxyRefused'
  | 'proxyUnreachable'
  | 'timeout'
  | 'redirected'
  | 'noKey'
  | 'invalidKeyVariable'
  | 'keyRing'
  | 'keyRejected'
  | 'keyRevoked'
  | 'keyExpired'
  | 'missingScope'
  | 'notFound'
  /** A 404 for a list: nothing at this address is the API. */
  | 'noApi'
  | 'invalidId'
  | 'invalidCursor'
  | 'requestRefused'
  | 'rateLimited'
  | 'serverError'
  | 'unexpectedResponse'
  | 'responseTooLarge'
  | 'invalidBaseUrl';

/** One entry of the error envelope's `details` (documented). */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface ApiErrorInfo {
  /** The `code` of the error envelope (documented), or else of the system (`ECONNREFUSED`). */
  readonly code?: string | undefined;
  /** The HTTP status, if there was a response. */
  readonly status?: number | undefined;
  /** Milliseconds to wait before the next request, for `rateLimited`. */
  readonly retryAfter?: number | undefined;
  /** The scope that the key lacks, for `missingScope`. */
  readonly scope?: string | undefined;
  readonly details?: readonly FieldProblem[] | undefined;
  /** The server that was asked, or that would have been. Another one may be configured by now. */
  readonly server?: ErrorServer | undefined;
}

/** A server as messages name it. */
export type ErrorServer = Pick<BaseUrl, 'host' | 'prefix'>;

/**
 * Any failure of the API client except cancellation, which rejects with the signal's reason. The
 * message consists of the kind, status and code. It never contains a key, a cursor or text from the
 * server.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly scope: string | undefined;
  readonly details: readonly FieldProblem[];
  readonly server: ErrorServer | undefined;

  constructor(kind: ApiErrorKind, info: ApiErrorInfo = {}) {
    super([kind, info.status, info.code].filter((part) => part !== undefined).join(' '));
    this.kind = kind;
    this.code = info.code;
    this.status = info.status;
    this.retryAfter = info.retryAfter;
    this.scope = info.scope;
    this.details = info.details ?? [];
    this.server = info.server;
  }
}

/** Returns an error that names the server. One that names a server already, or none at all, is returned unchanged. */
export function withServer(error: unknown, { host, prefix }: ErrorServer): unknown {
  return isApiError(error) && error.server === undefined
    ? new ApiError(error.kind, { ...error, server: { host, prefix } })
    : error;
}

/** Whether the error is an {@link ApiError}, and of one of these kinds if any are given. */
export function isApiError(error: unknown, ...kinds: ApiErrorKind[]): error is ApiError {
  // not `instanceof`, because each bundle that is loaded on demand has a copy of the class
  return isNamed(error) && (kinds.length === 0 || kinds.includes(error.kind));
}

function isNamed(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}

/** Whether the error only means that the request was canceled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
