import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { Connection } from '../account/connection.ts';
import type { CaseList } from '../cases/caseList.ts';
import type { CaseRecords } from '../cases/caseRecords.ts';
import { CaseIndex } from '../cases/caseSearch.ts';
import { followWait } from '../ui/showWait.ts';
import { runFinderButton } from './finderButtons.ts';
import { type FinderItem, finderItems, searchedText } from './finderItems.ts';
import { type FinderQuery, parseFinderQuery } from './finderQuery.ts';

/** Milliseconds after the last keystroke before the remaining pages are searched automatically. */
const typingPause = 500;
/** A shorter query that matches nothing is probably incomplete. */
const minSearchLength = 3;
const maxShown = 200;

export interface CaseFinderDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly records: Pick<CaseRecords, 'get'>;
  readonly connection: Pick<Connection, 'wait' | 'onDidChangeWait'>;
}

/**
 * Lets the user pick one of the cases that are loaded or known from an earlier session. The remaining
 * pages are searched on request, or when nothing matches. Resolves with the ID, or with undefined when
 * the user cancels.
 * @param title says what the case is for
 * @throws the reason when there are no cases and the list cannot be loaded
 */
export function pickCase(deps: CaseFinderDeps, title?: string): Promise<string | undefined> {
  return new CaseFinder(deps, title).show();
}

class CaseFinder {
  readonly #list: CaseList;
  readonly #accountData: AccountData;
  readonly #connection: CaseFinderDeps['connection'];
  readonly #index: CaseIndex;
  readonly #pick = vscode.window.createQuickPick<FinderItem>();
  #typing: NodeJS.Timeout | undefined;
  /** The search of the remaining pages for the current query. */
  #search: { running: boolean } | undefined;
  /** Cancels for this finder, and for nobody else, what it asked the list to do. */
  readonly #closed = new AbortController();

  readonly #title: string;
  #waitText: string | undefined;

  constructor({ list, accountData, records, connection }: CaseFinderDeps, title?: string) {
    this.#title = title ?? vscode.l10n.t('Find Case');
    this.#index = new CaseIndex((id) => records.get(id)?.record.keyterms);
    this.#list = list;
    this.#accountData = accountData;
    this.#connection = connection;
  }

  show(): Promise<string | undefined> {
    const pick = this.#pick;
    const list = this.#list;
    pick.placeholder = vscode.l10n.t(
      'Search by title, tag, status or ID, and by key terms of opened cases',
    );
    // the items are already ranked; by default VS Code sorts them by where the label matches. The
    // property is not in the API's types: https://github.com/microsoft/vscode/issues/73904
    Object.assign(pick, { sortByLabel: false });
    return new Promise((resolve, reject) => {
      const subscriptions = vscode.Disposable.from(
        pick,
        followWait(this.#connection, (text) => {
          this.#waitText = text;
          this.#updateTitle();
        }),
        list.onDidChange((state) => {
          if (state.phase === 'failed' && state.cases.length === 0) {
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- any error
            reject(state.error);
            pick.hide();
            return;
          }
          this.#update();
          if (state.phase === 'idle') {
            // the account or the server has changed, and a hidden view does not load its cases
            this.#search = undefined;
            void list.load(this.#closed);
          }
        }),
        this.#accountData.favorites.onDidChange(() => this.#update()),
        pick.onDidChangeValue(() => {
          this.#search = undefined;
          this.#update();
          this.#searchAfterPause();
        }),
        pick.onDidTriggerItemButton(async ({ item, button }) => {
          if (item.summary !== undefined) {
            await runFinderButton(item.summary, button, this.#accountData.favorites);
          }
        }),
        pick.onDidAccept(() => {
          const [item] = pick.selectedItems;
          if (item?.action === 'loadMore') {
            void list.loadMore(this.#closed);
          } else if (item?.action === 'searchAll') {
            void this.#searchAll(() => false);
          } else if (item?.summary !== undefined) {
            resolve(item.summary.id);
            pick.hide();
          }
        }),
        pick.onDidHide(() => {
          resolve(undefined);
          clearTimeout(this.#typing);
          this.#closed.abort();
          subscriptions.dispose();
        }),
      );
      this.#update();
      pick.show();
      void this.#accountData.ready();
      if (list.state.phase === 'failed' && list.state.cases.length === 0) {
        void list.refresh(this.#closed);
      } else {
        void list.load(this.#closed);
      }
    });
  }

  #update(): void {
    const { state, earlierCases } = this.#list;
    const pick = this.#pick;
    const query = this.#query;
    this.#index.update(earlierCases.length === 0 ? state.cases : [...state.cases, ...earlierCases]);
    pick.busy = state.phase === 'busy';
    this.#updateTitle();
    const [active] = pick.activeItems;
    const isGuess = active?.isGuessedId === true && active === pick.items[0];
    // arriving rows must change neither the scroll position nor the active item
    pick.keepScrollPosition = true;
    pick.items = finderItems({
      state,
      found: this.#index.search(query.text, maxShown),
      searchedCount: this.#knownCount,
      query,
      offersId: this.#isUnknownId(query),
      searching: this.#search?.running === true,
      favorites: this.#accountData.favorites,
    });
    // a case that matches is more likely to be meant than a guess that VS Code made active
    const item = isGuess
      ? undefined
      : pick.items.find(({ key }) => key !== undefined && key === active?.key);
    if (item !== undefined) {
      pick.activeItems = [item];
    }
  }

  #updateTitle(): void {
    const title =
      this.#search === undefined
        ? this.#title
        : vscode.l10n.t('{0} ({1})', this.#title, searchedText(this.#knownCount));
    this.#pick.title = this.#waitText === undefined ? title : `${title} – ${this.#waitText}`;
  }

  get #knownCount(): number {
    return this.#list.state.cases.length + this.#list.earlierCases.length;
  }

  get #query(): FinderQuery {
    return parseFinderQuery(this.#pick.value);
  }

  /** Searches the remaining pages when the user stops typing and nothing matches. */
  #searchAfterPause(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const { text, id } = this.#query;
      const isFound = () => this.#index.search(text, 1).total > 0;
      if (text.length >= minSearchLength && !isFound() && id !== 'certain') {
        // the list's change event updates the index before isFound is called
        void this.#searchAll(isFound);
      }
    }, typingPause);
  }

  async #searchAll(isEnough: () => boolean): Promise<void> {
    const list = this.#list;
    if (!list.state.hasMore || this.#search?.running === true) {
      return;
    }
    const search = { running: true };
    this.#search = search;
    this.#update();
    const { signal } = this.#closed;
    const shouldStop = () => signal.aborted || search !== this.#search || isEnough();
    let before: number;
    do {
      before = list.state.cases.length;
      // this may join the search for an earlier query, which stops after its current page
      await list.loadAll({ signal, isEnough: shouldStop });
    } while (list.state.hasMore && list.state.cases.length > before && !shouldStop());
    search.running = false;
    if (search === this.#search && !signal.aborted) {
      this.#update();
    }
  }

  /** Whether the query may be the ID of a case that is not loaded. */
  #isUnknownId({ text, id }: FinderQuery): boolean {
    const isText = (each: { readonly id: string }) => each.id === text;
    return (
      id !== 'no' && !this.#list.state.cases.some(isText) && !this.#list.earlierCases.some(isText)
    );
  }
}
