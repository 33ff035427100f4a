/** Something that must be given back. Structurally the same as VS Code's own, for modules that know no host. */
export interface Disposable {
  dispose(): void;
}
