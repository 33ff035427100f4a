import type { Connection } from '../account/connection.ts';
import { readBaseUrl } from '../account/settings.ts';
import { ApiError } from '../api/apiError.ts';

/**
 * Ends a command that could not do anything without a key, before it opens a box or a view that
 * would only show the failure.
 * @throws ApiError `noKey` or `invalidBaseUrl`
 */
export async function requireKey(connection: Pick<Connection, 'readKey'>): Promise<void> {
  readBaseUrl();
  if ((await connection.readKey()) === undefined) {
    throw new ApiError('noKey');
  }
}
