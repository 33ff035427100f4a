import type { CaseSummary } from '../api/case.ts';
import { type CasePages, noPages } from './casePages.ts';

/** The ways in which the list requests rows. */
export type CaseListAction = 'load' | 'loadMore' | 'loadAll' | 'refresh';

/** The list as a view shows it. In each phase, rows are in server order, each ID once. */
export interface CaseListState {
  readonly phase: 'idle' | 'busy' | 'ready' | 'failed';
  /**
   * The action that is running (phase `busy`) or has failed (phase `failed`); otherwise undefined.
   */
  readonly action: CaseListAction | undefined;
  /** The reason of the failure; undefined in other phases. */
  readonly error: unknown;
  readonly cases: readonly CaseSummary[];
  readonly hasMore: boolean;
  /** The number of records in the responses that could not be read. */
  readonly unreadable: number;
  /** The number of records that were left out because a page was longer than allowed. */
  readonly cut: number;
  /** Whether the server reported more rows but sent no usable cursor. */
  readonly stuck: boolean;
  /**
   * When the first page was fetched, in milliseconds since 1970; undefined if there are no rows.
   */
  readonly fetchedAt: number | undefined;
  /** Whether the rows are from an earlier session and no response has confirmed them yet. */
  readonly restored: boolean;
}

/** The state before anything is requested. */
export const idle: CaseListState = stateOf(noPages, 'idle', undefined, false);

/** Creates the state for these pages, without an action or an error. */
export function stateOf(
  pages: CasePages,
  phase: CaseListState['phase'],
  fetchedAt: number | undefined,
  restored: boolean,
): CaseListState {
  const { cases, hasMore, unreadable, cut, stuck } = pages;
  return {
    ...{ cases, hasMore, unreadable, cut, stuck, restored, phase },
    action: undefined,
    error: undefined,
    fetchedAt: cases.length > 0 ? fetchedAt : undefined,
  };
}
