import { createHash } from 'node:crypto';

/** Names what is stored for an account without telling which one it is. @param account origin and key fingerprint */
export function accountDigest(account: string): string {
  return createHash('sha256').update(account).digest('hex');
}
