import { type CaseSummary, rowTags } from '../api/case.ts';
import type { CasePages } from './casePages.ts';

/** A case as it was just fetched. */
export type FetchedCase = Omit<CaseSummary, 'tags'> & {
  /** Undefined if the API did not return them, so that those known before remain. */
  readonly tags?: readonly string[] | undefined;
};

/** The fields of a summary only, because the object can be a complete case with its script. */
export function summaryOf({ id, title, status, createdAt, tags }: CaseSummary): CaseSummary {
  return { id, title, status, createdAt, tags };
}

/** Whether two summaries of a case say the same. */
export function isSameSummary(a: CaseSummary, b: CaseSummary): boolean {
  return (
    a.title === b.title &&
    a.status === b.status &&
    a.createdAt === b.createdAt &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}

/**
 * Replaces a case with what was fetched about it.
 * @returns the same array if it does not contain the case, or contains it as fetched
 */
export function withFetched(
  cases: readonly CaseSummary[],
  fetched: FetchedCase,
): readonly CaseSummary[] {
  const index = cases.findIndex(({ id }) => id === fetched.id);
  const before = cases[index];
  const now = before && merge(before, fetched);
  return now === before || now === undefined ? cases : cases.with(index, now);
}

/** @returns the same object if it is as fetched */
function merge(before: CaseSummary, fetched: FetchedCase): CaseSummary {
  const tags = fetched.tags === undefined ? before.tags : rowTags(fetched.tags);
  const now = summaryOf({ ...fetched, tags });
  return isSameSummary(before, now) ? before : now;
}

/** Keeps the rows as they were fetched one by one, although pages that were loaded before are still in use. */
export class RowUpdates {
  /** By the row that was replaced. */
  readonly #replacements = new Map<CaseSummary, CaseSummary>();

  /** @returns the same pages if they need no change */
  update(pages: CasePages, fetched: FetchedCase): CasePages {
    const before = pages.cases.find(({ id }) => id === fetched.id);
    const now = before && merge(before, fetched);
    if (before === undefined || now === undefined || now === before) {
      return pages;
    }
    this.#replacements.set(before, now);
    return this.applyTo(pages);
  }

  /**
   * Replaces the rows in the result of an action that started before they were updated. Rows that the
   * action itself fetched are other objects, and remain.
   */
  applyTo(pages: CasePages): CasePages {
    return this.#replacements.size === 0
      ? pages
      : { ...pages, cases: pages.cases.map((each) => this.#newest(each)) };
  }

  /** Forgets the replacements, because no action is running. */
  clear(): void {
    this.#replacements.clear();
  }

  #newest(summary: CaseSummary): CaseSummary {
    const replacement = this.#replacements.get(summary);
    return replacement === undefined ? summary : this.#newest(replacement);
  }
}
