import { ApiError, type ApiErrorKind } from './apiError.ts';
import type { BaseUrl } from './baseUrl.ts';

/** Classifies a request that got no complete response, by the errors in its chain of causes. */
export function networkError(error: unknown, baseUrl: BaseUrl): ApiError {
  const causes = causesOf(error);
  const code = causes.map(codeOf).findLast((each) => each !== undefined);
  const kind =
    secureConnectionKind(code, causes) ??
    proxyKind(causes, baseUrl) ??
    (causes.some(isInvalidHttp) ? 'unexpectedResponse' : 'unreachable');
  return new ApiError(kind, { code });
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && chain.length < 8; each = each.cause) {
    chain.push(each);
    if (each instanceof AggregateError && each.errors[0] instanceof Error) {
      chain.push(each.errors[0]);
    }
  }
  return chain;
}

function codeOf(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined;
  // some codes of OpenSSL contain a slash, such as ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE
  return typeof code === 'string' && /^[A-Z0-9_/]{1,60}$/.test(code) ? code : undefined;
}

/** Classifies the codes of OpenSSL and of Node.js; undefined if the code is not one of them. */
function secureConnectionKind(
  code: string | undefined,
  causes: readonly Error[],
): ApiErrorKind | undefined {
  switch (code) {
    case undefined:
      return undefined;
    case 'CERT_HAS_EXPIRED':
      return 'certificateExpired';
    case 'CERT_NOT_YET_VALID':
      return 'certificateNotYetValid';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
    case 'IP_ADDRESS_MISMATCH':
      return 'certificateWrongHost';
    case 'ERR_SSL_WRONG_VERSION_NUMBER':
    case 'ERR_SSL_PACKET_LENGTH_TOO_LONG':
      return 'notEncrypted';
  }
  if (/^(EPROTO$|ERR_SSL_|ERR_TLS_)/.test(code)) {
    const isPlainText = causes.some(({ message }) =>
      /wrong version number|packet length too long/.test(message),
    );
    return isPlainText ? 'notEncrypted' : 'secureConnectionFailed';
  }
  return /CERT|SIGNATURE|^INVALID_|^PATH_LENGTH_EXCEEDED$/.test(code)
    ? 'untrustedCertificate'
    : undefined;
}

/** Undefined if a proxy has nothing to do with the failure. */
function proxyKind(causes: readonly Error[], baseUrl: BaseUrl): ApiErrorKind | undefined {
  // undici sets no error code when a proxy refuses CONNECT, so only its message can be checked
  if (causes.some(({ message }) => /^Proxy response \(\d+\) !== 200 /.test(message))) {
    return 'proxyRefused';
  }
  const isElsewhere = causes.some((each) => failedElsewhere(each, baseUrl));
  return isElsewhere ? 'proxyUnreachable' : undefined;
}

/**
 * Whether a lookup or connection failed that was not to the API. That can only be the proxy's,
 * because redirects are not followed.
 */
function failedElsewhere(error: Error, { origin }: BaseUrl): boolean {
  const { syscall, hostname, port } = error as {
    readonly syscall?: unknown;
    readonly hostname?: unknown;
    readonly port?: unknown;
  };
  const api = new URL(origin);
  if (syscall === 'getaddrinfo') {
    return typeof hostname === 'string' && hostname !== api.hostname;
  }
  // the address cannot be compared, because that of the API is not known here
  const defaultPort = api.protocol === 'https:' ? 443 : 80;
  return (
    syscall === 'connect' && typeof port === 'number' && port !== (Number(api.port) || defaultPort)
  );
}

/** Names of undici's errors. They have no reliable codes (measured on Node.js 20 to 24). */
const invalidHttpNames: readonly string[] = [
  'HTTPParserError',
  'HeadersOverflowError',
  'ResponseContentLengthMismatchError',
];

/** Whether something answered, but not with a valid HTTP response. */
function isInvalidHttp(error: Error): boolean {
  const code = codeOf(error);
  return (
    invalidHttpNames.includes(error.name) ||
    // a status below 100 (measured on Node.js 20 to 24)
    code === 'ERR_ASSERTION' ||
    // a status that is not allowed in response to a GET, such as 101
    (code === 'UND_ERR_SOCKET' && /^bad (upgrade|response)$/.test(error.message)) ||
    // the body is not compressed in the way that its header says
    (code !== undefined && /^Z_|^ERR_(_ERROR_FORMAT|BROTLI|ZSTD)/.test(code))
  );
}
