export interface MapBounds {
  /** The maximum number of entries. */
  readonly count: number;
  /** The maximum total size of the entries, in the unit in which the caller measures them. */
  readonly size: number;
}

interface Entry<T> {
  readonly value: T;
  readonly size: number;
}

/**
 * A map of limited size. The entries that were set first are dropped when it exceeds its bounds.
 */
export class BoundedMap<T> {
  readonly #bounds: MapBounds;
  readonly #entries = new Map<string, Entry<T>>();
  #size = 0;

  constructor(bounds: MapBounds) {
    this.#bounds = bounds;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Adds or replaces an entry as the newest. An entry larger than the bounds empties the map. */
  set(key: string, value: T, size: number): void {
    this.#delete(key);
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#bounds.count && this.#size <= this.#bounds.size) {
        return;
      }
      this.#delete(oldest);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
  }

  #delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
