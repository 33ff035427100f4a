import type { AccountStorage } from '../account/accountStorage.ts';
import { isCancelled } from '../api/apiError.ts';
import type { CaseRecord } from '../api/case.ts';
import { analyseScript, hasScriptErrors } from '../cases/analyseScript.ts';
import { caseScript } from '../cases/script.ts';
import type { ScriptErrors } from '../cases/scriptErrors.ts';
import type { CaseView } from '../shared/casePanelViews.ts';
import type { Log } from '../shared/log.ts';
import { CaseLoader, type CaseOutcome, type GetCase } from './caseLoader.ts';
import { caseView } from './caseView.ts';
import { type ListCalls, RecentCalls } from './recentCalls.ts';
import { scriptPlaces } from './scriptPlaces.ts';
import type { CheckedScript } from './scriptSections.ts';
import type { CaseChange, SeenCases } from './seenCases.ts';

export interface ShownCaseDeps {
  readonly getCase: GetCase;
  readonly listCalls: ListCalls;
  readonly seen: SeenCases;
  readonly scriptErrors: ScriptErrors;
  readonly storage: AccountStorage;
  readonly log: Log;
}

/** The case that a panel shows and all that is known of it. It is in memory, and nowhere else. */
export class ShownCase {
  readonly loader: CaseLoader;
  readonly calls: RecentCalls;
  readonly #deps: ShownCaseDeps;
  readonly #typed = new Map<string, string>();
  #checked: (CheckedScript & { readonly record: CaseRecord }) | undefined;
  #change: CaseChange | undefined;

  constructor(deps: ShownCaseDeps, id: string) {
    this.#deps = deps;
    this.loader = new CaseLoader(deps.getCase, id);
    this.calls = new RecentCalls(deps.listCalls);
  }

  /** What is different from the last look. */
  get change(): CaseChange | undefined {
    return this.#change;
  }

  /** Turns to another case, of which there is nothing yet. */
  turnTo(id: string): void {
    this.clear();
    this.loader.turnTo(id);
  }

  /** Forgets all but the id, and stops what is under way. */
  clear(): void {
    this.loader.clear();
    this.calls.clear();
    this.#typed.clear();
    this.#checked = undefined;
    this.#change = undefined;
  }

  /** Asks for the case, which is then looked at. Undefined when something else has come up meanwhile. */
  async load(): Promise<CaseOutcome | undefined> {
    const { seen, scriptErrors, storage } = this.#deps;
    void seen.prepare();
    const outcome = await this.loader.load();
    if (outcome?.kind !== 'loaded') {
      this.#report(outcome?.error);
      return outcome;
    }
    const { record } = outcome;
    const change = await seen.look(record);
    if (record !== this.loader.record) {
      return undefined;
    }
    this.#change = change;
    scriptErrors.set(record.id, hasScriptErrors(this.#check(record).analysis));
    void storage.ready().then(() => storage.marks.noteOpened(record));
    return outcome;
  }

  /** Asks for the calls; false when something else has come up meanwhile. */
  async loadCalls(): Promise<boolean> {
    const isCurrent = await this.calls.load(this.loader.id);
    if (isCurrent && this.calls.state.phase === 'failed') {
      this.#report(this.calls.state.error);
    }
    return isCurrent;
  }

  /** Keeps what the user typed for a variable of the script; anything else is refused. */
  setValue(name: string, value: string): void {
    const { record } = this.loader;
    const variables = record === undefined ? [] : this.#check(record).analysis.variables;
    if (variables.some((variable) => variable.name === name)) {
      this.#typed.set(name, value);
    }
  }

  view(record: CaseRecord, now: number): CaseView {
    const { calls, change } = this;
    const checked = this.#check(record);
    return caseView(record, { checked, change, typed: this.#typed, calls: calls.state }, now);
  }

  #check(record: CaseRecord): CheckedScript {
    if (this.#checked?.record !== record) {
      const script = caseScript(record);
      const analysis = analyseScript(script);
      this.#checked = { record, script, analysis, places: scriptPlaces(script, analysis) };
    }
    return this.#checked;
  }

  #report(error: unknown): void {
    if (error !== undefined && !isCancelled(error)) {
      this.#deps.log.error(error);
    }
  }
}
