import type { AccountData } from '../account/accountData.ts';
import type { IgnoredFindings } from '../account/ignoredFindings.ts';
import type { CaseChange } from '../account/seenCases.ts';
import { isApiError, isCancelled } from '../api/apiError.ts';
import type { CaseSummary } from '../api/case.ts';
import type { CheckedCase } from '../cases/caseRecords.ts';
import type { CaseView, FailureView, HeadingView } from '../protocol/panelViews.ts';
import { contentHash } from '../script/document/contentHash.ts';
import { scriptDocument } from '../script/document/scriptDocument.ts';
import type { Log } from '../shared/log.ts';
import type { Outcome } from '../shared/latest.ts';
import { scriptWords } from '../ui/text/scriptWords.ts';
import { CaseLoader, type FetchCase } from './caseLoader.ts';
import { caseView, headingView, tabTitle } from './views/caseView.ts';
import { type FailureAction, failureAction, failureView } from './views/failureView.ts';
import { type ListCalls, RecentCalls } from './recentCalls.ts';
import { scriptPlaces } from './views/scriptPlaces.ts';
import type { CheckedScript } from './views/scriptSections.ts';
import { shownFindings } from './views/shownFindings.ts';

/** Shows in the diff editor how a case changed. */
export interface ChangesViewer {
  showChanges(shown: Pick<CaseSummary, 'id' | 'title'>, previous: string): Promise<void>;
}

export interface ShownCaseDeps {
  readonly fetchCase: FetchCase;
  readonly listCalls: ListCalls;
  /** What is known about a case without a request. */
  readonly knownCase: (id: string) => CaseSummary | undefined;
  readonly accountData: AccountData;
  readonly ignoredFindings: IgnoredFindings;
  readonly log: Log;
}

/** The case that a panel shows, with everything that belongs to it. All of it is in memory only. */
export class ShownCase {
  readonly loader: CaseLoader;
  readonly calls: RecentCalls;
  readonly #deps: ShownCaseDeps;
  /** What the user typed into the preview, by variable. */
  readonly #typed = new Map<string, string>();
  #script: { readonly checked: CheckedCase; readonly script: CheckedScript } | undefined;
  #change: CaseChange | undefined;
  #known: CaseSummary | undefined;

  constructor(deps: ShownCaseDeps, id: string) {
    this.#deps = deps;
    this.loader = new CaseLoader(deps.fetchCase, id);
    this.calls = new RecentCalls(deps.listCalls);
  }

  /** How the case differs from what the user last saw; undefined if it does not. */
  get change(): CaseChange | undefined {
    return this.#change;
  }

  /** The title for the tab. */
  get title(): string {
    return tabTitle(this.loader.checked?.record ?? this.#known);
  }

  /** What the button below the failure does. */
  get failureAction(): FailureAction | undefined {
    const { id, error } = this.loader;
    const isFavorite = this.#deps.accountData.favorites.isFavorite(id);
    return failureAction(error, isFavorite ? id : undefined);
  }

  /** Whether anything is known about the case but its ID. */
  get isKnown(): boolean {
    return this.loader.checked !== undefined || this.#known !== undefined;
  }

  /** Switches to another case without loading it. */
  switchTo(id: string): void {
    this.clear();
    this.loader.switchTo(id);
  }

  /** Forgets everything but the ID, and stops the requests. */
  clear(): void {
    this.loader.clear();
    this.calls.clear();
    this.#typed.clear();
    this.#script = undefined;
    this.#change = undefined;
    this.#known = undefined;
  }

  /** Takes what the list and the stored cases know, to be shown until the case is loaded. */
  lookUp(): void {
    this.#known = this.#deps.knownCase(this.loader.id) ?? this.#known;
  }

  /** Other findings are ignored now. */
  updateFindings(): void {
    this.#script = undefined;
  }

  /** Requests the case and marks it as seen. Undefined when a later request replaced this one. */
  async load(): Promise<Outcome<CheckedCase> | undefined> {
    const { accountData } = this.#deps;
    this.lookUp();
    const outcome = await this.loader.load();
    if (outcome?.kind !== 'done') {
      this.#report(outcome?.error);
      if (isApiError(outcome?.error, 'notFound')) {
        void accountData.favorites.noteMissing(this.loader.id);
      }
      return outcome;
    }
    const { record } = outcome.value;
    const change = await accountData.seen.markSeen({
      id: record.id,
      hash: contentHash(record),
      text: scriptDocument(record, scriptWords()).text,
    });
    if (outcome.value !== this.loader.checked) {
      return undefined;
    }
    this.#change = change;
    void accountData.ready().then(() => accountData.favorites.noteOpened(record));
    return outcome;
  }

  /** Requests the calls; false when a later request replaced this one. */
  async loadCalls(): Promise<boolean> {
    const isCurrent = await this.calls.load(this.loader.id);
    if (isCurrent && this.calls.state.phase === 'failed') {
      this.#report(this.calls.state.error);
    }
    return isCurrent;
  }

  /** Remembers what the user typed for a variable. Names that are not in the script are ignored. */
  setValue(name: string, value: string): void {
    const variables = this.loader.checked?.analysis.variables ?? [];
    if (variables.some((variable) => variable.name === name)) {
      this.#typed.set(name, value);
    }
  }

  /** @param now milliseconds since 1970 */
  view(checked: CheckedCase, now: number): CaseView {
    const { calls, change } = this;
    return caseView(
      this.#scriptOf(checked),
      { change, typed: this.#typed, calls: calls.state },
      now,
    );
  }

  /** The top of the page while the case is not loaded; undefined if only the ID is known. */
  heading(now: number): HeadingView | undefined {
    return this.#known && headingView(this.#known, now);
  }

  failure(): FailureView {
    const id = this.isKnown ? undefined : this.loader.id;
    return failureView(this.loader.error, { id, action: this.failureAction });
  }

  #scriptOf(checked: CheckedCase): CheckedScript {
    if (this.#script?.checked !== checked) {
      const { record, analysis } = checked;
      const shown = shownFindings(analysis, (id) => this.#deps.ignoredFindings.has(id));
      const places = scriptPlaces(record, analysis, shown.findings);
      this.#script = { checked, script: { ...checked, shown, places } };
    }
    return this.#script.script;
  }

  #report(error: unknown): void {
    if (error !== undefined && !isCancelled(error)) {
      this.#deps.log.error(error);
    }
  }
}
