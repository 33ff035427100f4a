import type { AccountData } from '../account/accountData.ts';
import type { IgnoredFindings } from '../account/ignoredFindings.ts';
import type { CaseChange } from '../account/seenCases.ts';
import { isCancelled } from '../api/apiError.ts';
import type { CheckedCase } from '../cases/caseRecords.ts';
import type { CaseView } from '../protocol/panelViews.ts';
import { contentHash, scriptText } from '../script/scriptText.ts';
import type { Log } from '../shared/log.ts';
import type { Outcome } from '../shared/latest.ts';
import { scriptWords } from '../ui/scriptWords.ts';
import { CaseLoader, type FetchCase } from './caseLoader.ts';
import { caseView } from './caseView.ts';
import { type ListCalls, RecentCalls } from './recentCalls.ts';
import { scriptPlaces } from './scriptPlaces.ts';
import type { CheckedScript } from './scriptSections.ts';
import { shownFindings } from './shownFindings.ts';

export interface ShownCaseDeps {
  readonly fetchCase: FetchCase;
  readonly listCalls: ListCalls;
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

  constructor(deps: ShownCaseDeps, id: string) {
    this.#deps = deps;
    this.loader = new CaseLoader(deps.fetchCase, id);
    this.calls = new RecentCalls(deps.listCalls);
  }

  /** How the case differs from what the user last saw; undefined if it does not. */
  get change(): CaseChange | undefined {
    return this.#change;
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
  }

  /** Other findings are ignored now. */
  updateFindings(): void {
    this.#script = undefined;
  }

  /** Requests the case and marks it as seen. Undefined when a later request replaced this one. */
  async load(): Promise<Outcome<CheckedCase> | undefined> {
    const { accountData } = this.#deps;
    const outcome = await this.loader.load();
    if (outcome?.kind !== 'done') {
      this.#report(outcome?.error);
      return outcome;
    }
    const { record } = outcome.value;
    const change = await accountData.seen.markSeen({
      id: record.id,
      hash: contentHash(record),
      text: scriptText(record, scriptWords()),
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
