import type { CaseRecord } from '../api/case.ts';
import type { ScriptAnalysis } from '../script/analyseScript.ts';
import { BoundedMap } from '../shared/boundedMap.ts';
import { type Disposable, Emitter } from '../shared/event.ts';
import { loadCode } from '../shared/loadCode.ts';

/** A case with the analysis of its script. */
export interface CheckedCase {
  readonly record: CaseRecord;
  readonly analysis: ScriptAnalysis;
}

/** Reports that a case was fetched, for the first time or again. */
export interface RecordChange {
  readonly id: string;
  /** Whether the script had errors when the case was fetched before. */
  readonly hadErrors: boolean;
  /** Whether the script has errors now. */
  readonly hasErrors: boolean;
}

export type FetchRecord = (id: string, signal: AbortSignal) => Promise<CaseRecord>;

/** The size is the total length of the responses in UTF-16 units, which is 32 MB of memory. */
const bounds = { count: 100, size: 16 * 1024 * 1024 };

/**
 * The cases that were fetched for the active account, each with its analysis. They are stored in
 * memory only. Panels, rows and editor features share them, so that no case is analyzed twice.
 */
export class CaseRecords implements Disposable {
  readonly #fetchRecord: FetchRecord;
  readonly #records = new BoundedMap<CheckedCase>(bounds);
  /** Not bounded, because rows show their warning even after the record was dropped. */
  readonly #withErrors = new Set<string>();
  readonly #changed = new Emitter<RecordChange>();
  #account = new AbortController();

  readonly onDidChange = this.#changed.event;

  constructor(fetchRecord: FetchRecord) {
    this.#fetchRecord = fetchRecord;
  }

  /** The case as it was last fetched; undefined if it was not fetched, or was dropped since. */
  get(id: string): CheckedCase | undefined {
    return this.#records.get(id);
  }

  /** Whether the script had errors when the case was last fetched. */
  hasErrors(id: string): boolean {
    return this.#withErrors.has(id);
  }

  /**
   * Fetches a case and checks its script. It always makes a request.
   * @throws the error of the request, or an abort reason when canceled or when the account changes
   */
  async fetch(id: string, signal: AbortSignal): Promise<CheckedCase> {
    const combinedSignal = AbortSignal.any([signal, this.#account.signal]);
    const record = await this.#fetchRecord(id, combinedSignal);
    // loaded on demand, because a window in which no case is opened does not need it
    const { analyseScript, hasScriptErrors } = await loadCode(
      () => import('../script/analyseScript.ts'),
    );
    combinedSignal.throwIfAborted();
    const analysis = analyseScript(record);
    const checked = { record, analysis };
    this.#add(id, checked, hasScriptErrors(analysis));
    return checked;
  }

  /** Drops all records, because the account changed. */
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
