/** A file of the extension no longer exists, because a newer version was installed in the meantime. */
class CodeMissingError extends Error {
  override readonly name = 'CodeMissingError';
}

/** Whether the window must be reloaded, because files of the running version were removed. */
export function isCodeMissing(error: unknown): boolean {
  // not `instanceof`, because each bundle that is loaded on demand has a copy of the class
  return error instanceof Error && error.name === 'CodeMissingError';
}

const missingCodes: readonly unknown[] = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ENOENT'];

/**
 * Reads files of the extension on demand. Nothing is cached, so that a later call tries again after
 * a failure; a successful `import()` is cached by Node.js.
 * @param load usually `() => import('./module.ts')`
 * @throws CodeMissingError if the file no longer exists
 */
export async function loadCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && missingCodes.includes(error.code);
    throw isMissing ? new CodeMissingError('A file is missing.', { cause: error }) : error;
  }
}
