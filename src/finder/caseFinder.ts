import * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { Connection } from '../account/connection.ts';
import { isCaseId } from '../api/case.ts';
import type { CaseList } from '../cases/caseList.ts';
import { CaseIndex } from '../cases/caseSearch.ts';
import { Countdown } from '../ui/waitText.ts';
import { runFinderButton } from './finderButtons.ts';
import { type FinderItem, finderItems, searchedText } from './finderItems.ts';

/** Milliseconds after the last keystroke before the remaining pages are searched automatically. */
const typingPause = 500;
/** A shorter query that matches nothing is probably incomplete. */
const minSearchLength = 3;
const minIdLength = 6;
const maxShown = 200;

export interface CaseFinderDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
  readonly connection: Pick<Connection, 'wait' | 'onDidChangeWait'>;
}

/**
 * Lets the user pick one of the cases that are loaded or known from an earlier session. The remaining
 * pages are searched on request, or when nothing matches. Resolves with the ID, or with undefined when
 * the user cancels.
 * @throws the reason when there are no cases and the list cannot be loaded
 */
export function pickCase(deps: CaseFinderDeps): Promise<string | undefined> {
  return new CaseFinder(deps).show();
}

/** A search of the pages that are not loaded yet. */
interface RemainingSearch {
  running: boolean;
  /** False when the search joined a Load All that was already running. */
  readonly startedHere: boolean;
}

class CaseFinder {
  readonly #list: CaseList;
  readonly #accountData: AccountData;
  readonly #connection: CaseFinderDeps['connection'];
  readonly #countdown = new Countdown((text) => {
    this.#waitText = text;
    this.#updateTitle();
  });
  readonly #index = new CaseIndex();
  readonly #pick = vscode.window.createQuickPick<FinderItem>();
  #typing: NodeJS.Timeout | undefined;
  /** The search of the remaining pages for the current query. */
  #search: RemainingSearch | undefined;

  #waitText: string | undefined;

  constructor({ list, accountData, connection }: CaseFinderDeps) {
    this.#list = list;
    this.#accountData = accountData;
    this.#connection = connection;
  }

  show(): Promise<string | undefined> {
    const pick = this.#pick;
    const list = this.#list;
    pick.placeholder = vscode.l10n.t('Search by title, tag, status or ID');
    // the items are already ranked; by default VS Code sorts them by where the label matches. The
    // property is not in the API's types: https://github.com/microsoft/vscode/issues/73904
    Object.assign(pick, { sortByLabel: false });
    return new Promise((resolve, reject) => {
      const subscriptions = vscode.Disposable.from(
        pick,
        this.#countdown,
        this.#connection.onDidChangeWait((until) => this.#countdown.countTo(until)),
        list.onDidChange((state) => {
          if (state.phase === 'failed' && state.cases.length === 0) {
            // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- any error
            reject(state.error);
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
          if (item?.action === 'loadMore') {
            void list.loadMore();
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
          // a Load All that was started in the view continues
          if (this.#search?.running === true && this.#search.startedHere) {
            list.cancel();
          }
          subscriptions.dispose();
        }),
      );
      this.#update();
      this.#countdown.countTo(this.#connection.wait);
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
    this.#updateTitle();
    const active = pick.activeItems[0]?.key;
    // arriving rows must change neither the scroll position nor the active item
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

  #updateTitle(): void {
    const title =
      this.#search === undefined
        ? vscode.l10n.t('Find Case')
        : vscode.l10n.t('Find Case ({0})', searchedText(this.#knownCount));
    this.#pick.title = this.#waitText === undefined ? title : `${title} – ${this.#waitText}`;
  }

  get #knownCount(): number {
    return this.#list.state.cases.length + this.#list.earlierCases.length;
  }

  /** Searches the remaining pages when the user stops typing and nothing matches. */
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
    const search = { running: true, startedHere: list.state.action !== 'loadAll' };
    this.#search = search;
    this.#update();
    const shouldStop = () => search !== this.#search || isEnough();
    let before: number;
    do {
      before = list.state.cases.length;
      // this may join the search for an earlier query, which stops after its current page
      await list.loadAll(shouldStop);
    } while (list.state.hasMore && list.state.cases.length > before && !shouldStop());
    search.running = false;
    if (search === this.#search) {
      this.#update();
    }
  }

  /** Whether the text may be the ID of a case that is not loaded. An ID contains a digit or an underscore. */
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
