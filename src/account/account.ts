import { createHash } from 'node:crypto';

/** Whose data something is: the owner of one key at one origin. */
export interface Account {
  readonly origin: string;
  /** Names everything that is stored for the account. The key cannot be derived from it. */
  readonly id: string;
}

/** @param keyFingerprint as {@link fingerprint} returns it */
export function accountOf(origin: string, keyFingerprint: string): Account {
  return { origin, id: createHash('sha256').update(`${origin} ${keyFingerprint}`).digest('hex') };
}

/** Compares keys without keeping them in memory. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
