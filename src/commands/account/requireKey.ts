import type { Connection } from '../../account/connection.ts';
import { readBaseUrl } from '../../account/settings.ts';
import { ApiError } from '../../api/apiError.ts';

/**
 * Resolves if there is a key for the configured base URL, so that a command without one ends in a
 * message instead of a box whose answer has no effect.
 * @throws ApiError `noKey`, `invalidBaseUrl`, or why the key cannot be read
 */
export async function requireKey(connection: Pick<Connection, 'readAccount'>): Promise<void> {
  const server = readBaseUrl();
  if ((await connection.readAccount()) === undefined) {
    throw new ApiError('noKey', { server });
  }
}
