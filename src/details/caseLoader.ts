import type { CaseRecord } from '../api/case.ts';

export type GetCase = (id: string, signal: AbortSignal) => Promise<CaseRecord>;

/** What there is of a case: its record, why there is no newer one, and whether one is on its way. */
export type CaseOutcome =
  | { readonly kind: 'loaded'; readonly record: CaseRecord }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Holds one case at a time; whatever arrives for an earlier one, or an earlier request, is dropped. */
export class CaseLoader {
  readonly #getCase: GetCase;
  #id: string;
  #record: CaseRecord | undefined;
  #error: unknown;
  #load: AbortController | undefined;

  constructor(getCase: GetCase, id: string) {
    this.#getCase = getCase;
    this.#id = id;
  }

  get id(): string {
    return this.#id;
  }

  /** The last one that arrived, which stays while a newer one is asked for in vain. */
  get record(): CaseRecord | undefined {
    return this.#record;
  }

  /** Why the last request failed; undefined while there is another one under way. */
  get error(): unknown {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#load !== undefined;
  }

  /** Turns to another case, of which there is nothing yet. */
  turnTo(id: string): void {
    this.#id = id;
    this.clear();
  }

  /** Forgets all but the id, and stops what is under way. */
  clear(): void {
    this.#record = undefined;
    this.#error = undefined;
    this.#stop();
  }

  /** Asks for the case. Never rejects; undefined when something else has come up meanwhile. */
  async load(): Promise<CaseOutcome | undefined> {
    this.#stop();
    const load = new AbortController();
    this.#load = load;
    this.#error = undefined;
    try {
      const record = await this.#getCase(this.#id, load.signal);
      if (load !== this.#load) {
        return undefined;
      }
      this.#load = undefined;
      this.#record = record;
      return { kind: 'loaded', record };
    } catch (error) {
      if (load !== this.#load) {
        return undefined;
      }
      this.#load = undefined;
      this.#error = error;
      return { kind: 'failed', error };
    }
  }

  #stop(): void {
    const load = this.#load;
    this.#load = undefined;
    load?.abort();
  }
}
