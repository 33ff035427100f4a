/** Where the API is: requests go below `prefix`, a key belongs to `origin`. */
export interface BaseUrl {
  readonly origin: string;
  /** Without a slash at the end. */
  readonly prefix: string;
  /** For messages: the host and, when it is not the default one, the port. */
  readonly host: string;
}

export type BaseUrlProblem = 'malformed' | 'notHttps' | 'hasUserInfo' | 'hasQuery';

/** Reads the setting: https, or http on a loopback host; nothing but an address in it. */
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
  const path = url.pathname.replace(/\/+$/, '');
  return {
    valid: true,
    baseUrl: { origin: url.origin, prefix: url.origin + path, host: url.host },
  };
}

/** `URL` has normalized the host by now: `127.1` is `127.0.0.1`, IPv6 is in brackets. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
