import * as vscode from 'vscode';

/** A quick pick or an input box that tests operate instead of a user. It is not drawn. */
export class FakeBox {
  readonly kind: 'pick' | 'input';
  title: string | undefined;
  placeholder: string | undefined;
  prompt: string | undefined;
  password = false;
  busy = false;
  enabled = true;
  value = '';
  validationMessage: string | undefined;
  items: readonly vscode.QuickPickItem[] = [];
  activeItems: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  isOpen = false;
  isDisposed = false;
  readonly #accepted = new vscode.EventEmitter<void>();
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #pressed = new vscode.EventEmitter<never>();
  readonly #onShown: (box: FakeBox) => void;

  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;
  readonly onDidChangeValue = this.#changed.event;
  readonly onDidTriggerItemButton = this.#pressed.event;
  readonly onDidTriggerButton = this.#pressed.event;
  readonly onDidChangeActive = this.#pressed.event;
  readonly onDidChangeSelection = this.#pressed.event;

  constructor(kind: 'pick' | 'input', onShown: (box: FakeBox) => void) {
    this.kind = kind;
    this.#onShown = onShown;
  }

  show(): void {
    this.isOpen = true;
    this.#onShown(this);
  }

  hide(): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.#hidden.fire();
    }
  }

  dispose(): void {
    this.hide();
    this.isDisposed = true;
  }

  /** Chooses an item of a pick. */
  choose(item: vscode.QuickPickItem): void {
    this.selectedItems = [item];
    this.#accepted.fire();
  }

  /** Types a text and presses Enter. */
  enter(text: string): void {
    this.value = text;
    this.#changed.fire(text);
    this.#accepted.fire();
  }
}
