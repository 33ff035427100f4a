/**
 * Stores values between sessions. VS Code's `Memento` implements it. `get` must return the new
 * value as soon as `update` was called, even before its promise resolves.
 */
export interface KeyValueStore {
  get(key: string): unknown;
  /** The keys of all values. */
  keys(): readonly string[];
  /** Sets a value; undefined removes the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}
