import type { CallRequest } from '../callRequest.ts';
import { bodyPieces } from './body.ts';
import { jsonSyntax } from './json.ts';
import { commentText } from './literals.ts';
import { keyNotes, notes } from './notes.ts';
import { mapPieces, type SnippetPiece } from './piece.ts';

/** A script for any POSIX shell. */
export function curlSnippet(request: CallRequest, url: string): SnippetPiece[] {
  return [
    ...comment(`Case: ${shellComment(request.title) || request.caseId}`),
    ...notes(request, shellComment).flatMap(comment),
    ': "${ERZYCALL_API_KEY:?must be an API key with the scope calls:write}"\n\n',
    ...keyNotes.flatMap(comment),
    `idempotency_key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')\n\n`,
    'curl --silent --show-error --max-time 30 --retry 3 --retry-all-errors \\\n',
    `  --request POST '${singleQuoted(url)}' \\\n`,
    "  --header 'Content-Type: application/json' \\\n",
    '  --header "X-API-Key: $ERZYCALL_API_KEY" \\\n',
    '  --header "Idempotency-Key: $idempotency_key" \\\n',
    "  --data-raw '",
    ...mapPieces(bodyPieces(request, jsonSyntax), singleQuoted),
    "'\n",
  ];
}

/** The content of a string in single quotes, in which a shell interprets nothing. */
function singleQuoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}

function comment(text: string): string[] {
  return [`# ${text}\n`];
}

/** Only what no shell interprets, because an interactive zsh runs comments by default. */
function shellComment(text: string): string {
  return commentText(text.replace(/[^\p{L}\p{M}\p{N} ,.:_-]+/gu, ' '));
}
