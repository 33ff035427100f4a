/** An object that releases resources when disposed. Compatible with VS Code's own type. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener until the returned disposable is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** A minimal event emitter for modules that must not import VS Code's API. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    // wrapped, so that the same function can subscribe more than once
    const entry = (value: T) => listener(value);
    this.#listeners.add(entry);
    return { dispose: () => this.#listeners.delete(entry) };
  };

  fire(value: T): void {
    // a copy, so that listeners added meanwhile are not called for this event
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
