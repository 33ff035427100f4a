import { type CaseSummary, maxPageSize } from '../api/case.ts';
import { Emitter } from '../shared/event.ts';
import {
  type FetchOptions,
  type FetchPage,
  type PageWalk,
  walkOn,
  walkStart,
  walkTo,
} from './pageWalk.ts';

/** The ways in which the list asks the API for something. */
export type CaseListAction = 'load' | 'loadMore' | 'loadAll' | 'refresh';

/** What a view shows of the list. Rows are in server order, each id once, whatever the phase. */
export interface CaseListState {
  readonly phase: 'idle' | 'busy' | 'ready' | 'failed';
  /** Under way when busy; what failed when failed; else undefined. */
  readonly action: CaseListAction | undefined;
  /** When failed. */
  readonly error: unknown;
  readonly cases: readonly CaseSummary[];
  readonly hasMore: boolean;
  /** Records that the API sent but that could not be read. */
  readonly unreadable: number;
  /** The server said that there is more and gave no way on. */
  readonly stuck: boolean;
}

const idle: CaseListState = stateOf(walkStart, 'idle');

/**
 * The paged list of one account: one request in flight, late answers dropped, nothing loaded is lost.
 * Its methods never reject: what happened is in {@link state}.
 */
export class CaseList {
  readonly #fetchPage: FetchPage;
  readonly #pageSize: () => number;
  readonly #changed = new Emitter<CaseListState>();
  #walk = walkStart;
  #state = idle;
  #running: { action: CaseListAction; abort: AbortController; done: Promise<void> } | undefined;

  readonly onDidChange = this.#changed.event;

  /** @param pageSize asked before each first page and each load more, 1 to 100 */
  constructor(fetchPage: FetchPage, pageSize: () => number) {
    this.#fetchPage = fetchPage;
    this.#pageSize = pageSize;
  }

  get state(): CaseListState {
    return this.#state;
  }

  /** Loads the first page or joins its loading; does nothing once there is one or it failed. */
  load(): Promise<void> {
    if (this.#running?.action === 'load') {
      return this.#running.done;
    }
    if (this.#state.phase !== 'idle') {
      return Promise.resolve();
    }
    return this.#run('load', (options) => this.#walkOn(walkStart, options));
  }

  /** Loads the next page, or joins what is under way; after a failure it tries the same page again. */
  loadMore(): Promise<void> {
    if (this.#running !== undefined || !this.#walk.hasMore) {
      return this.#running?.done ?? Promise.resolve();
    }
    return this.#run('loadMore', (options) => this.#walkOn(this.#walk, options));
  }

  /** Loads all that is left, 100 at a time behind any clicks; rows show as they come in. */
  async loadAll(): Promise<void> {
    if (this.#running !== undefined && this.#running.action !== 'loadAll') {
      await this.#running.done;
    }
    if (this.#running !== undefined || !this.#walk.hasMore) {
      return this.#running?.done;
    }
    return this.#run('loadAll', async ({ signal }) => {
      let walk = this.#walk;
      let before = -1;
      // pages that claim to have more and bring nothing would go on for ever
      while (walk.hasMore && walk.cases.length > before && !signal.aborted) {
        before = walk.cases.length;
        walk = await walkOn(walk, maxPageSize, this.#fetchPage, { signal, priority: 'background' });
        if (!signal.aborted) {
          this.#walk = walk;
          this.#set({ ...stateOf(walk, 'busy'), action: 'loadAll' });
        }
      }
      return walk;
    });
  }

  /** Loads anew to the depth that was reached. The old rows stay until the new ones are complete. */
  refresh(): Promise<void> {
    const { action, done } = this.#running ?? {};
    if (action === 'load' || action === 'refresh') {
      return done ?? Promise.resolve();
    }
    const depth = Math.max(this.#walk.cases.length, this.#pageSize());
    return this.#run('refresh', (options) => walkTo(depth, this.#fetchPage, options));
  }

  /** Stops what is under way, without a word. The rows stay. */
  cancel(): void {
    if (this.#running !== undefined) {
      this.#stop();
      this.#set(stateOf(this.#walk, this.#walk === walkStart ? 'idle' : 'ready'));
    }
  }

  /** Forgets everything and stops what is under way. */
  reset(): void {
    this.#stop();
    this.#walk = walkStart;
    this.#set(idle);
  }

  #walkOn(walk: PageWalk, options: FetchOptions): Promise<PageWalk> {
    return walkOn(walk, this.#pageSize(), this.#fetchPage, options);
  }

  #stop(): void {
    this.#running?.abort.abort();
    this.#running = undefined;
  }

  #run(action: CaseListAction, work: (options: FetchOptions) => Promise<PageWalk>): Promise<void> {
    this.#stop();
    const abort = new AbortController();
    const done = work({ signal: abort.signal, priority: 'click' }).then(
      (walk) => {
        if (!abort.signal.aborted) {
          this.#running = undefined;
          this.#walk = walk;
          this.#set(stateOf(walk, 'ready'));
        }
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          this.#running = undefined;
          this.#set({ ...stateOf(this.#walk, 'failed'), action, error });
        }
      },
    );
    this.#running = { action, abort, done };
    this.#set({ ...stateOf(this.#walk, 'busy'), action });
    return done;
  }

  #set(state: CaseListState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}

function stateOf(walk: PageWalk, phase: CaseListState['phase']): CaseListState {
  const { cases, hasMore, unreadable, stuck } = walk;
  return { phase, action: undefined, error: undefined, cases, hasMore, unreadable, stuck };
}
