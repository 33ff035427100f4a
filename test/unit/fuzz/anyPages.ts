import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { ApiError, isApiError } from '../../../src/api/apiError.ts';
import type { CasePage, CaseSummary } from '../../../src/api/case.ts';
import type { CaseList } from '../../../src/cases/caseList.ts';
import type { CaseListAction, CaseListState } from '../../../src/cases/caseListState.ts';
import { type FetchPage, rowsAfter } from '../../../src/cases/casePages.ts';
import { summary } from '../../support/fakes/fakePages.ts';

/** Any response of a server to one request, valid or not. */
export interface AnyAnswer {
  /** The numbers of the rows, from a small range, so that rows are repeated. */
  readonly rows: readonly number[];
  readonly hasMore: boolean;
  readonly cursor: string | undefined;
  readonly unreadable: number;
  readonly failure: 'serverError' | 'invalidCursor' | undefined;
  /** Turns of the event loop until the response arrives. */
  readonly after: number;
  /** Whether it responds even if the request was aborted. */
  readonly late: boolean;
}

export const anyAnswer: fc.Arbitrary<AnyAnswer> = fc.record({
  rows: fc.oneof(fc.constant([]), fc.array(fc.nat(25), { maxLength: 6 })),
  hasMore: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  cursor: fc.constantFrom('a', 'b', 'c', 'd', undefined),
  unreadable: fc.nat(2),
  failure: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    fc.constantFrom('serverError' as const, 'invalidCursor' as const),
  ),
  after: fc.integer({ min: 1, max: 3 }),
  late: fc.boolean(),
});

/** The requests and responses of one action of the list. */
interface Run {
  readonly signal: AbortSignal;
  /** The rows before the action. */
  readonly base: readonly CaseSummary[];
  readonly pages: CasePage[];
  requests: number;
  /** Whether the action has ended. */
  ended: boolean;
}

/** Responds to a list with the given responses in a loop, and checks each state of the list. */
export class AnyPages {
  /**
   * Invalid requests. They are not thrown, because the list would handle that as a failed request.
   */
  readonly problems: string[] = [];
  readonly #answers: readonly AnyAnswer[];
  #list: CaseList | undefined;
  #requested = 0;
  #run: Run | undefined;
  #action: CaseListAction | undefined;
  #before: readonly CaseSummary[] = [];
  /** Set while {@link stop} runs. */
  #stopping: 'cancel' | 'reset' | undefined;

  constructor(answers: readonly AnyAnswer[]) {
    this.#answers = answers;
  }

  /** Checks each state of the list from now on. */
  watch(list: CaseList): void {
    this.#list = list;
    list.onDidChange((state) => this.#check(state));
  }

  /** @param abort cancels all actions that have been started */
  stop(how: 'cancel' | 'reset', abort: AbortController): void {
    this.#stopping = how;
    if (how === 'cancel') {
      abort.abort();
    } else {
      this.#list!.reset();
    }
    this.#stopping = undefined;
  }

  readonly fetchPage: FetchPage = async ({ limit }, { signal }) => {
    if (signal.aborted) {
      this.problems.push('request of a stopped action');
      signal.throwIfAborted();
    }
    if (limit < 1 || limit > 100) {
      this.problems.push(`a limit of ${limit}`);
    }
    if (this.#run?.signal !== signal) {
      if (this.#run?.ended === false && !this.#run.signal.aborted) {
        this.problems.push('two actions at a time');
      }
      this.#run = { signal, base: this.#list!.state.cases, pages: [], requests: 0, ended: false };
    }
    const run = this.#run;
    run.requests++;
    const answer = this.#answers[this.#requested++ % this.#answers.length]!;
    for (let turn = 0; turn < answer.after; turn++) {
      await setImmediate();
    }
    if (signal.aborted && !answer.late) {
      throw signal.reason;
    }
    if (answer.failure !== undefined) {
      throw new ApiError(answer.failure);
    }
    const { rows, hasMore, cursor, unreadable } = answer;
    const page = { cases: rows.map(summary), hasMore, cursor, unreadable, cut: 0 };
    run.pages.push(page);
    return page;
  };

  #check(state: CaseListState): void {
    const ids = state.cases.map((row) => row.id);
    assert.equal(new Set(ids).size, ids.length, 'duplicate ID');
    assert.equal(state.phase === 'failed', isApiError(state.error), String(state.error));
    assert.equal(state.phase === 'busy' || state.phase === 'failed', state.action !== undefined);
    assert.ok(!(state.stuck && state.hasMore));
    if (state.phase === 'busy') {
      this.#action = state.action;
    } else if (this.#run !== undefined) {
      this.#run.ended = true;
    }
    assert.deepEqual(state.cases, this.#expected(state));
    this.#before = state.cases;
  }

  #expected(state: CaseListState): readonly CaseSummary[] {
    if (this.#stopping !== undefined || this.#run === undefined) {
      return this.#stopping === 'reset' ? [] : this.#before;
    }
    const { base, pages, requests } = this.#run;
    switch (this.#action) {
      case 'refresh':
        return state.phase === 'failed' ? this.#before : refreshed(state, base, pages);
      case 'load':
      case 'loadMore':
        // three pages, each requested again if its cursor was refused
        assert.ok(requests <= 6, `${requests} requests for one click`);
        return state.phase === 'ready' ? eachOnce(base, pages) : this.#before;
      default:
        return eachOnce(base, pages);
    }
  }
}

/** The first rows are shown before the others arrive, and the old ones after them remain. */
function refreshed(
  state: CaseListState,
  base: readonly CaseSummary[],
  pages: readonly CasePage[],
): readonly CaseSummary[] {
  const loaded = eachOnce([], pages);
  return state.phase === 'ready' ? loaded : [...loaded, ...rowsAfter(base, loaded)];
}

/** Returns all rows in server order without duplicates. */
function eachOnce(base: readonly CaseSummary[], pages: readonly CasePage[]): CaseSummary[] {
  const rows = new Map(base.map((row) => [row.id, row]));
  for (const row of pages.flatMap((page) => page.cases)) {
    if (!rows.has(row.id)) {
      rows.set(row.id, row);
    }
  }
  return [...rows.values()];
}
