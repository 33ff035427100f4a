import type { CallPage } from '../api/case.ts';
import { Latest } from '../shared/latest.ts';

export type ListCalls = (caseId: string, limit: number, signal: AbortSignal) => Promise<CallPage>;

export type CallsState =
  | { readonly phase: 'idle' | 'loading' }
  | { readonly phase: 'loaded'; readonly page: CallPage }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Number of calls to request. */
const limit = 10;
const idle: CallsState = { phase: 'idle' };

/** The most recent calls of the case in the panel. They are requested only when the user asks for them. */
export class RecentCalls {
  readonly #listCalls: ListCalls;
  readonly #latest = new Latest();
  #state: CallsState = idle;

  constructor(listCalls: ListCalls) {
    this.#listCalls = listCalls;
  }

  get state(): CallsState {
    return this.#state;
  }

  /** Requests the calls. Never rejects; false when the request was replaced by a later one or stopped. */
  async load(caseId: string): Promise<boolean> {
    const loading = this.#latest.run((signal) => this.#listCalls(caseId, limit, signal));
    this.#state = { phase: 'loading' };
    const outcome = await loading;
    if (outcome === undefined) {
      return false;
    }
    this.#state =
      outcome.kind === 'done'
        ? { phase: 'loaded', page: outcome.value }
        : { phase: 'failed', error: outcome.error };
    return true;
  }

  clear(): void {
    this.#latest.stop();
    this.#state = idle;
  }
}
