import { HTTPError, isTimeoutError } from 'ky';
import { ApiError, type ApiErrorKind, isCancelled } from './apiError.ts';
import type { BaseUrl } from './baseUrl.ts';
import { networkError } from './networkError.ts';
import { parseErrorEnvelope } from './parse.ts';
import { retryDelay } from './budget/retryDelay.ts';

/** All codes are documented except `INVALID_CURSOR`, which was seen in the vendor's tools. */
const kindByCode: Readonly<Record<string, ApiErrorKind>> = {
  UNAUTHORIZED: 'keyRejected',
  KEY_REVOKED: 'keyRevoked',
  KEY_EXPIRED: 'keyExpired',
  INSUFFICIENT_SCOPE: 'missingScope',
  INVALID_CURSOR: 'invalidCursor',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
};

/** The documented scopes. */
const scopes: ReadonlySet<string> = new Set([
  '*',
  'calls:read',
  'calls:write',
  'cases:read',
  'contacts:read',
]);

/** In UTF-16 units. So much of a message is searched for a scope. */
const maxMessageLength = 1_000;

/**
 * A scope as a word of its own. An asterisk is one only in the place of a word, because those beside other
 * characters mask a key or emphasize a word.
 */
const scopePattern = /(?<![\w-])[a-z]+:[a-z]+(?![\w:-])|(?<=^|[\s"'`“‘(])\*(?=$|[\s"'`”’),.;])/g;

/** Returns the documented scope that a message names first. Other text of the message is never used. */
function scopeIn(message: string): string | undefined {
  return message
    .slice(0, maxMessageLength)
    .match(scopePattern)
    ?.find((word) => scopes.has(word));
}

/** Maps a response with an error status, or a 200 whose body is an error envelope, to an error. */
export function errorFromResponse(status: number, headers: Headers, body: unknown): ApiError {
  const envelope = parseErrorEnvelope(body);
  // the code becomes part of the error message, so anything that does not look like one is dropped
  const code = /^[A-Z0-9_]{1,40}$/.exec(envelope?.code ?? '')?.[0];
  const kind = (Object.hasOwn(kindByCode, code ?? '') && kindByCode[code!]) || kindOfStatus(status);
  return new ApiError(kind, {
    status,
    code,
    details: envelope?.details,
    retryAfter: kind === 'rateLimited' ? retryDelay(headers, Date.now()) : undefined,
    scope: kind === 'missingScope' ? scopeIn(envelope?.message ?? '') : undefined,
  });
}

function kindOfStatus(status: number): ApiErrorKind {
  switch (status) {
    case 401:
      return 'keyRejected';
    case 404:
      return 'notFound';
    case 407:
      return 'proxyRefused';
    case 429:
      return 'rateLimited';
    default:
      if (status >= 500) {
        return 'serverError';
      }
      return status >= 400 ? 'requestRefused' : 'unexpectedResponse';
  }
}

/**
 * Turns the reason of a rejected request into an {@link ApiError}. Cancellation is returned
 * unchanged. ky rejects with raw errors of several types (measured with ky 2.1), so all of them are
 * mapped here.
 */
export function toApiError(error: unknown, baseUrl: BaseUrl): unknown {
  if (error instanceof ApiError || isCancelled(error)) {
    return error;
  }
  if (isTimeoutError(error)) {
    return new ApiError('timeout');
  }
  if (error instanceof HTTPError) {
    return errorFromResponse(error.response.status, error.response.headers, error.data);
  }
  return networkError(error, baseUrl);
}
