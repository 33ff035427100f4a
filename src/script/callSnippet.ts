import { type CallableCase, callRequest } from './callRequest.ts';
import { curlSnippet } from './snippets/curl.ts';
import { httpSnippet } from './snippets/http.ts';
import type { SnippetPiece } from './snippets/piece.ts';
import { pythonSnippet } from './snippets/python.ts';
import { typescriptSnippet } from './snippets/typescript.ts';

export type { SnippetPiece } from './snippets/piece.ts';

/** `http` is the format of the extension REST Client. */
export type SnippetLanguage = 'curl' | 'typescript' | 'python' | 'http';

export interface SnippetOptions {
  /** The address of the API, without a trailing slash. */
  readonly prefix: string;
  /** A random UUID, for a snippet that cannot create one by itself. */
  readonly idempotencyKey: string;
}

/**
 * Writes code that places a call with a case. It fills in every variable that the contact does not fill
 * in, and reads the API key from the environment variable `ERZYCALL_API_KEY`.
 */
export function callSnippet(
  callable: CallableCase,
  language: SnippetLanguage,
  { prefix, idempotencyKey }: SnippetOptions,
): readonly SnippetPiece[] {
  const request = callRequest(callable);
  const url = `${prefix}/api/v1/calls`;
  switch (language) {
    case 'curl':
      return curlSnippet(request, url);
    case 'typescript':
      return typescriptSnippet(request, url);
    case 'python':
      return pythonSnippet(request, url);
    case 'http':
      return httpSnippet(request, url, idempotencyKey);
  }
}

/** The snippet as plain text, with the placeholders in it. */
export function snippetText(pieces: readonly SnippetPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.placeholder)).join('');
}

/** Chooses the language of a snippet by that of an editor; undefined if no snippet is in that language. */
export function snippetLanguageOf(languageId: string): SnippetLanguage | undefined {
  switch (languageId) {
    case 'shellscript':
      return 'curl';
    case 'typescript':
    case 'typescriptreact':
    case 'javascript':
    case 'javascriptreact':
      return 'typescript';
    case 'python':
      return 'python';
    case 'http':
    case 'rest':
      return 'http';
    default:
      return undefined;
  }
}
