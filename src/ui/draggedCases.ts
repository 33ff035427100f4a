/** The type under which the tree passes the IDs of dragged rows to editors, one a line. */
export const draggedCasesMimeType = 'application/vnd.erzycall.case-ids';
