import { createHash } from 'node:crypto';

/** The identity that stored data belongs to: one key at one origin. */
export interface Account {
  readonly origin: string;
  /** A hash that identifies all data of the account. The key cannot be derived from it. */
  readonly id: string;
}

/** @param keyFingerprint the {@link fingerprint} of the key */
export function accountOf(origin: string, keyFingerprint: string): Account {
  return { origin, id: createHash('sha256').update(`${origin} ${keyFingerprint}`).digest('hex') };
}

/** Hashes a key, so that keys can be compared later without storing them. */
export function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
