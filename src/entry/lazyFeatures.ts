import * as vscode from 'vscode';
import { isCodeMissing } from '../shared/loadCode.ts';
import type { Features } from './features.ts';

/** Loads the features when the first of them is used. A failure is not cached. */
export class LazyFeatures {
  readonly #load: () => Promise<Features>;
  readonly #loaded = new vscode.EventEmitter<Features>();
  #loading: Promise<Features> | undefined;
  #features: Features | undefined;

  /** Fires once, before anybody who waits for the features gets them. */
  readonly onDidLoad = this.#loaded.event;

  /** @param load may reject, and is then called again by the next use */
  constructor(load: () => Promise<Features>) {
    this.#load = load;
  }

  /** The features if they are loaded. */
  get loaded(): Features | undefined {
    return this.#features;
  }

  /** @throws CodeMissingError if the extension was updated in the meantime */
  async get(): Promise<Features> {
    this.#loading ??= this.#load().then(
      (features) => {
        this.#features = features;
        this.#loaded.fire(features);
        return features;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** Like {@link get}, but tells the user about a failure and returns undefined. */
  async getOrReport(): Promise<Features | undefined> {
    try {
      return await this.get();
    } catch (error) {
      void report(error);
      return undefined;
    }
  }
}

/** The code that usually shows errors is part of what could not be loaded. */
async function report(error: unknown): Promise<void> {
  console.error(error);
  if (!isCodeMissing(error)) {
    void vscode.window.showErrorMessage(vscode.l10n.t('An unexpected error occurred.'));
    return;
  }
  const reload = vscode.l10n.t('Reload Window');
  const text = vscode.l10n.t('The extension was updated. Reload the window.');
  if ((await vscode.window.showInformationMessage(text, reload)) === reload) {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  }
}
