import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError.ts';

/** Returns the ApiError that a promise rejects with. Anything else fails the test. */
export async function rejection(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.then(
    () => assert.fail('did not reject'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ApiError, String(error));
  return error;
}
