/** A place in a list, bound to the query that it came from. */
export interface Cursor {
  /** The query that it is valid for. */
  query: string;
  /** Id of the last row given out, null at the start. */
  after: string | null;
  /** How many rows were given out. */
  at: number;
  /** Makes two cursors for one place differ. */
  nonce?: number;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The cursor's content, or undefined for garbage and for cursors of another query. */
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
 * The index to go on from. Rows put in or taken out before that place shift nothing; when the last row
 * itself is gone, the count decides.
 */
export function resumeAt(rows: readonly { id: string }[], { after, at }: Cursor): number {
  if (after === null || rows[at - 1]?.id === after) {
    return at;
  }
  const index = rows.findIndex((row) => row.id === after);
  return index === -1 ? Math.min(at, rows.length) : index + 1;
}

function isCursor(content: unknown): content is Cursor {
  const cursor = content as Partial<Cursor> | null;
  return (
    typeof cursor === 'object' &&
    cursor !== null &&
    typeof cursor.query === 'string' &&
    (cursor.after === null || typeof cursor.after === 'string') &&
    Number.isSafeInteger(cursor.at) &&
    Number(cursor.at) >= 0
  );
}
