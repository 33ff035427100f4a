import type { VsCodeServer } from '../vscodeServer.ts';

/** Options that the URL passes to the window. */
export type Payload = ReadonlyArray<readonly [name: string, value: string]>;

/** Returns the URL of a window that opens a folder, or of an empty window. */
export function workbenchUrl(
  { origin }: Pick<VsCodeServer, 'origin'>,
  folder?: string,
  payload?: Payload,
): string {
  const url = new URL(origin);
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set('folder', folder);
  if (payload) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Returns the URI by which a window refers to a file on the server's machine. */
export function remoteUri({ port }: Pick<VsCodeServer, 'port'>, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${path}`;
}
