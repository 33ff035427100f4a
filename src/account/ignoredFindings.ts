import * as vscode from 'vscode';

const section = 'erzycall';
const key = 'scriptCheck.ignore';

/** The full name of the setting. */
export const ignoreSetting = `${section}.${key}`;

/** The checks of scripts that the user's settings silence, by the IDs of their findings. */
export class IgnoredFindings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #ids = readIds();

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(ignoreSetting)) {
          this.#ids = readIds();
          this.#changed.fire();
        }
      }),
    );
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /**
   * Adds an ID to the setting: to the user's, or to the workspace's where that one overrides it.
   * @throws what VS Code throws when the settings cannot be written
   */
  async add(id: string): Promise<void> {
    if (this.has(id)) {
      return;
    }
    const configuration = vscode.workspace.getConfiguration(section);
    const isOverridden = configuration.inspect(key)?.workspaceValue !== undefined;
    const target = isOverridden
      ? vscode.ConfigurationTarget.Workspace
      : vscode.ConfigurationTarget.Global;
    await configuration.update(key, [...this.#ids, id], target);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** The settings editor warns about values of another type, but does not prevent them. */
function readIds(): ReadonlySet<string> {
  const value = vscode.workspace.getConfiguration(section).get<unknown>(key);
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Set(ids.filter((id) => typeof id === 'string'));
}
