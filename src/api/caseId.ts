const caseIdPattern = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * Whether a value may stand as a case id in a request's path. Ids are opaque (documented: `case_789`;
 * seen: `k175fbv067c5pcwvnnyg1rr06s8bxkr8`); anything wider, such as `..`, would leave the path (tried).
 */
export function isCaseId(value: unknown): value is string {
  return typeof value === 'string' && caseIdPattern.test(value);
}
