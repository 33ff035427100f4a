/** A row of the list: the four documented fields, tags when the API sends them. */
export interface CaseSummary {
  readonly id: string;
  /** Empty when the API sent none; at most 300 characters. */
  readonly title: string;
  /** Empty when the API sent none. Documented: `open`; others are shown as they come. */
  readonly status: string;
  /** Milliseconds since 1970; undefined when missing or not a date. */
  readonly createdAt: number | undefined;
  readonly tags: readonly string[];
}

/** A variable as the vendor's tools describe it (seen). */
export interface CaseVariable {
  readonly name: string;
  /** `contact.title`, `contact.notes` or `custom` (seen). */
  readonly source?: string | undefined;
  readonly required?: boolean | undefined;
  readonly defaultValue?: string | undefined;
}

/** A tool as the vendor's tools describe it (seen); `toolIds` alone give tools without a name. */
export interface CaseTool {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/** A whole case. What is undefined was not returned by the API (all but the summary's fields were merely seen). */
export interface CaseRecord extends Omit<CaseSummary, 'tags'> {
  readonly updatedAt: number | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly firstMessage: string | undefined;
  /** `prompt`, or `systemPrompt` where that is what came. */
  readonly prompt: string | undefined;
  /** The prompt lives in the shared prompt library under this id. */
  readonly systemPromptId: string | undefined;
  readonly keyterms: readonly string[] | undefined;
  readonly tools: readonly CaseTool[] | undefined;
  readonly variables: readonly CaseVariable[] | undefined;
  /** The record as it came, unknown fields and all. For display only: never spread or assigned. */
  readonly raw: unknown;
  /** Of the answer that held the record, in UTF-16 units: how much memory it may take. */
  readonly answerLength: number;
}

/** One page of the list. */
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** Records that could not be read and were left out. */
  readonly unreadable: number;
  readonly hasMore: boolean;
  /** Opaque. Undefined when none came, which with `hasMore` means that the list cannot go on. */
  readonly cursor: string | undefined;
}

/** The API's own bounds on `limit` (documented: 1 to 100). */
export const maxPageSize = 100;

export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** From the page before; undefined for the first page. */
  readonly cursor?: string | undefined;
}

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

const caseIdPattern = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * Whether a value may stand as a case id in a request's path. Ids are opaque (documented: `case_789`;
 * seen: `k175fbv067c5pcwvnnyg1rr06s8bxkr8`); anything wider, such as `..`, would leave the path (tried).
 */
export function isCaseId(value: unknown): value is string {
  return typeof value === 'string' && caseIdPattern.test(value);
}
