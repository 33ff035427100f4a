import { ApiError } from '../api/apiError.ts';
import { isCaseId } from '../api/case.ts';

/**
 * The ID of the case that a command was called for. Code passes a case ID and the tree passes a node.
 * Undefined without an argument, as when called from the command palette.
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

/** Whether the argument is a node of the tree, so that the tree called the command. */
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
