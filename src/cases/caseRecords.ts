import { isApiError } from '../api/apiError.ts';
import type { CaseRecord } from '../api/case.ts';
import type { ScriptAnalysis } from '../script/analyseScript.ts';
import { BoundedMap } from '../shared/boundedMap.ts';
import { type Disposable, Emitter, type Event } from '../shared/event.ts';
import { loadCode } from '../shared/loadCode.ts';

/** A case with the analysis of its script. */
export interface CheckedCase {
  readonly record: CaseRecord;
  readonly analysis: ScriptAnalysis;
  /** In milliseconds since 1970. */
  readonly fetchedAt: number;
}

/** Reports that a case was fetched, for the first time or again. */
export interface RecordChange {
  readonly id: string;
  /** Whether the script had errors when the case was fetched before. */
  readonly hadErrors: boolean;
  /** Whether the script has errors now. */
  readonly hasErrors: boolean;
}

/** The checks that the user's settings silence. */
export interface IgnoredChecks {
  has(id: string): boolean;
  readonly onDidChange: Event<void>;
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
  readonly #ignored: IgnoredChecks;
  readonly #subscription: Disposable;
  /** The checks that found errors, by case. Not bounded, because rows show their warning even after the record was dropped. */
  readonly #errors = new Map<string, ReadonlySet<string>>();
  /** The cases with an error that is not ignored. */
  readonly #withErrors = new Set<string>();
  /** The cases for which the last response was that they do not exist. */
  readonly #missing = new Set<string>();
  readonly #changed = new Emitter<RecordChange>();
  readonly #missingChanged = new Emitter<string>();
  readonly #fetched = new Emitter<CaseRecord>();
  #account = new AbortController();

  readonly onDidChange = this.#changed.event;

  /** A case was fetched, so that all other places can show it as it is now. */
  readonly onDidFetch = this.#fetched.event;

  /** The ID of a case for which {@link isMissing} changed. */
  readonly onDidChangeMissing = this.#missingChanged.event;

  constructor(fetchRecord: FetchRecord, ignored: IgnoredChecks) {
    this.#fetchRecord = fetchRecord;
    this.#ignored = ignored;
    this.#subscription = ignored.onDidChange(() =>
      [...this.#errors.keys()].forEach((id) => this.#update(id)),
    );
  }

  /** The case as it was last fetched; undefined if it was not fetched, or was dropped since. */
  get(id: string): CheckedCase | undefined {
    return this.#records.get(id);
  }

  /** Whether the script had errors when the case was last fetched. Ignored ones do not count. */
  hasErrors(id: string): boolean {
    return this.#withErrors.has(id);
  }

  /** Whether the API answered 404 when the case was last fetched. */
  isMissing(id: string): boolean {
    return this.#missing.has(id);
  }

  /**
   * Fetches a case and checks its script. It always makes a request.
   * @throws the error of the request, or an abort reason when canceled or when the account changes
   */
  async fetch(id: string, signal: AbortSignal): Promise<CheckedCase> {
    const combinedSignal = AbortSignal.any([signal, this.#account.signal]);
    // loaded on demand, during the first request: a window in which no case is opened does not need it
    const [record, { analyseScript, errorIds }] = await Promise.all([
      this.#fetchRecord(id, combinedSignal).catch((error: unknown) => {
        if (isApiError(error, 'notFound') && !combinedSignal.aborted) {
          this.#setMissing(id, true);
        }
        throw error;
      }),
      loadCode(() => import('../script/analyseScript.ts')),
    ]);
    combinedSignal.throwIfAborted();
    const analysis = analyseScript(record);
    const checked = { record, analysis, fetchedAt: Date.now() };
    this.#setMissing(id, false);
    this.#records.set(id, checked, record.answerLength);
    this.#setErrors(id, errorIds(analysis));
    this.#update(id);
    this.#fetched.fire(record);
    return checked;
  }

  /** Drops all records, because the account changed. */
  reset(): void {
    this.#account.abort();
    this.#account = new AbortController();
    this.#records.clear();
    this.#errors.clear();
    this.#withErrors.clear();
    this.#missing.clear();
  }

  dispose(): void {
    this.#account.abort();
    this.#subscription.dispose();
    this.#changed.dispose();
    this.#missingChanged.dispose();
    this.#fetched.dispose();
  }

  #setMissing(id: string, isMissing: boolean): void {
    if (isMissing === this.#missing.has(id)) {
      return;
    }
    if (isMissing) {
      this.#missing.add(id);
    } else {
      this.#missing.delete(id);
    }
    this.#missingChanged.fire(id);
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
