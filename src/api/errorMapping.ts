import { HTTPError, isTimeoutError } from 'ky';
import { ApiError, type ApiErrorKind, isCancelled } from './apiError.ts';
import { parseErrorEnvelope } from './parse.ts';
import { retryDelay } from './retryDelay.ts';

/** Documented codes, and `INVALID_CURSOR`, which was merely seen. */
const kindOfCode: Readonly<Record<string, ApiErrorKind>> = {
  UNAUTHORIZED: 'keyRejected',
  KEY_REVOKED: 'keyRevoked',
  KEY_EXPIRED: 'keyExpired',
  INSUFFICIENT_SCOPE: 'missingScope',
  INVALID_CURSOR: 'invalidCursor',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'rateLimited',
};

/** The answer to an error status, or to the envelope in the body of a 200. */
export function errorOfResponse(status: number, headers: Headers, body: unknown): ApiError {
  const envelope = parseErrorEnvelope(body);
  // codes of other shapes are not the API's, and could carry anything into a message
  const code = /^[A-Z0-9_]{1,40}$/.exec(envelope?.code ?? '')?.[0];
  const kind = (Object.hasOwn(kindOfCode, code ?? '') && kindOfCode[code!]) || kindOfStatus(status);
  return new ApiError(kind, {
    status,
    code,
    details: envelope?.details,
    retryAfter: kind === 'rateLimited' ? retryDelay(headers, Date.now()) : undefined,
    scope:
      kind === 'missingScope' ? /\b[a-z]+:[a-z]+\b/.exec(envelope?.message ?? '')?.[0] : undefined,
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
 * Turns whatever a request rejected with into an {@link ApiError}; cancellation stays what it is.
 * ky hands on raw errors of several origins (tried), so this is the one outer place that reads them.
 */
export function toApiError(error: unknown): unknown {
  if (error instanceof ApiError || isCancelled(error)) {
    return error;
  }
  if (isTimeoutError(error)) {
    return new ApiError('timeout');
  }
  if (error instanceof HTTPError) {
    return errorOfResponse(error.response.status, error.response.headers, error.data);
  }
  return networkError(error);
}

/** The failure of a connection, told from the system's code at the bottom of the chain of causes. */
export function networkError(error: unknown): ApiError {
  const causes = causesOf(error);
  const code = causes.map(codeOf).findLast((each) => each !== undefined);
  if (code !== undefined && /CERT|SIGNATURE|TLS|SSL/.test(code)) {
    return new ApiError('untrustedCertificate', { code });
  }
  // undici has no code for a proxy that refuses CONNECT; its words are all there is
  if (causes.some((each) => each instanceof Error && /proxy|tunnel/i.test(each.message))) {
    return new ApiError('proxyRefused', { code });
  }
  return new ApiError('unreachable', { code });
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let each = error; each instanceof Error && chain.length < 8; each = each.cause) {
    chain.push(each);
    if (each instanceof AggregateError) {
      chain.push(each.errors[0]);
    }
  }
  return chain;
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
}
