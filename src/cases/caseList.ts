import type { CaseSummary } from '../api/case.ts';
import { Emitter } from '../shared/event.ts';
import { Latest } from '../shared/latest.ts';
import {
  type ActionOptions,
  ActionOwners,
  join,
  type LoadAllOptions,
  type RunningAction,
} from './actionOwners.ts';
import { type CaseListAction, type CaseListState, idle, stateOf } from './caseListState.ts';
import {
  type CasePages,
  fetchAll,
  fetchNext,
  type FetchOptions,
  type FetchPage,
  fetchToDepth,
  noPages,
  withFirstRows,
} from './casePages.ts';
import { type FetchedCase, RowUpdates } from './caseUpdates.ts';
import { EarlierCases, noStore, restorePages } from './earlierCases.ts';

/** Milliseconds before rows of an earlier session are confirmed. The first request delays drawing. */
const confirmDelay = 100;

/**
 * The paged list of one account. It makes one request at a time, drops late responses, and keeps
 * its rows when a request fails. Its methods never reject; {@link state} contains the outcome.
 * Several callers can share an action, which is canceled when all of them have canceled.
 */
export class CaseList {
  readonly #fetchPage: FetchPage;
  readonly #pageSize: () => number;
  readonly #earlier: EarlierCases;
  readonly #changed = new Emitter<CaseListState>();
  readonly #latest = new Latest();
  #pages = noPages;
  readonly #updates = new RowUpdates();
  #fetchedAt: number | undefined;
  #restored = false;
  #state = idle;
  #running: RunningAction | undefined;

  readonly onDidChange = this.#changed.event;

  /** @param pageSize returns 1 to 100; called before each first page and each Load More */
  constructor(fetchPage: FetchPage, pageSize: () => number, store = noStore) {
    this.#fetchPage = fetchPage;
    this.#pageSize = pageSize;
    this.#earlier = new EarlierCases(store);
  }

  get state(): CaseListState {
    return this.#state;
  }

  /** The cases that an earlier session loaded and this session has not loaded yet, once they are read. */
  get earlierCases(): readonly CaseSummary[] {
    return this.#earlier.missingFrom(this.#pages);
  }

  /** Reads {@link earlierCases} before {@link load}, which is then faster. It makes no request. */
  async prepare(): Promise<void> {
    if (this.#state.phase === 'idle') {
      await this.#earlier.prepare();
    }
  }

  /**
   * Loads the first page, or joins a load in progress. It does nothing if that succeeded or failed
   * before. Rows of an earlier session are used at once and confirmed by the server later.
   */
  async load(caller: ActionOptions = {}): Promise<void> {
    if (this.#running?.action === 'load') {
      await join(this.#running, caller);
      return;
    }
    if (this.#state.phase !== 'idle' || caller.signal?.aborted === true) {
      return;
    }
    await this.#run('load', caller, async (options) => {
      const cache = await this.#earlier.read();
      options.signal.throwIfAborted();
      if (cache === undefined) {
        return fetchNext(noPages, this.#pageSize(), this.#fetchPage, options);
      }
      this.#earlier.use(cache.cases);
      this.#restored = true;
      this.#fetchedAt = cache.savedAt;
      return restorePages(cache, this.#pageSize());
    });
    if (this.#restored) {
      // unless the server was asked in the meantime or is being asked then
      setTimeout(() => this.#restored && !this.#running && void this.refresh(), confirmDelay);
    }
  }

  /** Loads the next page, or joins the running action. After a failure it repeats the request. */
  async loadMore(caller: ActionOptions = {}): Promise<void> {
    if (this.#running !== undefined || !this.#pages.hasMore || caller.signal?.aborted === true) {
      await join(this.#running, caller);
      return;
    }
    await this.#run('loadMore', caller, (options) =>
      // rows of an earlier session have no cursor, so all pages are requested from the start
      this.#restored
        ? fetchToDepth(this.#pages.cases.length + this.#pageSize(), this.#fetchPage, options)
        : fetchNext(this.#pages, this.#pageSize(), this.#fetchPage, options),
    );
  }

  /**
   * Loads all remaining pages in the background, 100 cases at a time. Rows appear as they arrive.
   * It ends early when all callers have enough.
   */
  async loadAll(caller: LoadAllOptions = {}): Promise<void> {
    const before = this.#running;
    // an action that the user stopped must not be followed by more requests
    if (before !== undefined && before.action !== 'loadAll' && !(await before.ended)) {
      return;
    }
    if (this.#running !== undefined || !this.#pages.hasMore || caller.signal?.aborted === true) {
      await join(this.#running, caller);
      return;
    }
    await this.#run('loadAll', caller, ({ signal }, owners) =>
      fetchAll(this.#restored ? noPages : this.#pages, this.#fetchPage, signal, (pages) => {
        this.#commit(pages, 'loadAll');
        this.#set('busy', { action: 'loadAll' });
        return owners.wantMore;
      }),
    );
  }

  /**
   * Loads as many rows again as there are. The first page replaces its rows at once. The others follow
   * in the background, and the old rows remain until all of them have arrived.
   */
  async refresh(caller: ActionOptions = {}): Promise<void> {
    const running = this.#running;
    if (running?.action === 'load' || running?.action === 'refresh') {
      await join(running, caller);
      return;
    }
    const depth = Math.max(this.#pages.cases.length, this.#pageSize());
    // these rows remain if the next request fails
    const showFirst = (first: CasePages) => {
      this.#pages = withFirstRows(this.#pages, first);
      this.#fetchedAt ??= Date.now();
      this.#set('busy', { action: 'refresh' });
    };
    await this.#run('refresh', caller, (options) =>
      fetchToDepth(depth, this.#fetchPage, options, showFirst),
    );
  }

  /** Shows a case as it was just fetched, if the list has it. */
  update(fetched: FetchedCase): void {
    this.#earlier.update(fetched);
    const pages = this.#updates.update(this.#pages, fetched);
    if (pages !== this.#pages) {
      this.#pages = pages;
      const { phase, action, error } = this.#state;
      this.#set(phase, { action, error });
    }
  }

  /** Stops the running action and removes all rows, because the account changed. */
  reset(): void {
    this.#stop();
    this.#pages = noPages;
    this.#earlier.reset();
    this.#updates.clear();
    this.#restored = false;
    this.#set('idle');
  }

  /** Accepts pages from the server. */
  #commit(fetched: CasePages, action: CaseListAction): void {
    const pages = this.#updates.applyTo(fetched);
    // further pages do not change when the first one was fetched
    const isFirstNew = this.#restored || pages.cases[0] !== this.#pages.cases[0];
    if (isFirstNew || this.#pages === noPages || action === 'refresh') {
      this.#fetchedAt = Date.now();
    }
    this.#restored = false;
    this.#pages = pages;
  }

  #stop(): void {
    this.#latest.stop();
    this.#running = undefined;
  }

  #run(
    action: CaseListAction,
    caller: LoadAllOptions,
    work: (options: FetchOptions, owners: ActionOwners) => Promise<CasePages>,
  ): Promise<boolean> {
    const owners = new ActionOwners(() => this.#cancel(owners));
    owners.add(caller);
    const ended = this.#latest
      .run((signal) => work({ signal, priority: 'click' }, owners))
      .then((outcome) => {
        if (outcome === undefined) {
          return false;
        }
        this.#running = undefined;
        if (outcome.kind === 'failed') {
          this.#set('failed', { action, error: outcome.error });
        } else {
          this.#complete(action, outcome.value);
        }
        return true;
      });
    this.#running = { action, ended, owners };
    this.#set('busy', { action });
    return ended;
  }

  /** Stops the action of these callers without an error, if it is still running. The rows remain. */
  #cancel(owners: ActionOwners): void {
    if (this.#running?.owners === owners) {
      this.#stop();
      this.#set(this.#pages === noPages ? 'idle' : 'ready');
    }
  }

  #complete(action: CaseListAction, pages: CasePages): void {
    if (action === 'load' && this.#restored) {
      this.#pages = pages;
    } else {
      this.#commit(pages, action);
      this.#earlier.write(this.#pages);
    }
    this.#updates.clear();
    this.#set('ready');
  }

  #set(
    phase: CaseListState['phase'],
    cause: Partial<Pick<CaseListState, 'action' | 'error'>> = {},
  ): void {
    this.#state = { ...stateOf(this.#pages, phase, this.#fetchedAt, this.#restored), ...cause };
    this.#changed.fire(this.#state);
  }
}
