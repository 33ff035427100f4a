/**
 * What went wrong, one name for each thing that a user must be told differently.
 * `requestRefused` is every other 4xx; `serverError` every other 5xx.
 */
export type ApiErrorKind =
  | 'unreachable'
  | 'untrustedCertificate'
  | 'proxyRefused'
  | 'timeout'
  | 'redirected'
  | 'noKey'
  | 'keyRejected'
  | 'keyRevoked'
  | 'keyExpired'
  | 'missingScope'
  | 'notFound'
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
  /** The envelope's `code` (documented), else the system's (`ECONNREFUSED`). */
  readonly code?: string | undefined;
  /** HTTP status, when there was a response. */
  readonly status?: number | undefined;
  /** Milliseconds to wait, for `rateLimited`. */
  readonly retryAfter?: number | undefined;
  /** The scope that the key lacks, for `missingScope`. */
  readonly scope?: string | undefined;
  readonly details?: readonly FieldProblem[] | undefined;
}

/**
 * Every failure of the API client, cancellation aside (that rejects with the signal's reason).
 * Its message holds the kind, status and code alone: no key, no cursor, no text of the server's.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly code: string | undefined;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly scope: string | undefined;
  readonly details: readonly FieldProblem[];

  constructor(kind: ApiErrorKind, info: ApiErrorInfo = {}) {
    super([kind, info.status, info.code].filter((part) => part !== undefined).join(' '));
    this.kind = kind;
    this.code = info.code;
    this.status = info.status;
    this.retryAfter = info.retryAfter;
    this.scope = info.scope;
    this.details = info.details ?? [];
  }
}

/** Whether this is an {@link ApiError}, of that kind where one is named. */
export function isApiError(error: unknown, ...kinds: ApiErrorKind[]): error is ApiError {
  // by name: the parts that are loaded when needed have a class of their own
  return isNamed(error) && (kinds.length === 0 || kinds.includes(error.kind));
}

function isNamed(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}

/** Whether a rejection only says that somebody cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
