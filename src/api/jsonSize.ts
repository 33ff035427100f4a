/**
 * Values and keys that a response may contain, and how deep they may be nested. A page of 100 complete
 * cases with 100 variables each has 90,000. Without a limit, 8 MB of JSON can contain four million values,
 * which cost seconds and more than a gigabyte where they are read, shown or copied.
 */
export const maxJson = { values: 150_000, depth: 64 } as const;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Whether JSON in UTF-8 is within {@link maxJson}. It reads the bytes once and creates nothing. Bytes
 * that are not JSON are counted as far as they look like it; the parser refuses them later.
 */
export function isWithinJsonLimits(bytes: Uint8Array): boolean {
  let values = 0;
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case quote:
        at = endOfString(bytes, at);
        break;
      case openBracket:
      case openBrace:
        values++;
        if (++depth > maxJson.depth) {
          return false;
        }
        break;
      case closeBracket:
      case closeBrace:
        depth--;
        break;
      case comma:
      case colon:
        values++;
        break;
      default:
    }
    if (values > maxJson.values) {
      return false;
    }
  }
  return true;
}

/** The position of the closing quote of a string. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) {
    at += bytes[at] === backslash ? 2 : 1;
  }
  return at;
}
