/** A call as the list of calls describes it. What is undefined did not come, or not as documented. */
export interface CallSummary {
  readonly id: string;
  /** Documented: `new`, `scheduled`, `processing`, `ended`, `cancelled`, `error`; others as they come. Empty without one. */
  readonly status: string;
  /** E.164, as `from` (documented). */
  readonly to: string | undefined;
  readonly from: string | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number | undefined;
  /** The unit is not documented; seconds is what the numbers look like. */
  readonly duration: number | undefined;
}

/** One page of the calls made with a case. */
export interface CallPage {
  readonly calls: readonly CallSummary[];
  /** Records that could not be read and were left out. */
  readonly unreadable: number;
  readonly hasMore: boolean;
}
