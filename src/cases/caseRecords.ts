import type { CaseRecord } from '../api/case.ts';
import type { ScriptAnalysis } from '../script/analyseScript.ts';
import { BoundedMap } from '../shared/boundedMap.ts';
import { type Disposable, Emitter, type Event } from '../shared/event.ts';

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

/** The checks that the user's settings silence. */
export interface IgnoredChecks {
  has(id: string): boolean;
  readonly onDidChange: Event<void>;
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
  readonly #ignored: IgnoredChecks;
  readonly #subscription: Disposable;
  /** The checks that found errors, by case. Remembered beyond the bounds, because rows keep their warning. */
  readonly #errors = new Map<string, ReadonlySet<string>>();
  /** The cases with an error that is not ignored. */
  readonly #withErrors = new Set<string>();
  readonly #changed = new Emitter<RecordChange>();
  #account = new AbortController();

  readonly onDidChange = this.#changed.event;

  constructor(fetchRecord: FetchRecord, ignored: IgnoredChecks) {
    this.#fetchRecord = fetchRecord;
    this.#ignored = ignored;
    this.#subscription = ignored.onDidChange(() =>
      [...this.#errors.keys()].forEach((id) => this.#update(id)),
    );
  }

  /** What was fetched last; undefined when nothing was, or it had to make room for others. */
  get(id: string): CheckedCase | undefined {
    return this.#records.get(id);
  }

  /** Whether the script had errors when the case was last fetched. Ignored ones do not count. */
  hasErrors(id: string): boolean {
    return this.#withErrors.has(id);
  }

  /**
   * Fetches a case and checks its script.
   * @throws what the request throws, or the signal's reason when cancelled or the account changed
   */
  async fetch(id: string, signal: AbortSignal): Promise<CheckedCase> {
    const bound = AbortSignal.any([signal, this.#account.signal]);
    // The check is loaded while the first request is under way: a window that opens no case does not need it.
    const [record, { analyseScript, errorIds }] = await Promise.all([
      this.#fetchRecord(id, bound),
      import('../script/analyseScript.ts'),
    ]);
    bound.throwIfAborted();
    const analysis = analyseScript(record);
    const checked = { record, analysis };
    this.#records.set(id, checked, record.answerLength);
    this.#setErrors(id, errorIds(analysis));
    this.#update(id);
    return checked;
  }

  /** Forgets all records, for another account. */
  reset(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#records.clear();
    this.#errors.clear();
    this.#withErrors.clear();
  }

  dispose(): void {
    this.#account.abort();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #setErrors(id: string, errors: ReadonlySet<string>): void {
    if (errors.size > 0) {
      this.#errors.set(id, errors);
    } else {
      this.#errors.delete(id);
    }
  }

  #update(id: string): void {
    const hadErrors = this.#withErrors.has(id);
    const hasErrors = [...(this.#errors.get(id) ?? [])].some((check) => !this.#ignored.has(check));
    if (hasErrors) {
      this.#withErrors.add(id);
    } else {
      this.#withErrors.delete(id);
    }
    this.#changed.fire({ id, hadErrors, hasErrors });
  }
}
