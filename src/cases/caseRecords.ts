import type { CaseRecord } from '../api/case.ts';
import type { ScriptAnalysis } from '../script/analyseScript.ts';
import { BoundedMap } from '../shared/boundedMap.ts';
import { type Disposable, Emitter } from '../shared/event.ts';

/** A record with the analysis of its script. */
export interface CheckedCase {
  readonly record: CaseRecord;
  readonly analysis: ScriptAnalysis;
}

/** A record arrived, for the first time or again. */
export interface RecordChange {
  readonly id: string;
  /** Whether the script had errors when it was last fetched, and whether it has now. */
  readonly hadErrors: boolean;
  readonly hasErrors: boolean;
}

export type FetchRecord = (id: string, signal: AbortSignal) => Promise<CaseRecord>;

/** The size is that of the answers, in UTF-16 units: 32 MB. */
const bounds = { count: 100, size: 16 * 1024 * 1024 };

/**
 * The records that were fetched for the account in use, each with its analysis, in memory only. Panels,
 * rows and editor features share it, so that no case is analysed twice.
 */
export class CaseRecords implements Disposable {
  readonly #fetchRecord: FetchRecord;
  readonly #records = new BoundedMap<CheckedCase>(bounds);
  /** Remembered beyond the bounds, because rows keep their warning. */
  readonly #withErrors = new Set<string>();
  readonly #changed = new Emitter<RecordChange>();
  #account = new AbortController();

  readonly onDidChange = this.#changed.event;

  constructor(fetchRecord: FetchRecord) {
    this.#fetchRecord = fetchRecord;
  }

  /** What was fetched last; undefined when nothing was, or it had to make room for others. */
  get(id: string): CheckedCase | undefined {
    return this.#records.get(id);
  }

  /** Whether the script had errors when the case was last fetched. */
  hasErrors(id: string): boolean {
    return this.#withErrors.has(id);
  }

  /**
   * Fetches a case and checks its script.
   * @throws what the request throws, or the signal's reason when cancelled or the account changed
   */
  async fetch(id: string, signal: AbortSignal): Promise<CheckedCase> {
    const bound = AbortSignal.any([signal, this.#account.signal]);
    const record = await this.#fetchRecord(id, bound);
    // loaded with the first record, because a window that opens no case does not need it
    const { analyseScript, hasScriptErrors } = await import('../script/analyseScript.ts');
    bound.throwIfAborted();
    const analysis = analyseScript(record);
    const checked = { record, analysis };
    this.#add(id, checked, hasScriptErrors(analysis));
    return checked;
  }

  /** Forgets all records, for another account. */
  reset(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#records.clear();
    this.#withErrors.clear();
  }

  dispose(): void {
    this.#account.abort();
    this.#changed.dispose();
  }

  #add(id: string, checked: CheckedCase, hasErrors: boolean): void {
    const hadErrors = this.#withErrors.has(id);
    this.#records.set(id, checked, checked.record.answerLength);
    if (hasErrors) {
      this.#withErrors.add(id);
    } else {
      this.#withErrors.delete(id);
    }
    this.#changed.fire({ id, hadErrors, hasErrors });
  }
}
