import type { CallRequest } from '../callRequest.ts';
import { bodyPieces } from './body.ts';
import { jsonSyntax } from './json.ts';
import { commentText } from './literals.ts';
import { notes } from './notes.ts';
import { mapPieces, type SnippetPiece } from './piece.ts';

/**
 * A request for the extension REST Client and tools that read its format.
 * @param idempotencyKey written out, because a variable such as `{{$guid}}` has another value each time
 */
export function httpSnippet(
  request: CallRequest,
  url: string,
  idempotencyKey: string,
): SnippetPiece[] {
  const lines = [
    `### ${commentText(request.title) || request.caseId}`,
    ...notes(request, commentText).map((note) => `# ${note}`),
    '# One key for one intended call. Send the request again with this key to retry it, and with another',
    '# one, such as {{$guid}}, for another call.',
    '# @no-redirect',
    `POST ${url} HTTP/1.1`,
    'Content-Type: application/json',
    'X-API-Key: {{$processEnv ERZYCALL_API_KEY}}',
    `Idempotency-Key: ${idempotencyKey}`,
  ];
  return [
    `${lines.join('\n')}\n\n`,
    ...mapPieces(bodyPieces(request, jsonSyntax), withoutVariables),
    '\n',
  ];
}

/** Escapes `{{`, which would begin a variable of the file. */
function withoutVariables(json: string): string {
  return json.replaceAll(/\{(?=\{)/g, '\\u007b');
}
