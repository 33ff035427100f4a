import type { CaseListState } from '../cases/caseListState.ts';

/**
 * The IDs by which VS Code recognizes rows when they are drawn again. The first row that Load More
 * adds takes over the ID of the Load More row, so that VS Code moves the focus and the selection
 * there by itself, without taking the focus from where the user types in the meantime.
 */
export class RowIds {
  /** The IDs that rows have taken over, by case ID. */
  readonly #takenOver = new Map<string, string>();
  #takeovers = 0;
  /** The number of rows before the running Load More; undefined if none is running. */
  #before: number | undefined;

  ofCase(id: string): string {
    return this.#takenOver.get(id) ?? `case:${id}`;
  }

  /** Differs from each ID that a row has taken over. */
  ofLoadMore(): string {
    return `loadMore:${this.#takeovers}`;
  }

  /**
   * Must be called with each state of the list.
   * @param isShown whether the filter shows the row of a case
   */
  follow({ phase, action, cases }: CaseListState, isShown: (id: string) => boolean): void {
    if (phase === 'idle') {
      this.#takenOver.clear();
    }
    if (phase === 'busy') {
      this.#before = action === 'loadMore' ? cases.length : undefined;
      return;
    }
    const first = this.#before === undefined ? undefined : cases[this.#before];
    this.#before = undefined;
    if (phase === 'ready' && first !== undefined && isShown(first.id)) {
      this.#takenOver.set(first.id, this.ofLoadMore());
      this.#takeovers++;
    }
  }
}
