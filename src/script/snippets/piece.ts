/** A place in a snippet that the user fills in. */
interface TabStop {
  /** The text that is there before. */
  readonly placeholder: string;
}

/** A part of a snippet, exactly as it appears in the file. */
export type SnippetPiece = string | TabStop;

/** Changes the text of each piece. */
export function mapPieces(
  pieces: readonly SnippetPiece[],
  change: (text: string) => string,
): SnippetPiece[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? change(piece) : { placeholder: change(piece.placeholder) },
  );
}
