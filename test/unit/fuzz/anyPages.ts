import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { ApiError, isApiError } from '../../../src/api/apiError.ts';
import type { CasePage, CaseSummary } from '../../../src/api/case.ts';
import type { CaseList } from '../../../src/cases/caseList.ts';
import type { CaseListAction, CaseListState } from '../../../src/cases/caseListState.ts';
import type { FetchPage } from '../../../src/cases/casePages.ts';
import { summary } from '../../support/fakePages.ts';

/** What a server may do with one request, however absurd. */
export interface AnyAnswer {
  /** Numbers of rows; the same ones come again and again. */
  readonly rows: readonly number[];
  readonly hasMore: boolean;
  readonly cursor: string | undefined;
  readonly unreadable: number;
  readonly failure: 'serverError' | 'invalidCursor' | undefined;
  /** Turns of the event loop until it comes. */
  readonly after: number;
  /** Answers although the request was aborted. */
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

/** Everything that one action of the list asked for and got. */
interface Run {
  readonly signal: AbortSignal;
  /** The rows before it. */
  readonly base: readonly CaseSummary[];
  readonly pages: CasePage[];
  requests: number;
  /** The list came to rest since. */
  over: boolean;
}

/** Answers a list with these answers, over and over, and checks every state that the list shows. */
export class AnyPages {
  /** What is wrong with the requests; an exception would be taken for a failure of the server. */
  readonly problems: string[] = [];
  readonly #answers: readonly AnyAnswer[];
  #list: CaseList | undefined;
  #asked = 0;
  #run: Run | undefined;
  #action: CaseListAction | undefined;
  #before: readonly CaseSummary[] = [];
  /** An action of the user's is under way that ends what the list does. */
  #stopping: 'cancel' | 'reset' | undefined;

  constructor(answers: readonly AnyAnswer[]) {
    this.#answers = answers;
  }

  watch(list: CaseList): void {
    this.#list = list;
    list.onDidChange((state) => this.#check(state));
  }

  stop(how: 'cancel' | 'reset'): void {
    this.#stopping = how;
    this.#list![how]();
    this.#stopping = undefined;
  }

  readonly fetchPage: FetchPage = async ({ limit }, { signal }) => {
    if (signal.aborted) {
      this.problems.push('asked on behalf of what was stopped');
      signal.throwIfAborted();
    }
    if (limit < 1 || limit > 100) {
      this.problems.push(`a limit of ${limit}`);
    }
    if (this.#run?.signal !== signal) {
      if (this.#run?.over === false && !this.#run.signal.aborted) {
        this.problems.push('two at a time');
      }
      this.#run = { signal, base: this.#list!.state.cases, pages: [], requests: 0, over: false };
    }
    const run = this.#run;
    run.requests++;
    const answer = this.#answers[this.#asked++ % this.#answers.length]!;
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
    const page = { cases: rows.map(summary), hasMore, cursor, unreadable };
    run.pages.push(page);
    return page;
  };

  #check(state: CaseListState): void {
    const ids = state.cases.map((row) => row.id);
    assert.equal(new Set(ids).size, ids.length, 'an id twice');
    assert.equal(state.phase === 'failed', isApiError(state.error), String(state.error));
    assert.equal(state.phase === 'busy' || state.phase === 'failed', state.action !== undefined);
    assert.ok(!(state.stuck && state.hasMore));
    if (state.phase === 'busy') {
      this.#action = state.action;
    } else if (this.#run !== undefined) {
      this.#run.over = true;
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
        return state.phase === 'ready' ? eachOnce([], pages) : this.#before;
      case 'load':
      case 'loadMore':
        // three pages, each asked for again when its cursor was refused
        assert.ok(requests <= 6, `${requests} requests for one click`);
        return state.phase === 'ready' ? eachOnce(base, pages) : this.#before;
      default:
        return eachOnce(base, pages);
    }
  }
}

/** In the order in which the server sent them. */
function eachOnce(base: readonly CaseSummary[], pages: readonly CasePage[]): CaseSummary[] {
  const rows = new Map(base.map((row) => [row.id, row]));
  for (const row of pages.flatMap((page) => page.cases)) {
    if (!rows.has(row.id)) {
      rows.set(row.id, row);
    }
  }
  return [...rows.values()];
}
