export interface Bounds {
  readonly count: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** A few texts in memory; the ones that were set longest ago go first. */
export class RecentTexts {
  readonly #bounds: Bounds;
  readonly #texts = new Map<string, string>();
  #length = 0;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  get(key: string): string | undefined {
    return this.#texts.get(key);
  }

  set(key: string, text: string): void {
    this.#drop(key);
    this.#texts.set(key, text);
    this.#length += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= this.#bounds.count && this.#length <= this.#bounds.length) {
        return;
      }
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#texts.clear();
    this.#length = 0;
  }

  #drop(key: string): void {
    this.#length -= this.#texts.get(key)?.length ?? 0;
    this.#texts.delete(key);
  }
}
