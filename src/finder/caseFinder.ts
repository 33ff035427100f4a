import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import { isCaseId } from '../api/case.ts';
import type { CaseList } from '../cases/caseList.ts';
import { CaseIndex } from '../cases/caseSearch.ts';
import { runFinderButton } from './finderButtons.ts';
import { type FinderItem, finderItems, searchedText } from './finderItems.ts';

/** Milliseconds without typing before pages are requested that the user did not ask for explicitly. */
const typingPause = 500;
/** A shorter word that matches nothing is probably not complete yet. */
const minSearchLength = 3;
const minIdLength = 6;
const maxShown = 200;

export interface CaseFinderDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
}

/**
 * Lets the user pick one of the cases that are loaded or known from an earlier session. The remaining
 * pages are searched on request, or when nothing matches. Resolves with the ID, or with undefined when
 * the user cancels or the list cannot be loaded.
 */
export function pickCase(deps: CaseFinderDeps): Promise<string | undefined> {
  return new CaseFinder(deps).show();
}

class CaseFinder {
  readonly #list: CaseList;
  readonly #accountData: AccountData;
  readonly #index = new CaseIndex();
  readonly #pick = vscode.window.createQuickPick<FinderItem>();
  #typing: NodeJS.Timeout | undefined;
  /** The search of the remaining pages for what is typed; `isOurs` when no one else started loading them. */
  #search: { running: boolean; readonly isOurs: boolean } | undefined;

  constructor({ list, accountData }: CaseFinderDeps) {
    this.#list = list;
    this.#accountData = accountData;
  }

  show(): Promise<string | undefined> {
    const pick = this.#pick;
    const list = this.#list;
    pick.title = vscode.l10n.t('Find Case');
    pick.placeholder = vscode.l10n.t('Search by title, tag, status or ID');
    // the order is decided here; VS Code would sort by where the label matches. Not in the API's types
    // yet: https://github.com/microsoft/vscode/issues/73904
    Object.assign(pick, { sortByLabel: false });
    return new Promise((resolve) => {
      const subscriptions = vscode.Disposable.from(
        pick,
        list.onDidChange((state) => {
          if (state.phase === 'failed' && state.cases.length === 0) {
            pick.hide();
          } else {
            this.#update();
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
          if (item?.does === 'loadMore') {
            void list.loadMore();
          } else if (item?.does === 'searchAll') {
            void this.#searchAll(() => false);
          } else if (item?.summary !== undefined) {
            resolve(item.summary.id);
            pick.hide();
          }
        }),
        pick.onDidHide(() => {
          resolve(undefined);
          clearTimeout(this.#typing);
          // what the view started continues there
          if (this.#search?.running === true && this.#search.isOurs) {
            list.cancel();
          }
          subscriptions.dispose();
        }),
      );
      this.#update();
      pick.show();
      void this.#accountData.ready();
      if (list.state.phase === 'failed' && list.state.cases.length === 0) {
        void list.refresh();
      } else {
        void list.load();
      }
    });
  }

  #update(): void {
    const { state, earlierCases } = this.#list;
    const pick = this.#pick;
    const query = pick.value.trim();
    this.#index.update(earlierCases.length === 0 ? state.cases : [...state.cases, ...earlierCases]);
    pick.busy = state.phase === 'busy';
    pick.title =
      this.#search === undefined
        ? vscode.l10n.t('Find Case')
        : vscode.l10n.t('Find Case ({0})', searchedText(this.#knownCount));
    const active = pick.activeItems[0]?.key;
    // neither the scroll position nor the active entry changes when rows arrive
    pick.keepScrollPosition = true;
    pick.items = finderItems({
      state,
      found: this.#index.search(query, maxShown),
      searchedCount: this.#knownCount,
      query,
      offersId: this.#mayBeUnknownId(query),
      searching: this.#search?.running === true,
      favorites: this.#accountData.favorites,
    });
    const item = pick.items.find(({ key }) => key !== undefined && key === active);
    if (item !== undefined) {
      pick.activeItems = [item];
    }
  }

  get #knownCount(): number {
    return this.#list.state.cases.length + this.#list.earlierCases.length;
  }

  /** When nothing matches, the remaining pages may contain it. */
  #searchAfterPause(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const query = this.#pick.value.trim();
      const isFound = () => this.#index.search(query, 1).total > 0;
      if (query.length >= minSearchLength && !isFound() && !this.#mayBeUnknownId(query)) {
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
    const search = { running: true, isOurs: list.state.action !== 'loadAll' };
    this.#search = search;
    this.#update();
    const isOver = () => search !== this.#search || isEnough();
    let before: number;
    do {
      before = list.state.cases.length;
      // this may join the search for an earlier query, which ends after its current page
      await list.loadAll(isOver);
    } while (list.state.hasMore && list.state.cases.length > before && !isOver());
    search.running = false;
    if (search === this.#search) {
      this.#update();
    }
  }

  /** Words are titles. What has a digit or an underscore, and is no known case, may be an ID. */
  #mayBeUnknownId(text: string): boolean {
    return (
      isCaseId(text) &&
      text.length >= minIdLength &&
      /[0-9_]/.test(text) &&
      !this.#list.state.cases.some(({ id }) => id === text) &&
      !this.#list.earlierCases.some(({ id }) => id === text)
    );
  }
}
