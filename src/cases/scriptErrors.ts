import type { Disposable } from '../shared/disposable.ts';
import { Emitter } from '../shared/event.ts';

/** Which of the cases that were opened have errors in their scripts; in memory, for the rows of the list. */
export class ScriptErrors implements Disposable {
  readonly #ids = new Set<string>();
  readonly #changed = new Emitter<string>();

  /** The id of a case that came or went. */
  readonly onDidChange = this.#changed.event;

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  set(id: string, hasErrors: boolean): void {
    if (hasErrors === this.#ids.has(id)) {
      return;
    }
    if (hasErrors) {
      this.#ids.add(id);
    } else {
      this.#ids.delete(id);
    }
    this.#changed.fire(id);
  }

  /** For another account, whose rows are drawn anew anyway. */
  clear(): void {
    this.#ids.clear();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
