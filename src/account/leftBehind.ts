/** A place where data is stored by account. */
export interface DataSource {
  /** The IDs of all accounts that something is stored for, including damaged data. */
  accountIds(): readonly string[] | Promise<readonly string[]>;
}

/**
 * Returns the IDs of accounts that something is stored for although they certainly have no key. The data is listed
 * first, so that nothing is lost of an account that another window adds meanwhile.
 */
export async function findLeftBehind(
  sources: readonly DataSource[],
  withoutKeys: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const listed = await Promise.all(sources.map(async (source) => await source.accountIds()));
  const stored = [...new Set(listed.flat())];
  return stored.length === 0 ? [] : await withoutKeys(stored);
}
