/** A position in a list, bound to the query that produced it. */
export interface Cursor {
  /** The only query for which the cursor is valid. */
  query: string;
  /** ID of the last row returned, or null at the start. */
  after: string | null;
  /** The number of rows returned so far. */
  offset: number;
  /** Distinguishes two cursors for the same position. */
  nonce?: number;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Returns undefined for an invalid cursor and for a cursor of another query. */
export function decodeCursor(text: string, query: string): Cursor | undefined {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return undefined;
  }
  return isCursor(content) && content.query === query ? content : undefined;
}

/**
 * Returns the index of the next row. The last row returned is looked up by its ID, so rows that were
 * added or removed before it do not matter. If that row itself was removed, the offset is used.
 */
export function resumeIndex(rows: readonly { id: string }[], { after, offset }: Cursor): number {
  if (after === null || rows[offset - 1]?.id === after) {
    return offset;
  }
  const index = rows.findIndex((row) => row.id === after);
  return index === -1 ? Math.min(offset, rows.length) : index + 1;
}

function isCursor(content: unknown): content is Cursor {
  const cursor = content as Partial<Cursor> | null;
  return (
    typeof cursor === 'object' &&
    cursor !== null &&
    typeof cursor.query === 'string' &&
    (cursor.after === null || typeof cursor.after === 'string') &&
    Number.isSafeInteger(cursor.offset) &&
    Number(cursor.offset) >= 0
  );
}
