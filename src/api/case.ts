import { cutText } from '../shared/text.ts';

/** A row of the list: the four documented fields, and the tags (seen in the vendor's tools). */
export interface CaseSummary {
  readonly id: string;
  /** Empty if the API sent none. At most 300 UTF-16 units, plus an ellipsis if it was cut. */
  readonly title: string;
  /**
   * Empty if the API sent none. Only `open` is documented; any other status is shown as sent. At
   * most 60 UTF-16 units, plus an ellipsis if it was cut.
   */
  readonly status: string;
  /** Milliseconds since 1970; undefined if missing or not a date. */
  readonly createdAt: number | undefined;
  /** At most 20, each of at most 60 UTF-16 units, plus an ellipsis if it was cut. */
  readonly tags: readonly string[];
}

/** A variable of a script (seen in the vendor's tools). */
export interface CaseVariable {
  readonly name: string;
  /** `contact.title`, `contact.notes` or `custom` (seen in the vendor's tools). */
  readonly source?: string | undefined;
  readonly required?: boolean | undefined;
  readonly defaultValue?: string | undefined;
}

/** A tool of a case (seen in the vendor's tools). It has only an ID if just `toolIds` was sent. */
export interface CaseTool {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
}

/**
 * A complete case. A field is undefined if the API did not return it. The fields beyond those of
 * the summary are not documented; they were seen in the vendor's tools.
 */
export interface CaseRecord extends Omit<CaseSummary, 'tags'> {
  readonly updatedAt: number | undefined;
  readonly description: string | undefined;
  readonly tags: readonly string[] | undefined;
  readonly firstMessage: string | undefined;
  /** The `prompt` field, or else `systemPrompt`. */
  readonly prompt: string | undefined;
  /** The ID of the prompt in the shared prompt library. */
  readonly systemPromptId: string | undefined;
  readonly keyterms: readonly string[] | undefined;
  readonly tools: readonly CaseTool[] | undefined;
  readonly variables: readonly CaseVariable[] | undefined;
  /**
   * The record as received, including unknown fields. For display only: it must never be spread or
   * assigned, because it can contain `__proto__`.
   */
  readonly raw: unknown;
  /** The length of the response in UTF-16 units, as a measure of the memory it takes. */
  readonly answerLength: number;
}

/** One page of the list. */
export interface CasePage {
  readonly cases: readonly CaseSummary[];
  /** The number of records that could not be read and were left out. */
  readonly unreadable: number;
  /** The number of records that were left out because the page has more than {@link maxPageSize}. */
  readonly cut: number;
  readonly hasMore: boolean;
  /** At most 4,096 UTF-16 units. Opaque. If it is undefined although `hasMore` is set, no further page can be requested. */
  readonly cursor: string | undefined;
}

/** The largest `limit` that the API accepts (documented: 1 to 100). */
export const maxPageSize = 100;

export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** The cursor of the previous page; undefined for the first page. */
  readonly cursor?: string | undefined;
}

/** A row of the list of calls. Missing fields and fields of an undocumented type are undefined. */
export interface CallSummary {
  readonly id: string;
  /**
   * `new`, `scheduled`, `processing`, `ended`, `cancelled` or `error` (documented). Any other
   * status is passed on as sent. Empty if the API sent none.
   */
  readonly status: string;
  /** E.164, like `from` (documented). */
  readonly to: string | undefined;
  readonly from: string | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number | undefined;
  /** Presumably in seconds, judging by the values; the unit is not documented. */
  readonly duration: number | undefined;
}

/** One page of the calls made with a case. */
export interface CallPage {
  readonly calls: readonly CallSummary[];
  /** The number of records that could not be read and were left out. */
  readonly unreadable: number;
  readonly hasMore: boolean;
}

/** Rows are searched with every keystroke and stored on disk. The length is in UTF-16 units. */
const maxRowTags = { count: 20, length: 60 };

/** The tags of a row, of those that the API returned. A record has all of them. */
export function rowTags(tags: readonly string[]): readonly string[] {
  return tags.slice(0, maxRowTags.count).map((tag) => cutText(tag, maxRowTags.length));
}

const caseIdPattern = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * Whether the value is a case ID that is safe in the path of a request. IDs are opaque: `case_789`
 * is documented, and `k175fbv067c5pcwvnnyg1rr06s8bxkr8` was seen in production. The pattern
 * excludes `..` and absolute URLs, which would change the path or the host (measured with ky 2.1).
 */
export function isCaseId(value: unknown): value is string {
  return typeof value === 'string' && caseIdPattern.test(value);
}
