import { type CaseSummary, maxPageSize } from '../api/case.ts';
import { Emitter } from '../shared/event.ts';
import type { CaseCache } from './caseCache.ts';
import { type CaseListAction, type CaseListState, idle, stateOf } from './caseListState.ts';
import { KeptCases, noStore } from './keptCases.ts';
import {
  type FetchOptions,
  type FetchPage,
  type PageWalk,
  walkOn,
  walkStart,
  walkTo,
} from './pageWalk.ts';

/**
 * Milliseconds until rows of an earlier session are confirmed: they are to be drawn before the first
 * request of a process, which keeps it busy for 100 ms (tried).
 */
const confirmDelay = 100;

/**
 * The paged list of one account: one request in flight, late answers dropped, nothing loaded is lost.
 * Its methods never reject: what happened is in {@link state}.
 */
export class CaseList {
  readonly #fetchPage: FetchPage;
  readonly #pageSize: () => number;
  readonly #kept: KeptCases;
  readonly #changed = new Emitter<CaseListState>();
  #walk = walkStart;
  #asOf: number | undefined;
  #restored = false;
  #state = idle;
  #running: { action: CaseListAction; abort: AbortController; done: Promise<void> } | undefined;

  readonly onDidChange = this.#changed.event;

  /** @param pageSize asked before each first page and each load more, 1 to 100 */
  constructor(fetchPage: FetchPage, pageSize: () => number, store = noStore) {
    this.#fetchPage = fetchPage;
    this.#pageSize = pageSize;
    this.#kept = new KeptCases(store);
  }

  get state(): CaseListState {
    return this.#state;
  }

  /** Cases that an earlier session had loaded and this one has not come to yet. */
  get casesAhead(): readonly CaseSummary[] {
    return this.#kept.ahead(this.#walk);
  }

  /**
   * Loads the first page or joins its loading; does nothing once there is one or it failed.
   * With an earlier session's first page it resolves at once and asks the server after that.
   */
  async load(): Promise<void> {
    if (this.#running?.action === 'load') {
      return this.#running.done;
    }
    if (this.#state.phase !== 'idle') {
      return;
    }
    await this.#run('load', async (options) => {
      const cache = await this.#kept.read();
      options.signal.throwIfAborted();
      return cache === undefined ? this.#walkOn(walkStart, options) : this.#restore(cache);
    });
    if (this.#restored) {
      setTimeout(() => this.#confirm(), confirmDelay);
    }
  }

  /** Loads the next page, or joins what is under way; after a failure it tries the same page again. */
  loadMore(): Promise<void> {
    if (this.#running !== undefined || !this.#walk.hasMore) {
      return this.#running?.done ?? Promise.resolve();
    }
    return this.#run('loadMore', (options) =>
      // a cursor is not kept from session to session
      this.#restored
        ? walkTo(this.#walk.cases.length + this.#pageSize(), this.#fetchPage, options)
        : this.#walkOn(this.#walk, options),
    );
  }

  /**
   * Loads all that is left, 100 at a time behind any clicks; rows show as they come in.
   * @param isEnough asked after each page; ends it early
   */
  async loadAll(isEnough: () => boolean = () => false): Promise<void> {
    const before = this.#running;
    if (before !== undefined && before.action !== 'loadAll') {
      await before.done;
      // whoever stopped that did not want more
      if (before.abort.signal.aborted) {
        return;
      }
    }
    if (this.#running !== undefined || !this.#walk.hasMore) {
      return this.#running?.done;
    }
    return this.#run('loadAll', async ({ signal }) => {
      let walk = this.#restored ? walkStart : this.#walk;
      let before: number;
      do {
        before = walk.cases.length;
        walk = await walkOn(walk, maxPageSize, this.#fetchPage, { signal, priority: 'background' });
        if (signal.aborted) {
          break;
        }
        this.#commit(walk);
        this.#set({ ...this.#stateOf('busy'), action: 'loadAll' });
        // pages that claim to have more and bring nothing would go on for ever
      } while (walk.hasMore && walk.cases.length > before && !isEnough());
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
      this.#set(this.#stateOf(this.#walk === walkStart ? 'idle' : 'ready'));
    }
  }

  /** Forgets everything and stops what is under way. */
  reset(): void {
    this.#stop();
    this.#walk = walkStart;
    this.#kept.use([]);
    this.#restored = false;
    this.#set(idle);
  }

  /** Unless something else has asked the server meanwhile, or is asking. */
  #confirm(): void {
    if (this.#restored && this.#running === undefined) {
      void this.refresh();
    }
  }

  #restore(cache: CaseCache): PageWalk {
    const first = cache.cases.slice(0, this.#pageSize());
    const hasMore = cache.hasMore || first.length < cache.cases.length;
    this.#kept.use(cache.cases);
    this.#restored = true;
    this.#asOf = cache.savedAt;
    return { ...walkStart, cases: first, hasMore };
  }

  /** Takes over what the server answered. */
  #commit(walk: PageWalk): void {
    // a walk that goes on from the same first page leaves its time
    if (this.#restored || this.#walk === walkStart || walk.cases[0] !== this.#walk.cases[0]) {
      this.#asOf = Date.now();
    }
    this.#restored = false;
    this.#walk = walk;
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
        if (abort.signal.aborted) {
          return;
        }
        this.#running = undefined;
        if (action === 'load' && this.#restored) {
          this.#walk = walk;
        } else {
          this.#commit(walk);
          this.#kept.write(walk);
        }
        this.#set(this.#stateOf('ready'));
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          this.#running = undefined;
          this.#set({ ...this.#stateOf('failed'), action, error });
        }
      },
    );
    this.#running = { action, abort, done };
    this.#set({ ...this.#stateOf('busy'), action });
    return done;
  }

  #stateOf(phase: CaseListState['phase']): CaseListState {
    return stateOf(this.#walk, phase, this.#asOf, this.#restored);
  }

  #set(state: CaseListState): void {
    this.#state = state;
    this.#changed.fire(state);
  }
}
