import { spawnSync } from 'node:child_process';

/** Returns the desktop VS Code that ERZYCALL_VSCODE names, or `code` if it is on the PATH. */
export function desktopVsCode(): string | undefined {
  const configured = process.env['ERZYCALL_VSCODE'];
  if (configured) return configured;
  if (process.env['ERZYCALL_VSCODE_HOST'] === 'server') return undefined;
  const found = spawnSync('code --version', { stdio: 'ignore', shell: true });
  return found.status === 0 ? 'code' : undefined;
}
