/** `live` means production, `test` means test or staging (documented). */
export type KeyEnvironment = 'live' | 'test';

export type KeyProblem = 'empty' | 'whitespace' | 'quotes' | 'shortened' | 'prefix' | 'characters';

/**
 * Checks that a key has the format `ek_{environment}_{random}` (documented). It must be called
 * before the key is put into a header, because a line break in a header value makes `fetch` throw
 * an exception whose message contains the whole key (measured on VS Code 1.139).
 */
export function checkApiKey(
  text: string,
): { valid: true; environment: KeyEnvironment } | { valid: false; reason: KeyProblem } {
  if (text === '') {
    return { valid: false, reason: 'empty' };
  }
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  if (/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/.test(text)) {
    return { valid: false, reason: 'whitespace' };
  }
  if (/["'`“”‘’]/.test(text)) {
    return { valid: false, reason: 'quotes' };
  }
  if (/…|\.\.\.|\*\*|••/.test(text)) {
    return { valid: false, reason: 'shortened' };
  }
  const prefix = /^ek_(live|test)_(?=.)/.exec(text);
  if (prefix === null) {
    return { valid: false, reason: 'prefix' };
  }
  if (!/^[\x21-\x7e]{1,512}$/.test(text)) {
    return { valid: false, reason: 'characters' };
  }
  return { valid: true, environment: prefix[1] as KeyEnvironment };
}
