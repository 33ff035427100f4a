/** The address of the API. Requests go to paths below `prefix`; a key belongs to `origin`. */
export interface BaseUrl {
  readonly origin: string;
  /** The origin and path, without a trailing slash. */
  readonly prefix: string;
  /** The host, and the port unless it is the default one, for messages. */
  readonly host: string;
}

/** The server of the vendor. */
export const defaultOrigin = 'https://app.erzycall.com';

export type BaseUrlProblem = 'malformed' | 'notHttps' | 'hasUserInfo' | 'hasQuery' | 'hasPath';

/**
 * Parses the setting. Accepts `https:`, and `http:` on a loopback host. Rejects user info, a query
 * and a fragment. The path of the API itself (`/api/v1`) is removed. Another path may belong to a proxy
 * in front of the API, but on the vendor's server it is a page of the dashboard.
 */
export function parseBaseUrl(
  text: string,
): { valid: true; baseUrl: BaseUrl } | { valid: false; reason: BaseUrlProblem } {
  const url = URL.parse(text.trim());
  if (url === null || url.hostname === '' || !['https:', 'http:'].includes(url.protocol)) {
    return { valid: false, reason: 'malformed' };
  }
  if (url.username !== '' || url.password !== '') {
    return { valid: false, reason: 'hasUserInfo' };
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { valid: false, reason: 'notHttps' };
  }
  if (url.search !== '' || url.hash !== '') {
    return { valid: false, reason: 'hasQuery' };
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/+api\/v1$/, '');
  if (path !== '' && url.origin === defaultOrigin) {
    return { valid: false, reason: 'hasPath' };
  }
  return {
    valid: true,
    baseUrl: { origin: url.origin, prefix: url.origin + path, host: url.host },
  };
}

/**
 * Whether VS Code's proxy agent never uses a proxy for this host, so that nothing is sent over the network.
 * It does for other addresses of this machine, such as `127.0.0.2`.
 * @param hostname normalized by `URL`, which turns `127.1` into `127.0.0.1` and brackets IPv6
 */
export function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
