import type { CaseSummary } from '../api/case.ts';
import { type CasePages, noPages } from './casePages.ts';

/** The ways in which the list asks the API for rows. */
export type CaseListAction = 'load' | 'loadMore' | 'loadAll' | 'refresh';

/** What a view shows of the list. Rows are in server order, each ID once, in every phase. */
export interface CaseListState {
  readonly phase: 'idle' | 'busy' | 'ready' | 'failed';
  /** What is running when busy, what failed when failed, otherwise undefined. */
  readonly action: CaseListAction | undefined;
  /** When failed. */
  readonly error: unknown;
  readonly cases: readonly CaseSummary[];
  readonly hasMore: boolean;
  /** How many records the API sent that could not be read. */
  readonly unreadable: number;
  /** The server said that there is more but gave no usable cursor. */
  readonly stuck: boolean;
  /** When the first page was fetched, in milliseconds since 1970; undefined without rows. */
  readonly fetchedAt: number | undefined;
  /** The rows are from an earlier session, and no answer has confirmed them yet. */
  readonly restored: boolean;
}

/** Nothing is known, and nothing was asked for. */
export const idle: CaseListState = stateOf(noPages, 'idle', undefined, false);

/** The state for these pages, in a phase that needs no action. */
export function stateOf(
  pages: CasePages,
  phase: CaseListState['phase'],
  fetchedAt: number | undefined,
  restored: boolean,
): CaseListState {
  const { cases, hasMore, unreadable, stuck } = pages;
  return {
    ...{ cases, hasMore, unreadable, stuck, restored, phase },
    action: undefined,
    error: undefined,
    fetchedAt: cases.length > 0 ? fetchedAt : undefined,
  };
}
