import * as vscode from 'vscode';
import { isCaseId } from '../api/caseId.ts';
import type { AccountStorage } from '../account/accountStorage.ts';
import type { CaseList } from '../cases/caseList.ts';
import { CaseIndex } from '../cases/searchCases.ts';
import { runCaseButton } from './caseButtons.ts';
import { type CasePickItem, pickItems } from './casePickItems.ts';

/** Typing stops for so many milliseconds before pages are asked for that nobody asked for by name. */
const typingPause = 500;
/** A shorter word that matches nothing is most likely not finished. */
const shortestSearched = 3;
const maxShown = 200;

export interface CasePickerDeps {
  readonly list: CaseList;
  readonly storage: AccountStorage;
}

/**
 * Lets the user choose among the cases that are loaded or known from an earlier session, and searches
 * the rest of the pages on request or when nothing matches. Resolves with the id, or undefined when
 * cancelled or when the list cannot be loaded.
 */
export function pickCase(deps: CasePickerDeps): Promise<string | undefined> {
  return new CasePicker(deps).show();
}

class CasePicker {
  readonly #list: CaseList;
  readonly #storage: AccountStorage;
  readonly #index = new CaseIndex();
  readonly #pick = vscode.window.createQuickPick<CasePickItem>();
  #typing: NodeJS.Timeout | undefined;
  /** The search of the remaining pages that was begun for what is typed. */
  #search: { running: boolean; readonly began: boolean } | undefined;

  constructor({ list, storage }: CasePickerDeps) {
    this.#list = list;
    this.#storage = storage;
  }

  show(): Promise<string | undefined> {
    const pick = this.#pick;
    const list = this.#list;
    pick.title = vscode.l10n.t('Find Case');
    pick.placeholder = vscode.l10n.t('Words of the title, tags, status or ID');
    // what matches, and in which order, is decided here; VS Code would sort by where a label matches.
    // Not in the API's types yet: https://github.com/microsoft/vscode/issues/73904
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
        this.#storage.marks.onDidChange(() => this.#update()),
        pick.onDidChangeValue(() => {
          this.#search = undefined;
          this.#update();
          this.#searchAfterPause();
        }),
        pick.onDidTriggerItemButton(({ item, button }) =>
          runCaseButton(item, button, this.#storage.marks),
        ),
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
          // what the view began goes on there
          if (this.#search?.running === true && this.#search.began) {
            list.cancel();
          }
          subscriptions.dispose();
        }),
      );
      this.#update();
      pick.show();
      void this.#storage.ready();
      if (list.state.phase === 'failed' && list.state.cases.length === 0) {
        void list.refresh();
      } else {
        void list.load();
      }
    });
  }

  #update(): void {
    const { state, casesAhead } = this.#list;
    const pick = this.#pick;
    const query = pick.value.trim();
    this.#index.follow(casesAhead.length === 0 ? state.cases : [...state.cases, ...casesAhead]);
    pick.busy = state.phase === 'busy';
    pick.title =
      this.#search === undefined
        ? vscode.l10n.t('Find Case')
        : vscode.l10n.t('Find Case (searched {0} cases)', this.#knownCount);
    const active = pick.activeItems[0]?.key;
    // what is typed and where the list is scrolled to stay while rows come in
    pick.keepScrollPosition = true;
    pick.items = pickItems({
      state,
      found: this.#index.search(query, maxShown),
      known: this.#knownCount,
      query,
      offersId: this.#isOfferedId(query),
      searching: this.#search?.running === true,
      marks: this.#storage.marks,
    });
    const item = pick.items.find(({ key }) => key !== undefined && key === active);
    if (item !== undefined) {
      pick.activeItems = [item];
    }
  }

  get #knownCount(): number {
    return this.#list.state.cases.length + this.#list.casesAhead.length;
  }

  /** When nothing matches, the pages that are left may hold it. */
  #searchAfterPause(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      const query = this.#pick.value.trim();
      const isFound = () => this.#index.search(query, 1).total > 0;
      if (query.length >= shortestSearched && !isFound() && !this.#isOfferedId(query)) {
        // the index is brought up to date by the change that comes before each question
        void this.#searchAll(isFound);
      }
    }, typingPause);
  }

  async #searchAll(isEnough: () => boolean): Promise<void> {
    const list = this.#list;
    if (!list.state.hasMore || this.#search?.running === true) {
      return;
    }
    const search = { running: true, began: list.state.action !== 'loadAll' };
    this.#search = search;
    this.#update();
    const isOver = () => search !== this.#search || isEnough();
    let before: number;
    do {
      before = list.state.cases.length;
      // it may join a search for what was typed before, which ends with its next page
      await list.loadAll(isOver);
    } while (list.state.hasMore && list.state.cases.length > before && !isOver());
    search.running = false;
    if (search === this.#search) {
      this.#update();
    }
  }

  /** Words alone are titles; what has a digit or an underscore, and is no case that is known, may be an id. */
  #isOfferedId(id: string): boolean {
    return (
      isCaseId(id) &&
      id.length >= 6 &&
      /[0-9_]/.test(id) &&
      !this.#list.state.cases.some((each) => each.id === id) &&
      !this.#list.casesAhead.some((each) => each.id === id)
    );
  }
}
