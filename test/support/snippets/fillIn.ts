import { type SnippetPiece, snippetText } from '../../../src/script/callSnippet.ts';

/** Replaces the tab stops one after the other, as a user does who types and presses Tab. */
export function fillIn(pieces: readonly SnippetPiece[], typed: readonly string[]): string {
  const values = [...typed];
  const filled = pieces.map((piece) => (typeof piece === 'string' ? piece : values.shift()!));
  if (values.length > 0 || filled.includes(undefined as never)) {
    throw new Error(`The snippet does not have ${typed.length} tab stops.`);
  }
  return snippetText(filled);
}
