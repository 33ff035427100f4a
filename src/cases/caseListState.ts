import type { CaseSummary } from '../api/case.ts';
import { type PageWalk, walkStart } from './pageWalk.ts';

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
  /** When the first of the rows were fetched, ms since 1970; undefined without rows. */
  readonly asOf: number | undefined;
  /** The rows are an earlier session's, and no answer has confirmed them yet. */
  readonly restored: boolean;
}

/** Nothing is known, and nothing was asked. */
export const idle: CaseListState = stateOf(walkStart, 'idle', undefined, false);

/** What a walk through the pages has come to, in a phase that needs no action to be named. */
export function stateOf(
  walk: PageWalk,
  phase: CaseListState['phase'],
  asOf: number | undefined,
  restored: boolean,
): CaseListState {
  const { cases, hasMore, unreadable, stuck } = walk;
  const rows = { cases, hasMore, unreadable, stuck, restored };
  return {
    ...rows,
    phase,
    action: undefined,
    error: undefined,
    asOf: cases.length > 0 ? asOf : undefined,
  };
}
