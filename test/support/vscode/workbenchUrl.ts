import type { VsCodeServer } from './vscodeServer.ts';

/** What the address tells the window, as pairs of name and value. */
export type Payload = ReadonlyArray<readonly [name: string, value: string]>;

/** The address of a window on a folder, or of an empty one. */
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

/** How a window names a file of the machine that the server runs on. */
export function remoteUri({ port }: Pick<VsCodeServer, 'port'>, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${path}`;
}
