import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The code of the extension in a stack, in its installation folder or as a resource of a webview. */
const ourCode = /erzycall-tools\.erzycall-cases-[^/\\]+[/\\]dist[/\\]/;
/** The start of an entry in a log of VS Code. */
const entryStart = /^(?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[)/m;

/** Whether the stack of an error contains code of the extension. */
export function isOurs(stack: string): boolean {
  return ourCode.test(stack);
}

/**
 * Returns the errors of the extension that nobody handled, from the logs of all extension hosts of a
 * profile: rejected promises, which VS Code logs after one second, and errors thrown by timers and by
 * listeners of events.
 */
export async function uncaughtInHosts(profileDir: string): Promise<string[]> {
  const logs = join(profileDir, 'data', 'logs');
  const names = await readdir(logs, { recursive: true });
  const hostLogs = names.filter((name) => name.endsWith('remoteexthost.log'));
  const texts = await Promise.all(hostLogs.map((name) => readFile(join(logs, name), 'utf8')));
  return texts.flatMap(uncaughtIn);
}

/** Finds the errors in the text of a log. */
export function uncaughtIn(log: string): string[] {
  return log.split(entryStart).filter((entry) => /^\S+ \S+ \[error\]/.test(entry) && isOurs(entry));
}
