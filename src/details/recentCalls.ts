import type { CallPage } from '../api/call.ts';

export type ListCalls = (caseId: string, limit: number, signal: AbortSignal) => Promise<CallPage>;

/** What there is of the calls of a case. */
export type CallsState =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'loaded'; readonly page: CallPage }
  | { readonly phase: 'failed'; readonly error: unknown };

const limit = 10;
const idle: CallsState = { phase: 'idle' };

/** The last calls of the case on show, once they are asked for; what comes too late is dropped. */
export class RecentCalls {
  readonly #listCalls: ListCalls;
  #state: CallsState = idle;
  #load: AbortController | undefined;

  constructor(listCalls: ListCalls) {
    this.#listCalls = listCalls;
  }

  get state(): CallsState {
    return this.#state;
  }

  /** Never rejects; false when something else has come up meanwhile. */
  async load(caseId: string): Promise<boolean> {
    this.#load?.abort();
    const load = new AbortController();
    this.#load = load;
    this.#state = { phase: 'loading' };
    let state: CallsState;
    try {
      state = { phase: 'loaded', page: await this.#listCalls(caseId, limit, load.signal) };
    } catch (error) {
      state = { phase: 'failed', error };
    }
    if (load !== this.#load) {
      return false;
    }
    this.#state = state;
    return true;
  }

  clear(): void {
    const load = this.#load;
    this.#load = undefined;
    this.#state = idle;
    load?.abort();
  }
}
