/**
 * Values kept between sessions, as VS Code's `Memento` keeps them. A value that `update` was given
 * must be what `get` returns from then on, before the promise resolves.
 */
export interface KeyValueStore {
  get(key: string): unknown;
  /** Undefined removes the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}
