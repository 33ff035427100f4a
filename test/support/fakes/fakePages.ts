import { setImmediate } from 'node:timers/promises';
import { ApiError } from '../../../src/api/apiError.ts';
import type { CaseSummary, PageRequest } from '../../../src/api/case.ts';
import type { FetchPage } from '../../../src/cases/casePages.ts';

/** Pages in memory, for tests of the list. The API client is tested over HTTP. */
export class FakePages {
  readonly requests: PageRequest[] = [];
  readonly priorities: string[] = [];
  bindsCursorToLimit = false;
  /** The server sends at most so many rows, whatever was requested. */
  maxPage = Infinity;
  /** How many empty pages with `hasMore` are returned first. */
  emptyPages = 0;
  /** Repeats the last row of the previous page, as when a case is added between two requests. */
  repeatOnNextPage = false;
  readonly cases: CaseSummary[];
  #failures: { error: ApiError; after: number }[] = [];
  #hold: Promise<void> | undefined;

  constructor(cases: CaseSummary[]) {
    this.cases = [...cases];
  }

  /** @param after how many requests succeed before */
  failNext(error: ApiError, after = 0): void {
    this.#failures.push({ error, after });
  }

  heal(): void {
    this.#failures = [];
    this.repeatOnNextPage = false;
  }

  /** Delays the next answer until the returned function is called. */
  holdNext(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#hold = promise;
    return resolve;
  }

  readonly fetchPage: FetchPage = async (request, { priority }) => {
    this.requests.push(request);
    this.priorities.push(priority);
    const hold = this.#hold;
    this.#hold = undefined;
    await (hold ?? setImmediate());
    this.#throwFailure();
    if (this.emptyPages > 0) {
      return {
        cases: [],
        unreadable: 0,
        cut: 0,
        hasMore: true,
        cursor: `empty${this.emptyPages--}`,
      };
    }
    const [position = '0', limit] = request.cursor?.split('/') ?? [];
    if (this.bindsCursorToLimit && limit !== undefined && Number(limit) !== request.limit) {
      throw new ApiError('invalidCursor');
    }
    const start = Number(position);
    const end = start + Math.min(request.limit, this.maxPage);
    const from = this.repeatOnNextPage && start > 0 ? start - 1 : start;
    this.repeatOnNextPage = false;
    return {
      cases: this.cases.slice(from, end),
      unreadable: 0,
      cut: 0,
      hasMore: end < this.cases.length,
      cursor: `${end}/${request.limit}`,
    };
  };

  #throwFailure(): void {
    const due = this.#failures.findIndex((failure) => failure.after-- <= 0);
    const [failure] = due < 0 ? [] : this.#failures.splice(due, 1);
    if (failure !== undefined) {
      throw failure.error;
    }
  }
}

export function summary(index: number): CaseSummary {
  return {
    id: `case_${index}`,
    title: `Case ${index}`,
    status: 'open',
    createdAt: index,
    tags: [],
  };
}

export function summaries(count: number): CaseSummary[] {
  return Array.from({ length: count }, (_, index) => summary(index));
}
