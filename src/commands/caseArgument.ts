import { ApiError } from '../api/apiError.ts';
import { isCaseId } from '../api/case.ts';

/**
 * The ID of the case that a command is called for: a case ID from code, a node from the tree.
 * Undefined without an argument, as from the palette.
 * @throws ApiError `invalidId` for anything else
 */
export function caseIdOf(argument: unknown): string | undefined {
  if (argument === undefined || argument === null) {
    return undefined;
  }
  const id = isCaseNode(argument) ? argument.summary.id : argument;
  if (!isCaseId(id)) {
    throw new ApiError('invalidId');
  }
  return id;
}

/** Whether a command was called by the tree, with one of its nodes. */
export function isCaseNode(
  argument: unknown,
): argument is { readonly summary: { readonly id: unknown } } {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'summary' in argument &&
    typeof argument.summary === 'object' &&
    argument.summary !== null &&
    'id' in argument.summary
  );
}
