import { ApiError } from '../../api/apiError.ts';
import { isCaseId } from '../../api/case.ts';

/** What the user may mean when a command is called without a case. Times are of `performance.now()`. */
export interface CasesInUse {
  readonly view: { readonly selectedIds: readonly string[]; readonly selectedAt: number };
  readonly panels: { readonly activeCaseId: string | undefined; readonly focusedAt: number };
  /** When the user last worked in a text editor. */
  readonly editedAt: number;
}

/**
 * The IDs of the cases that a command was called for. Code passes a case ID; the tree passes a node,
 * and all selected nodes if that one is among them. Without an argument, as when called from the
 * command palette or a keybinding, the cases are those where the user was last: the selected rows or
 * the active panel. Empty if that is not known.
 * @throws ApiError `invalidId` for anything else
 */
export function caseIdsOf(argument: unknown, selected: unknown, inUse: CasesInUse): string[] {
  if (isSelectionArgument(argument)) {
    return [...inUse.view.selectedIds];
  }
  if (argument === undefined || argument === null) {
    return idsInUse(inUse);
  }
  if (!isCaseNode(argument)) {
    return [validId(argument)];
  }
  const nodes = Array.isArray(selected) ? (selected as unknown[]).filter(isCaseNode) : [];
  const meant = nodes.includes(argument) ? nodes : [argument];
  return [...new Set(meant.map(({ summary }) => validId(summary.id)))];
}

function idsInUse({ view, panels, editedAt }: CasesInUse): string[] {
  const { selectedIds, selectedAt } = view;
  const { activeCaseId, focusedAt } = panels;
  if (selectedIds.length > 0 && selectedAt > Math.max(focusedAt, editedAt)) {
    return [...selectedIds];
  }
  return activeCaseId === undefined ? [] : [activeCaseId];
}

/** @throws ApiError `invalidId` */
export function validId(id: unknown): string {
  if (!isCaseId(id)) {
    throw new ApiError('invalidId');
  }
  return id;
}

/**
 * Whether the argument is that of the extension's own keybindings in the view, for which VS Code
 * does not pass the rows.
 */
function isSelectionArgument(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'selection' in argument;
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
