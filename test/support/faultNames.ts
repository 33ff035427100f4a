export interface FaultName {
  readonly name: string;
  /** Why no test can bring it about; a test counts all the same. */
  readonly unreachable?: string;
}

/** What can go wrong, numbered from 1. A test says which of them it shows: `fault 17: …`. */
export const faultNames: readonly FaultName[] = [
  // network
  { name: 'DNS fails' },
  { name: 'connection refused' },
  { name: 'reset before the headers' },
  { name: 'reset in mid-body' },
  { name: 'TLS certificate not trusted' },
  { name: 'headers never come' },
  { name: 'the body drips for ever' },
  { name: 'a proxy answers 407 or 502 to CONNECT' },
  // HTTP
  { name: '401: key rejected' },
  { name: '401 `KEY_REVOKED`' },
  { name: '401 `KEY_EXPIRED`' },
  { name: '403 `INSUFFICIENT_SCOPE`' },
  { name: '404 on one case' },
  { name: '400 `VALIDATION_ERROR`, `INVALID_ID`' },
  { name: '400 `INVALID_CURSOR` in mid-list' },
  { name: '409, 422' },
  { name: '429 with `Retry-After: 30`' },
  { name: '429 without `Retry-After`' },
  { name: '429 with a senseless `Retry-After`' },
  { name: '500 for ever' },
  { name: '502, 503, 504, then 200' },
  { name: 'a redirect' },
  { name: '200 with an HTML page' },
  // payload
  { name: 'truncated JSON, an empty 200, a 204' },
  { name: 'the error envelope with status 200' },
  { name: '`data` null or of the wrong type' },
  { name: 'one bad record among good ones' },
  { name: 'optional fields missing' },
  { name: 'the same id on two pages' },
  { name: 'the same cursor for ever' },
  { name: '`hasMore` with a null cursor' },
  { name: 'an empty page with `hasMore`' },
  { name: 'a title of 10 MB' },
  { name: 'a body of more than 8 MB, a gzip bomb' },
  { name: 'control characters, markup and links in texts' },
  { name: 'an unknown status' },
  { name: 'an invalid date' },
  { name: 'extra fields, `__proto__`, `constructor`' },
  // life cycle
  { name: 'the key changes during a load' },
  { name: 'the key is removed during a load' },
  { name: 'the view is hidden or disposed during a load' },
  { name: 'Load More clicked twice' },
  { name: 'Refresh during Load More' },
  { name: 'two windows: a key set or removed in the other one' },
  { name: 'the window reloads with a panel open' },
  { name: 'cancelled during a wait' },
  {
    name: 'the stored key vanished',
    unreachable: 'the key ring of a desktop cannot be reset from a test',
  },
  { name: 'a malformed key pasted in' },
  { name: "a workspace's settings name another base URL" },
  { name: 'a base URL that is malformed or not safe' },
  { name: 'two windows share 60 requests a minute' },
  { name: 'a case id that cannot be one' },
];
