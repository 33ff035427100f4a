import { spawnSync } from 'node:child_process';

/** The desktop VS Code that ERZYCALL_VSCODE names, else `code` where it is on the PATH. */
export function desktopVsCode(): string | undefined {
  const named = process.env['ERZYCALL_VSCODE'];
  if (named) return named;
  if (process.env['ERZYCALL_VSCODE_HOST'] === 'server') return undefined;
  const found = spawnSync('code --version', { stdio: 'ignore', shell: true });
  return found.status === 0 ? 'code' : undefined;
}
