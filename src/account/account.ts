import { createHash } from 'node:crypto';
import type { KeyEnvironment } from '../api/apiKey.ts';

/** The identity that all stored data belongs to. The key of an account may change, its ID does not. */
export interface Account {
  /** A random UUID, or a {@link keyIdOf} where only the key identifies the account. */
  readonly id: string;
  /** Chosen by the user. */
  readonly name: string;
  /** The only origin that the key may be sent to. */
  readonly origin: string;
}

/** An account whose key is in SecretStorage, as the index lists it. */
export interface StoredAccount extends Account {
  /** The value of the base URL setting for this account: the origin and possibly a path. */
  readonly url: string;
  readonly environment: KeyEnvironment;
  /** Whether the key is stored under the name that was used when each origin had only one key. */
  readonly legacy: boolean;
}

/** Hashes a key, so that keys can be compared later without storing them. */
function fingerprint(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}

/**
 * Identifies a key at an origin. The key cannot be derived from it. Request limits and refusals belong
 * to a key, so accounts that have the same key share them.
 */
export function keyIdOf(origin: string, key: string): string {
  return createHash('sha256')
    .update(`${origin} ${fingerprint(key)}`)
    .digest('hex');
}

/** Whether the ID may be a {@link keyIdOf}. */
export function isKeyId(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

/** Whether the text may be the ID of an account, and is therefore safe in a file name. */
export function isAccountId(text: unknown): text is string {
  return typeof text === 'string' && (isKeyId(text) || isUuid(text));
}

/** Whether the text is a UUID as `randomUUID` returns it. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
