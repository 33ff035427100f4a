export interface FaultName {
  readonly name: string;
  /** Why no test can cause the fault. Ignored if there is a test. */
  readonly unreachable?: string;
}

const faults: readonly FaultName[] = [
  // Network
  { name: 'DNS lookup fails' },
  { name: 'connection is refused' },
  { name: 'connection is reset before the headers' },
  { name: 'connection is reset within the body' },
  { name: 'TLS certificate is not trusted' },
  { name: 'headers never arrive' },
  { name: 'body never ends' },
  { name: 'proxy answers CONNECT with 407 or 502' },
  // HTTP
  { name: '401: key is rejected' },
  { name: '401 `KEY_REVOKED`' },
  { name: '401 `KEY_EXPIRED`' },
  { name: '403 `INSUFFICIENT_SCOPE`' },
  { name: '404 for a case' },
  { name: '400 `VALIDATION_ERROR` or `INVALID_ID`' },
  { name: '400 `INVALID_CURSOR` within a list' },
  { name: '409 or 422' },
  { name: '429 with `Retry-After: 30`' },
  { name: '429 without `Retry-After`' },
  { name: '429 with an invalid or extreme `Retry-After`' },
  { name: '500 every time' },
  { name: '502, 503 or 504, then 200' },
  { name: 'redirect' },
  { name: '200 with an HTML page' },
  // Payload
  { name: 'truncated JSON, an empty 200 or a 204' },
  { name: 'error envelope with status 200' },
  { name: '`data` is null or has the wrong type' },
  { name: 'one invalid record among valid ones' },
  { name: 'optional fields are missing' },
  { name: 'same ID on two pages' },
  { name: 'same cursor on every page' },
  { name: '`hasMore` with a null cursor' },
  { name: 'empty page with `hasMore`' },
  { name: 'title of 10 MB' },
  { name: 'body of more than 8 MB, compressed or not' },
  { name: 'control characters, markup and links in text' },
  { name: 'unknown status' },
  { name: 'invalid date' },
  { name: 'extra fields, including `__proto__` and `constructor`' },
  // Life cycle
  { name: 'key changes while cases are loading' },
  { name: 'key is removed while cases are loading' },
  { name: 'view is hidden or disposed while cases are loading' },
  { name: 'Load More is clicked twice' },
  { name: 'Refresh during Load More' },
  { name: 'key is set or removed in another window' },
  { name: 'window is reloaded while a panel is open' },
  { name: 'operation is canceled while it waits' },
  {
    name: 'stored key is lost',
    unreachable: 'a test cannot reset the key ring of a desktop',
  },
  { name: 'malformed key is pasted' },
  { name: 'workspace settings contain another base URL' },
  { name: 'base URL is malformed or unsafe' },
  { name: 'two windows share 60 requests per minute' },
  { name: 'case ID is invalid' },
];

/** From 53 on. */
const accounts: readonly FaultName[] = [
  { name: 'base URL changes while a key is typed' },
  { name: 'imported base URL and a key in the environment' },
  { name: 'key in the environment has quotes, white space or a mistake' },
  { name: 'key is replaced: the data of the account remains' },
  { name: 'one of several accounts is removed' },
  { name: 'key is stored again after it was revoked' },
  { name: 'key ring refuses to read, store or delete' },
  { name: 'data is left behind by an account without a key' },
  { name: 'index of accounts is damaged or was overwritten by another window' },
  { name: 'key was stored by a version with one key for each server' },
  { name: 'any sequence of changes to accounts in two windows' },
  { name: 'cache folder is a link, is open to others or has other files' },
  { name: 'scope that is not documented in a message' },
  { name: 'title without a visible character' },
];

/** From 67 on. */
const requests: readonly FaultName[] = [
  { name: 'certificate is expired, not valid yet, for another host, or of an unknown authority' },
  { name: 'plain HTTP is spoken on a port for https' },
  { name: 'response is not valid HTTP' },
  { name: 'proxy cannot be reached' },
  { name: 'base URL leads to something other than the API' },
  { name: 'computer sleeps while requests wait, or its clock is set back' },
  { name: 'clock is set forward, requests are slow, or another client uses the key' },
  { name: 'requests are in flight when the server reports its limits' },
  { name: '`Retry-After` that RFC 9110 does not allow, or as a date' },
  { name: 'reset in milliseconds or as seconds from now' },
  { name: '503 with `Retry-After`' },
  { name: 'case is opened while a deep list is refreshed, or pages are short' },
];

/** From 81 on. */
const rowsAndWords: readonly FaultName[] = [
  { name: 'display language that `Intl` refuses' },
  { name: 'date of any year from 1 to 9999 and beyond, or none' },
  { name: 'background requests are spaced although the rate limit is not reached' },
  { name: 'date is in the future' },
  { name: 'favorite no longer exists' },
  { name: 'remembered filter without rows' },
  { name: 'user types elsewhere while Load More runs' },
  { name: 'ages grow while the view is hidden' },
  { name: 'favorite has changed or is clicked' },
  { name: 'request waits for the rate limit' },
  { name: 'command without a key, base URL or network' },
  { name: 'command from a keybinding, without an argument' },
  { name: 'case was deleted since the last session' },
  { name: 'case loads slowly or not at all' },
  { name: 'row is removed before it is revealed' },
];

/** From 96 on. */
const lifeCycle: readonly FaultName[] = [
  { name: 'address of the dashboard is pasted instead of an ID' },
  { name: 'word that may be an ID or a title is typed' },
  { name: 'finder is closed while the view loads' },
  { name: 'files of the extension are removed by an update' },
  { name: 'language of a script document is changed before its account goes' },
  { name: 'prompt with 100,000 variables' },
  { name: 'text is cut within a character' },
  { name: 'any command runs without a key' },
  { name: 'any command runs while the key ring fails to read or write' },
  { name: 'text of a case looks like a heading or ends a block of its document' },
  { name: 'title that cannot be the name of a file' },
  { name: 'script contains a null character, or files have another encoding' },
  { name: 'script document is restored without a key, offline or after another account' },
  { name: 'paragraph of a compared script is longer than a line' },
];

/**
 * Faults that the extension must handle, by number. The title of a test names its faults:
 * `fault 17: …`.
 */
export const faultNames: ReadonlyMap<number, FaultName> = new Map([
  ...numbered(1, faults),
  ...numbered(53, accounts),
  ...numbered(67, requests),
  ...numbered(81, rowsAndWords),
  ...numbered(96, lifeCycle),
]);

function numbered(first: number, names: readonly FaultName[]): [number, FaultName][] {
  return names.map((name, index) => [first + index, name]);
}
